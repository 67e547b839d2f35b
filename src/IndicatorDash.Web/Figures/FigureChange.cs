using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Periods;

namespace IndicatorDash.Web.Figures;

/// <summary>
/// The change from one figure to a later one, or why there is none to state. No change is claimed that the intervals of
/// the two do not support.
/// </summary>
public sealed record FigureChange
{
    private FigureChange()
    {
    }

    /// <summary>Why they cannot be compared; none if they can.</summary>
    public IncomparableReason? Reason { get; private init; }

    public ChangeDirection Direction { get; private init; }

    /// <summary>Later minus earlier; none where the direction is unknown or an interval has no end.</summary>
    public decimal? Difference { get; private init; }

    /// <summary>The difference in percent of the earlier value; none for rates, whose difference is in percentage points.</summary>
    public decimal? Percent { get; private init; }

    /// <summary>Whether the difference is of numbers that are not exact.</summary>
    public bool IsApproximate { get; private init; }

    /// <summary>How many regions both were summed over; none where they were not.</summary>
    public int? Regions { get; private init; }

    public bool IsComparable => Reason is null;

    /// <summary>
    /// The change between the figures of two years of one region; <paramref name="breaks"/> are those that bear on the
    /// indicator, <paramref name="boundaryYears"/> the years in which the region gained or lost territory.
    /// </summary>
    public static FigureChange Between(
        Figure? earlier,
        Figure? later,
        Indicator indicator,
        IReadOnlyList<SeriesBreak> breaks,
        IReadOnlyCollection<int>? boundaryYears = null)
    {
        if (earlier?.Quantity is not { } before || later?.Quantity is not { } after)
        {
            return new FigureChange { Reason = IncomparableReason.NoValue };
        }

        var reason = WhyNot(earlier, later, indicator)
            ?? (boundaryYears?.Any(year => year > earlier.Year && year <= later.Year) == true
                ? IncomparableReason.BoundaryChanged
                : breaks.Any(one => one.LiesBetween(earlier.Year, later.Year))
                    ? IncomparableReason.SeriesBroken
                    : null);
        return reason is not null
            ? new FigureChange { Reason = reason }
            : Of(before, after, indicator, earlier.IsDerived() || later.IsDerived());
    }

    /// <summary>
    /// The change of the sum over the regions that have a comparable figure in both years (同14市); none where fewer than
    /// two have, or where the indicator is not summed.
    /// </summary>
    /// <param name="earlier">The figures of the year before, of each region one.</param>
    /// <param name="later">Those of the year.</param>
    /// <param name="indicator">What they are of.</param>
    /// <param name="breaks">Those of the indicator.</param>
    /// <param name="boundaryYears">The years from which on a region is another territory, by its id.</param>
    public static FigureChange OverSameRegions(
        IEnumerable<Figure> earlier,
        IEnumerable<Figure> later,
        Indicator indicator,
        IReadOnlyList<SeriesBreak> breaks,
        Func<int, IReadOnlyCollection<int>> boundaryYears)
    {
        var byRegion = later.Where(figure => figure.IsYearFigure()).ToDictionary(figure => figure.RegionId);
        var pairs = earlier
            .Where(figure => figure.IsYearFigure())
            .Select(figure => (Before: figure, After: byRegion.GetValueOrDefault(figure.RegionId)))
            .Where(pair => Between(pair.Before, pair.After, indicator, breaks, boundaryYears(pair.Before.RegionId)).IsComparable)
            .ToList();
        if (indicator.Aggregation != Aggregation.Sum || pairs.Count < 2)
        {
            return new FigureChange { Reason = IncomparableReason.DifferentCoverage };
        }

        var before = Total(pairs.Select(pair => pair.Before.Quantity!.Value));
        var after = Total(pairs.Select(pair => pair.After!.Quantity!.Value));
        var derived = pairs.Any(pair => pair.Before.IsDerived() || pair.After!.IsDerived());
        return Of(before, after, indicator, derived) with { Regions = pairs.Count };
    }

    /// <summary>From what the regions below add up to, beside a region's own report, to that report.</summary>
    public static FigureChange FromSum(Figure own, Indicator indicator) => own is { Sum: { } sum, Quantity: { } quantity }
        ? Of(sum, quantity, indicator, own.IsDerived())
        : new FigureChange { Reason = IncomparableReason.NoValue };

    private static IncomparableReason? WhyNot(Figure earlier, Figure later, Indicator indicator)
    {
        if (earlier.IndicatorId != later.IndicatorId)
        {
            return IncomparableReason.DifferentIndicators;
        }

        if (!earlier.IsYearFigure() || !later.IsYearFigure())
        {
            return IncomparableReason.NotYearFigures;
        }

        // What had happened by some day is a part of a year's total; what there was on a day is not part of anything.
        if (indicator.Measure == Measure.Flow
            && (earlier.Period.Kind != PeriodKind.Year || later.Period.Kind != PeriodKind.Year))
        {
            return IncomparableReason.DifferentPeriods;
        }

        if (earlier.IsSum() != later.IsSum())
        {
            return IncomparableReason.DifferentOrigins;
        }

        var sameRegions = earlier.IsCompleteSum && later.IsCompleteSum && earlier.Expected == later.Expected;
        return earlier.IsSum() && !sameRegions ? IncomparableReason.DifferentCoverage : null;
    }

    private static FigureChange Of(Quantity before, Quantity after, Indicator indicator, bool derived)
    {
        var direction = DirectionOf(before, after);
        var known = direction != ChangeDirection.Unknown
            && before is { Lower: not null, Upper: not null }
            && after is { Lower: not null, Upper: not null };
        decimal? difference = known ? after.Value - before.Value : null;
        return new FigureChange
        {
            Direction = direction,
            Difference = difference,
            Percent = difference is { } number && before.Value > 0 && !NumberText.IsPercent(indicator)
                ? number / before.Value * 100
                : null,
            IsApproximate = derived || !before.IsExact || !after.IsExact,
        };
    }

    private static ChangeDirection DirectionOf(Quantity before, Quantity after) =>
        before.IsExact && after.IsExact && before.Value == after.Value ? ChangeDirection.Same
        : IsBelow(before, after) ? ChangeDirection.Up
        : IsBelow(after, before) ? ChangeDirection.Down
        : ChangeDirection.Unknown;

    /// <summary>Whether every number that the first may mean is less than every number that the second may mean.</summary>
    internal static bool IsBelow(Quantity first, Quantity second) =>
        first.Upper is { } upper && second.Lower is { } lower
        && (first.Lower == first.Upper ? upper < lower : upper <= lower);

    private static Quantity Total(IEnumerable<Quantity> parts)
    {
        var all = parts.ToList();
        return new Quantity(
            all.Sum(part => part.Value),
            Quantities.Combine(all.Select(part => part.Qualifier)),
            all.All(part => part.Lower is not null) ? all.Sum(part => part.Lower) : null,
            all.All(part => part.Upper is not null) ? all.Sum(part => part.Upper) : null);
    }
}
