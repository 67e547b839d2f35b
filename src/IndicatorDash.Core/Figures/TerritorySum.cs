using IndicatorDash.Indicators;

namespace IndicatorDash.Figures;

/// <summary>What a region's figure of an earlier year would be within its present boundary (按现行区划).</summary>
public static class TerritorySum
{
    /// <summary>
    /// The figures of all that a region is made of now, added up; <see langword="null"/> where the indicator is not summed, or
    /// they are not all whole values of one period. Nothing stands behind it but its parts, so it has no
    /// <see cref="Figure.ScaledSum"/>.
    /// </summary>
    /// <param name="indicator">Of which all are.</param>
    /// <param name="regionId">The region as it is now.</param>
    /// <param name="parts">The year's own figure of each region that it is made of.</param>
    public static Figure? Of(Indicator indicator, int regionId, IReadOnlyList<Figure> parts) =>
        indicator.Aggregation == Aggregation.Sum
        && parts.Count > 1
        && parts.All(part => part.ScaledValue is not null && (part.Origin == FigureOrigin.Observed || part.IsCompleteSum))
        && parts.Select(part => part.Period).Distinct().Count() == 1
        && RegionSum.Over(parts) is { } sum
            ? sum.ToFigure(indicator, regionId, parts[0].Year) with { ScaledSum = null }
            : null;
}
