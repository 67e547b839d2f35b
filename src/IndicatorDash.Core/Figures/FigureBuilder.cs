using IndicatorDash.Formulas;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Figures;

/// <summary>
/// Makes the figures of one indicator and year from its current observations: the rules of which value is the year's own,
/// and of what may be added to what, stand here and nowhere else.
/// </summary>
internal sealed class FigureBuilder(RegionDirectory regions)
{
    private static readonly Formula Percentage = Formula.TryParse("part / whole * 100", out var formula, out _)
        ? formula
        : throw new InvalidOperationException("The formula of a percentage cannot be read.");

    /// <summary>
    /// All figures of an indicator and year, for every region that has any.
    /// </summary>
    /// <param name="indicator">Of which all rows are.</param>
    /// <param name="year">The year that the periods of all rows end in.</param>
    /// <param name="rows">The current observations, in any order.</param>
    /// <param name="known">
    /// The year's own figures of regions that no row is of, nor of any region below them: parts of the sums above them.
    /// </param>
    public Dictionary<int, List<Figure>> Build(
        Indicator indicator, int year, IEnumerable<SliceRow> rows, IEnumerable<Figure>? known = null)
    {
        var figures = rows
            .GroupBy(row => row.RegionId)
            .ToDictionary(group => group.Key, group => OwnFigures(indicator, year, [.. group]));
        foreach (var figure in known ?? [])
        {
            figures.Add(figure.RegionId, [figure]);
        }

        if (indicator.Aggregation == Aggregation.Sum)
        {
            AddSums(indicator, year, figures);
        }

        return figures;
    }

    /// <summary>All figures of a ratio and year, its own and those that are computed from its parts.</summary>
    /// <param name="ratio">The ratio with the rows of its own.</param>
    /// <param name="numerator">The indicator above the line with its rows, of every region below those that are asked for.</param>
    /// <param name="denominator">The one below the line, likewise.</param>
    public Dictionary<int, List<Figure>> BuildRatio(
        (Indicator Indicator, IEnumerable<SliceRow> Rows) ratio,
        (Indicator Indicator, IEnumerable<SliceRow> Rows) numerator,
        (Indicator Indicator, IEnumerable<SliceRow> Rows) denominator,
        int year)
    {
        var figures = Build(ratio.Indicator, year, ratio.Rows);
        AddRatios(
            ratio.Indicator,
            year,
            figures,
            Build(numerator.Indicator, year, numerator.Rows),
            Build(denominator.Indicator, year, denominator.Rows));
        return figures;
    }

    /// <summary>
    /// Adds the ratios that are computed from their parts, where a region has none of its own: both parts observed, or
    /// both summed over all their regions and those the same, for the same period.
    /// </summary>
    public void AddRatios(
        Indicator indicator,
        int year,
        Dictionary<int, List<Figure>> figures,
        Dictionary<int, List<Figure>> numerators,
        Dictionary<int, List<Figure>> denominators)
    {
        foreach (var (regionId, parts) in numerators)
        {
            if (YearFigure(parts) is { } numerator
                && denominators.TryGetValue(regionId, out var others)
                && YearFigure(others) is { } denominator
                && (numerator.Origin != FigureOrigin.Summed || AreOfTheSameRegions(regionId, year, numerators, denominators))
                && Ratio(indicator, year, numerator, denominator) is { } ratio)
            {
                SetYearFigure(figures, ratio);
            }
        }
    }

    /// <summary>The year's own figure among a region's; none where there are only spans and targets.</summary>
    public static Figure? YearFigure(List<Figure> figures) =>
        figures.Find(figure => figure.Slot == Figure.YearSlot);

    /// <summary>The year's own figure of a region; none where it has none.</summary>
    public static Figure? YearFigureOf(Dictionary<int, List<Figure>> figures, int regionId) =>
        figures.TryGetValue(regionId, out var list) ? YearFigure(list) : null;

    private static List<Figure> OwnFigures(Indicator indicator, int year, List<SliceRow> rows)
    {
        // Nearly every region says one value a year.
        if (rows is [{ Kind: ObservationKind.Actual, Period.Kind: not PeriodKind.Span } only])
        {
            return [Observed(indicator, year, Figure.YearSlot, only)];
        }

        var own = rows
            .Where(row => row.Kind == ObservationKind.Actual && row.Period.Kind != PeriodKind.Span)
            .OrderBy(row => Rank(indicator, row))
            .ThenByDescending(row => row.Period)
            .FirstOrDefault();
        var figures = new List<Figure>(rows.Count);
        if (own is not null)
        {
            figures.Add(Observed(indicator, year, Figure.YearSlot, own));
        }

        var slot = Figure.YearSlot;
        foreach (var row in rows.Where(row => row != own).OrderBy(row => row.Kind).ThenBy(row => row.Period))
        {
            figures.Add(Observed(indicator, year, ++slot, row));
        }

        return figures;
    }

    // What happened is of a whole year first; what there is, of the latest point in it.
    private static int Rank(Indicator indicator, SliceRow row) =>
        indicator.Measure == Measure.Flow && row.Period.Kind != PeriodKind.Year ? 1 : 0;

    // A value that is kept under a status that has none, such as 保密, reaches no page and no sum.
    private static Figure Observed(Indicator indicator, int year, int slot, SliceRow row) => new()
    {
        IndicatorId = indicator.Id,
        RegionId = row.RegionId,
        Year = year,
        Slot = slot,
        Kind = row.Kind,
        Period = row.Period,
        Status = row.Status,
        Origin = FigureOrigin.Observed,
        Qualifier = row.Qualifier,
        ScaledValue = row.Status.HasValue() ? row.ScaledValue : null,
        ScaledLower = row.Status.HasValue() ? row.ScaledLower : null,
        ScaledUpper = row.Status.HasValue() ? row.ScaledUpper : null,
        ObservationId = row.ObservationId,
    };

    // Deepest regions first, so that a complete sum can be part of the sum above it.
    private void AddSums(Indicator indicator, int year, Dictionary<int, List<Figure>> figures)
    {
        var parents = figures.Keys
            .SelectMany(id => regions.Ancestors(id))
            .DistinctBy(region => region.Id)
            .OrderByDescending(region => region.Level)
            .ToList();
        foreach (var parent in parents)
        {
            var own = YearFigureOf(figures, parent.Id);
            if (RegionSum.Of(regions.Children(parent.Id, year), figures) is not { } sum)
            {
                continue;
            }

            if (own is null || own.Status == ObservationStatus.NotReported)
            {
                SetYearFigure(figures, sum.ToFigure(indicator, parent.Id, year));
            }
            else if (own.Status.HasValue() && own.Period == sum.Period)
            {
                SetYearFigure(figures, sum.Beside(own));
            }
        }
    }

    // A complete sum lacks the regions to which its indicator does not apply; both must lack the same.
    private bool AreOfTheSameRegions(
        int parentId, int year, Dictionary<int, List<Figure>> numerators, Dictionary<int, List<Figure>> denominators) =>
        RegionSum.Summable(regions.Children(parentId, year)).All(child =>
        {
            var numerator = YearFigureOf(numerators, child.Id);
            var denominator = YearFigureOf(denominators, child.Id);
            return numerator?.Status == ObservationStatus.NotApplicable == (denominator?.Status == ObservationStatus.NotApplicable)
                && ((numerator?.Origin, denominator?.Origin) is not (FigureOrigin.Summed, FigureOrigin.Summed)
                    || AreOfTheSameRegions(child.Id, year, numerators, denominators));
        });

    private static Figure? Ratio(Indicator indicator, int year, Figure numerator, Figure denominator)
    {
        var comparable = numerator.Period == denominator.Period
            && numerator.Origin == denominator.Origin
            && (numerator.Origin == FigureOrigin.Observed || (numerator.IsCompleteSum && denominator.IsCompleteSum));
        if (!comparable || numerator.Quantity is not { } part || denominator.Quantity is not { } whole
            || Percentage.Evaluate(reference => reference.Code == "part" ? part : whole) is not { } ratio)
        {
            return null;
        }

        return new Figure
        {
            IndicatorId = indicator.Id,
            RegionId = numerator.RegionId,
            Year = year,
            Slot = Figure.YearSlot,
            Kind = ObservationKind.Actual,
            Period = numerator.Period,
            Status = ObservationStatus.Derived,
            Origin = FigureOrigin.Computed,
            Qualifier = ratio.Qualifier,
            ScaledValue = Scaled.From(ratio.Value),
            ScaledLower = Scaled.From(ratio.Lower),
            ScaledUpper = Scaled.From(ratio.Upper),
        };
    }

    // A region's own value gives way to nothing but the same value with its sum beside it; an explicit "not reported"
    // keeps a slot after the others.
    private static void SetYearFigure(Dictionary<int, List<Figure>> figures, Figure figure)
    {
        if (!figures.TryGetValue(figure.RegionId, out var list))
        {
            figures[figure.RegionId] = [figure];
            return;
        }

        var at = list.FindIndex(other => other.Slot == Figure.YearSlot);
        if (at < 0)
        {
            list.Insert(0, figure);
        }
        else if (figure.Origin == FigureOrigin.Observed)
        {
            list[at] = figure;
        }
        else if (list[at].Status == ObservationStatus.NotReported)
        {
            list.Add(list[at] with { Slot = list.Max(other => other.Slot) + 1 });
            list[at] = figure;
        }
    }
}
