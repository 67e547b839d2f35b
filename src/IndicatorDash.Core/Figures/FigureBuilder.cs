using IndicatorDash.Indicators;
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
        var figures = OwnFigures(indicator, year, rows);
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

    /// <summary>The year's own figure among a region's; none where there are only spans and targets.</summary>
    public static Figure? YearFigure(List<Figure> figures) =>
        figures.Find(figure => figure.Slot == Figure.YearSlot);

    /// <summary>The year's own figure of a region; none where it has none.</summary>
    public static Figure? YearFigureOf(Dictionary<int, List<Figure>> figures, int regionId) =>
        figures.TryGetValue(regionId, out var list) ? YearFigure(list) : null;

    // Nearly every region says one value a year.
    private static Dictionary<int, List<Figure>> OwnFigures(Indicator indicator, int year, IEnumerable<SliceRow> rows)
    {
        var firsts = new Dictionary<int, SliceRow>();
        var several = new Dictionary<int, List<SliceRow>>();
        foreach (var row in rows)
        {
            if (firsts.TryAdd(row.RegionId, row))
            {
                continue;
            }

            if (!several.TryGetValue(row.RegionId, out var list))
            {
                several[row.RegionId] = list = [firsts[row.RegionId]];
            }

            list.Add(row);
        }

        return firsts.ToDictionary(
            first => first.Key, first => OwnFigures(indicator, year, several.GetValueOrDefault(first.Key) ?? [first.Value]));
    }

    private static List<Figure> OwnFigures(Indicator indicator, int year, List<SliceRow> rows)
    {
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
        var parents = regions.AncestorIds(figures.Keys)
            .Select(id => regions.Find(id)!)
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

    /// <summary>
    /// Whether two complete sums are over the same regions: each lacks those to which its indicator does not apply, and both
    /// must lack the same.
    /// </summary>
    public bool AreOfTheSameRegions(
        int parentId, int year, Dictionary<int, List<Figure>> some, Dictionary<int, List<Figure>> others) =>
        RegionSum.Summable(regions.Children(parentId, year)).All(child =>
        {
            var one = YearFigureOf(some, child.Id);
            var other = YearFigureOf(others, child.Id);
            return one?.Status == ObservationStatus.NotApplicable == (other?.Status == ObservationStatus.NotApplicable)
                && ((one?.Origin, other?.Origin) is not (FigureOrigin.Summed, FigureOrigin.Summed)
                    || AreOfTheSameRegions(child.Id, year, some, others));
        });

    /// <summary>
    /// Takes a figure for the year's own. A region's own value gives way to nothing but the same value with its sum beside it;
    /// an explicit "not reported" keeps a slot after the others.
    /// </summary>
    public static void SetYearFigure(Dictionary<int, List<Figure>> figures, Figure figure)
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
