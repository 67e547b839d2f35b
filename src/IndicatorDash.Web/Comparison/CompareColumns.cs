using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Comparison;

/// <summary>Chooses which figures of regions stand side by side, and says whether they can be compared. Pure.</summary>
internal static class CompareColumns
{
    /// <summary>
    /// The column of an indicator: of the year that is looked at; unsaid, of the latest year that most regions share; if
    /// they share none, what each has latest.
    /// </summary>
    public static CompareColumn Of(
        Indicator indicator, IReadOnlyList<CompareRegion> regions, IEnumerable<Figure> figures, int? year)
    {
        var own = figures.Where(figure => figure.IndicatorId == indicator.Id).ToLookup(figure => figure.RegionId);
        var territories = regions.Select(region => CompareTerritory.Of(indicator, region, own)).ToList();
        var compared = year ?? SharedYear(territories);
        var cells = territories.Select(territory => CellOf(territory, compared)).ToList();
        var yearFigures = compared is null
            ? []
            : cells.Select(cell => cell.Figure).OfType<Figure>().Where(IsComparableFigure).ToList();
        return new CompareColumn(
            indicator, compared, cells, RemarkOf(regions, cells), yearFigures.Count > 1 ? yearFigures : []);
    }

    /// <summary>The years that there is anything of, as the year's own or ending in it.</summary>
    public static IReadOnlyList<int> YearsOf(IEnumerable<Figure> figures) =>
        [.. figures.Select(figure => figure.Year).Distinct().Order()];

    /// <summary>A year's own value: what can be set beside another region's.</summary>
    public static bool IsComparableFigure(Figure figure) => figure.IsYearFigure() && figure.Quantity is not null;

    private static int? SharedYear(IEnumerable<CompareTerritory> territories) => territories
        .SelectMany(territory => territory.Figures.Where(IsComparableFigure))
        .GroupBy(figure => figure.Year)
        .Where(group => group.Count() > 1)
        .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key)
        .Select(group => (int?)group.Key)
        .FirstOrDefault();

    private static CompareCell CellOf(CompareTerritory territory, int? year)
    {
        var known = territory.Figures.Where(figure => figure.State() != FigureState.None).ToList();
        var best = Latest(known.Where(figure => year is null || figure.Year == year));
        var cell = best is not null || year is null
            ? new CompareCell(best, null)
            : new CompareCell(null, Latest(known.Where(figure => figure.State() == FigureState.Value)));
        return (best is null || best.IsYearFigure()) && (year ?? best?.Year) is { } shown && territory.Years.GetValueOrDefault(shown) is { } told
            ? cell with { Parts = told.Parts, Without = told.Without }
            : cell;
    }

    // What happened before what is planned; a year's own value before a total; then the latest.
    private static Figure? Latest(IEnumerable<Figure> figures) => figures
        .OrderBy(figure => figure.Kind)
        .ThenByDescending(figure => figure.IsYearFigure() && figure.State() == FigureState.Value)
        .ThenByDescending(figure => figure.State() == FigureState.Value)
        .ThenByDescending(figure => figure.Period)
        .FirstOrDefault();

    private static CompareRemark RemarkOf(IReadOnlyList<CompareRegion> regions, IReadOnlyList<CompareCell> cells)
    {
        var known = regions.Zip(cells, (region, cell) => (region.Region, cell.Figure))
            .Where(pair => pair.Figure.State() == FigureState.Value)
            .ToList();
        if (known.Count < 2)
        {
            return known.Count == 0
                ? new CompareRemark(Comparability.None)
                : new CompareRemark(Comparability.OnlyOne, Only: known[0].Region);
        }

        var figures = known.Select(pair => pair.Figure!).ToList();
        if (figures.Select(figure => (figure.Period, figure.Kind)).Distinct().Count() > 1)
        {
            return new CompareRemark(Comparability.DifferentPeriods);
        }

        var loose = LooseReasons(figures).ToList();
        return new CompareRemark(
            loose.Count == 0 ? Comparability.Fully : Comparability.Roughly, figures[0].Period, loose);
    }

    private static IEnumerable<LooseReason> LooseReasons(List<Figure> figures)
    {
        if (figures.Exists(figure => !figure.IsDerived() && figure.IsLoose()))
        {
            yield return LooseReason.Qualified;
        }

        if (figures.Exists(figure => figure.IsDerived() || figure.Status == ObservationStatus.Derived))
        {
            yield return LooseReason.Derived;
        }

        if (figures.Exists(figure => figure.IsPartialSum()))
        {
            yield return LooseReason.PartlySummed;
        }
        else if (figures.Select(figure => figure.IsSum()).Distinct().Count() > 1)
        {
            yield return LooseReason.Summed;
        }
    }
}
