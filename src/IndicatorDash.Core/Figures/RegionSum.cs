using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Figures;

/// <summary>
/// What the regions directly below one add up to (汇总), over those that can be added: the same period, a value each, and
/// no development zone, which lies within districts that report too.
/// </summary>
/// <param name="Period">The period of every part.</param>
/// <param name="Parts">The parts, at least two: one region alone is no sum.</param>
/// <param name="Total">The sum of their values, times 10,000.</param>
/// <param name="Expected">How many regions there were to report; those to which it does not apply are not expected.</param>
internal sealed record RegionSum(Period Period, IReadOnlyList<Figure> Parts, long Total, int Expected)
{
    /// <summary>
    /// The sum over the children of a region; none where fewer than two can be added, or it is larger than a figure may be.
    /// </summary>
    /// <param name="children">The regions below that were in force in the year.</param>
    /// <param name="figures">The figures of the year by region, the sums of the children already among them.</param>
    public static RegionSum? Of(IEnumerable<Region> children, Dictionary<int, List<Figure>> figures)
    {
        var expected = 0;
        var parts = new List<Figure>();
        foreach (var child in Summable(children))
        {
            var figure = FigureBuilder.YearFigureOf(figures, child.Id);
            if (figure?.Status == ObservationStatus.NotApplicable)
            {
                continue;
            }

            expected++;
            if (figure?.ScaledValue is not null && (figure.Origin == FigureOrigin.Observed || figure.IsCompleteSum))
            {
                parts.Add(figure);
            }
        }

        var summed = OfOnePeriod(parts);
        return summed.Count < 2 || Add(summed, part => part.ScaledValue) is not { } total
            ? null
            : new RegionSum(summed[0].Period, summed, total, expected);
    }

    // Regions may report as of different days; the day that most of them share is summed, the later of two.
    private static List<Figure> OfOnePeriod(List<Figure> parts) => parts.TrueForAll(part => part.Period == parts[0].Period)
        ? parts
        : [.. parts
            .GroupBy(part => part.Period)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key)
            .First()];

    /// <summary>The sum over figures of one period, all of which have a value; none if it is larger than a figure may be.</summary>
    public static RegionSum? Over(IReadOnlyList<Figure> parts) => Add(parts, part => part.ScaledValue) is { } total
        ? new RegionSum(parts[0].Period, parts, total, parts.Count)
        : null;

    /// <summary>The regions that can be parts of a sum.</summary>
    public static IEnumerable<Region> Summable(IEnumerable<Region> children) =>
        children.Where(child => child.Kind == RegionKind.Administrative);

    /// <summary>The figure of a region that has not reported.</summary>
    public Figure ToFigure(Indicator indicator, int regionId, int year) => Beside(new Figure
    {
        IndicatorId = indicator.Id,
        RegionId = regionId,
        Year = year,
        Slot = Figure.YearSlot,
        Kind = ObservationKind.Actual,
        Period = Period,
        // The weakest of its parts: a sum is no more certain than they are.
        Status = Parts.Max(part => part.Status),
        Origin = FigureOrigin.Summed,
    }).AsSum();

    /// <summary>A region's own figure with the sum beside it, so that the two can be compared.</summary>
    public Figure Beside(Figure own) => own with
    {
        ScaledSum = Total,
        SumQualifier = Quantities.Combine(Parts.Select(part => part.Qualifier)),
        ScaledSumLower = Sum(part => part.ScaledLower),
        ScaledSumUpper = Sum(part => part.ScaledUpper),
        Covered = Parts.Count,
        Expected = Expected,
    };

    // One bound that is not known leaves the bound of the sum unknown.
    private long? Sum(Func<Figure, long?> bound) =>
        Parts.All(part => bound(part) is not null) ? Add(Parts, bound) : null;

    // Thousands of the largest figures are more than a long holds.
    private static long? Add(IEnumerable<Figure> parts, Func<Figure, long?> number)
    {
        var sum = parts.Sum(part => (decimal?)number(part)) ?? 0;
        return Math.Abs(sum) <= Scaled.MaxMagnitude * Scaled.Factor ? (long)sum : null;
    }
}
