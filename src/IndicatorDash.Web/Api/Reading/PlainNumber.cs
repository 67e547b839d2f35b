using IndicatorDash.Numbers;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>Numbers as they are written: 120, not 120.0000.</summary>
internal static class PlainNumber
{
    /// <summary>The number of a stored form, or none.</summary>
    public static decimal? Of(long? scaled) => Scaled.ToDecimal(scaled) / 1.0000000000000000000000000000m;
}
