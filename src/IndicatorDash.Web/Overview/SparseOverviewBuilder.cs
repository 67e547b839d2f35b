using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;

namespace IndicatorDash.Web.Overview;

/// <summary>Sums up what is known while figures are few: where, of when, and of what.</summary>
internal static class SparseOverviewBuilder
{
    private const int ExamplesOfMany = 2;
    private const int ExamplesOfOne = 60;

    /// <summary>Sums up the figures of the region and of those below it.</summary>
    public static SparseOverview Build(OverviewScope scope, IReadOnlyList<Figure> figures)
    {
        var indicators = scope.Catalogue.Indicators.ToDictionary(indicator => indicator.Id);
        var known = figures
            .Where(figure => figure is { Origin: FigureOrigin.Observed, Kind: ObservationKind.Actual, ScaledValue: not null }
                && scope.IsOfYear(figure)
                && (scope.Theme is null || indicators[figure.IndicatorId].ThemeId == scope.Theme.Id))
            .OrderBy(figure => indicators[figure.IndicatorId].Order)
            .ThenBy(figure => figure.RegionId)
            .ThenBy(figure => figure.Period)
            .ToList();
        var regions = known
            .GroupBy(figure => figure.RegionId)
            .OrderBy(group => group.Key)
            .Select(group => new ReportingRegion(
                scope.Catalogue.Regions.Find(group.Key)!,
                [.. group.GroupBy(figure => figure.Period).OrderBy(period => period.Key)
                    .Select(period => new PeriodCount(period.Key, period.Count()))]))
            .ToList();
        return new SparseOverview(regions, ChildCounts(scope, regions), [.. Themes(scope, indicators, known)]);
    }

    private static Dictionary<int, int> ChildCounts(OverviewScope scope, List<ReportingRegion> regions) =>
        scope.Catalogue.Regions.Children(scope.Region.Id).ToDictionary(
            child => child.Id,
            child => regions
                .Where(region => scope.Catalogue.Regions.IsWithin(region.Region.Id, child.Id))
                .Sum(region => region.Count));

    // One theme is shown with everything; of all themes, each with a few that stand for it, from different regions.
    private static IEnumerable<ThemeOverview> Themes(
        OverviewScope scope, Dictionary<int, Indicator> indicators, List<Figure> known)
    {
        var byTheme = known.ToLookup(figure => indicators[figure.IndicatorId].ThemeId);
        foreach (var theme in scope.Catalogue.Themes.Where(theme => scope.Theme is null || theme.Id == scope.Theme.Id))
        {
            var figures = byTheme[theme.Id].ToList();
            var examples = scope.Theme is null
                ? figures.DistinctBy(figure => figure.RegionId).Concat(figures).Distinct().Take(ExamplesOfMany)
                : figures.Take(ExamplesOfOne);
            yield return new ThemeOverview(
                theme,
                figures.GroupBy(figure => figure.RegionId).ToDictionary(group => group.Key, group => group.Count()),
                [.. examples.Select(figure => new FigureEntry(
                    scope.Catalogue.Regions.Find(figure.RegionId)!, indicators[figure.IndicatorId], figure))]);
        }
    }
}
