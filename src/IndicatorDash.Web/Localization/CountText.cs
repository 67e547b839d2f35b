using System.Globalization;

namespace IndicatorDash.Web.Localization;

/// <summary>How a count is written in both languages: <c>100,000</c>.</summary>
public static class CountText
{
    public static string Of(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
