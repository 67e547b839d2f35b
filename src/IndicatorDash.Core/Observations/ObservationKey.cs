using System.Globalization;
using IndicatorDash.Periods;

namespace IndicatorDash.Observations;

/// <summary>What a figure is of; at most one is published for each.</summary>
public readonly record struct ObservationKey(int IndicatorId, int RegionId, Period Period, ObservationKind Kind)
{
    // Keys are looked up hundreds of thousands of times in an import; those that share these are few. An enum would be boxed.
    public override int GetHashCode() => HashCode.Combine(IndicatorId, RegionId, Period.Year, (int)Kind);

    /// <summary>One text for each key, such as <c>12:370100:2020:Actual</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{IndicatorId}:{RegionId}:{Period}:{Kind}");
}
