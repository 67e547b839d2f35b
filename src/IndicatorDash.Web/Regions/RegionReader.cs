using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Regions;

/// <summary>Asks for what a region's profile shows.</summary>
public sealed class RegionReader(
    CatalogueStore catalogues, FigureQueries figures, CoverageQueries coverage, SourceQueries sources, TimeProvider time)
{
    // Enough to find a few regions with figures; who lives among many needs no list of them.
    private const int NearestCells = 400;
    private const int MaxNearest = 6;

    /// <summary>The profile of a region, of all years and themes or one; <see langword="null"/> if a code is unknown.</summary>
    public async Task<RegionProfile?> ReadAsync(
        string code, int? year, string? themeCode, int? asOf, CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var theme = catalogue.Themes.FirstOrDefault(theme => theme.Code == themeCode);
        if (!catalogue.Regions.TryGetByCode(code, out var region) || (theme is null && !string.IsNullOrEmpty(themeCode)))
        {
            return null;
        }

        var indicators = catalogue.Indicators.Where(indicator => theme is null || indicator.ThemeId == theme.Id).ToList();
        var own = await figures.AllAsync(indicators.Select(indicator => indicator.Id), [region.Id], asOf, cancellationToken);
        var scope = new ProfileScope(catalogue, region, year, theme)
        {
            Today = asOf is null ? DateOnly.FromDateTime(time.GetLocalNow().DateTime) : null,
        };
        var latest = scope.Latest(own);
        var peers = await PeersAsync(scope, latest, asOf, cancellationToken);
        var cells = await coverage.ForRegionsAsync(
            [region.Id, .. catalogue.Regions.Children(region.Id).Select(child => child.Id), .. ParentIds(region)], asOf, cancellationToken);
        var units = scope.Units.Select(unit => Count(scope, unit, cells)).ToList();
        var years = YearsOf(region, cells, own);
        var themes = scope.Themes(own, latest, peers);
        return new RegionProfile
        {
            Catalogue = catalogue,
            Region = region,
            Path = [.. catalogue.Regions.Ancestors(region.Id).Reverse()],
            Successor = region.SuccessorId is { } successor ? catalogue.Regions.Find(successor) : null,
            TakenOver = [.. catalogue.Regions.TakenOver(region.Id)],
            Year = year,
            Theme = theme,
            Years = years,
            LatestYear = own.Where(figure => figure.State() == FigureState.Value).Max(figure => (int?)figure.Year),
            Themes = themes,
            Gaps = scope.Gaps(own, themes, units),
            ThemeGaps = scope.GapsOf(themes, own, [.. years.Select(known => known.Year)]),
            Units = units,
            FormerUnits = year is null ? [.. catalogue.Regions.Children(region.Id).Where(child => child.ValidTo is not null)] : [],
            Nearest = themes.Count > 0 ? [] : await NearestAsync(catalogue, region, asOf, cancellationToken),
            Parent = region.ParentId is { } parentId
                ? AllTime(catalogue.Regions.Find(parentId)!, cells)
                : null,
            Sources = await sources.OfRegionAsync(region, scope.ObservationsOf(own), asOf, cancellationToken),
        };
    }

    /// <summary>
    /// The figures of the profile, to be taken away, by theme as it shows them; or all there are of the region.
    /// <see langword="null"/> as for the profile, and where the year is none.
    /// </summary>
    public async Task<ExportView?> ExportAsync(
        string code, string? yearText, string? themeCode, int? asOf, bool isFull, CancellationToken cancellationToken)
    {
        if (!YearParameter.TryRead(yearText, out var year) || await ReadAsync(code, year, themeCode, asOf, cancellationToken) is not { } profile)
        {
            return null;
        }

        var ids = profile.Catalogue.Indicators.Select(indicator => indicator.Id);
        return new ExportView
        {
            Title = profile.Region.NameForReader(),
            Filters =
            [
                ExportView.Filter(FilterStrings.Years, year?.ToString(CultureInfo.InvariantCulture) ?? RegionsStrings.LatestRule),
                ExportView.Filter(FilterStrings.Theme, profile.Theme?.NameForReader()),
            ],
            Figures = isFull
                ? await figures.AllAsync(ids, [profile.Region.Id], asOf, cancellationToken)
                : [.. profile.Themes
                    .SelectMany(theme => theme.Latest.Concat(theme.Spans).Concat(theme.Targets))
                    .Select(entry => entry.Figure)],
        };
    }

    private static int[] ParentIds(Region region) => region.ParentId is { } id ? [id] : [];

    // One question for each year that something is the latest of: mostly one, or a few.
    private async Task<ILookup<int, Figure>> PeersAsync(
        ProfileScope scope, IReadOnlyList<Figure> latest, int? asOf, CancellationToken cancellationToken)
    {
        var found = new List<Figure>();
        foreach (var group in latest.Where(ProfileScope.CanHavePeers).GroupBy(figure => figure.Year))
        {
            var peers = scope.PeersIn(group.Key).Select(peer => peer.Id).ToList();
            if (peers.Count >= ProfileScope.LeastPeers)
            {
                found.AddRange(await figures.YearAsync(
                    group.Select(figure => figure.IndicatorId), peers, group.Key, asOf, cancellationToken));
            }
        }

        return found.ToLookup(figure => figure.IndicatorId);
    }

    private async Task<IReadOnlyList<RegionCount>> NearestAsync(
        Catalogue catalogue, Region region, int? asOf, CancellationToken cancellationToken)
    {
        foreach (var scope in catalogue.Regions.Ancestors(region.Id).Prepend(region))
        {
            var cells = await coverage.ReportingWithinAsync(scope, NearestCells, asOf, cancellationToken);
            var found = cells.Select(cell => cell.RegionId).Where(id => id != region.Id).Distinct()
                .Select(id => AllTime(catalogue.Regions.Find(id)!, cells))
                .OrderBy(count => count.Region.Level).ThenBy(count => count.Region.Id)
                .Take(MaxNearest)
                .ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private static RegionCount Count(ProfileScope scope, Region region, IEnumerable<CoverageCell> cells) =>
        AllTime(region, cells.Where(cell => scope.Counts(cell)));

    private static RegionCount AllTime(Region region, IEnumerable<CoverageCell> cells)
    {
        var own = cells.Where(cell => cell.RegionId == region.Id).ToList();
        return new RegionCount(region, own.Sum(cell => cell.Own), own.Sum(cell => cell.Below));
    }

    // Sums of the regions below are figures of a year too, though nothing that the region published; a year of which it is
    // only said why there is none can be looked at, and has none.
    private static List<(int Year, bool HasFigures)> YearsOf(
        Region region, IEnumerable<CoverageCell> cells, IEnumerable<Figure> own)
    {
        var known = cells.Where(cell => cell.RegionId == region.Id && cell.Own > 0).Select(cell => cell.Year)
            .Concat(own.Where(figure => figure.State() == FigureState.Value).Select(figure => figure.Year))
            .ToHashSet();
        var told = known.Concat(own.Where(figure => figure.IsYearFigure() && figure.State() != FigureState.None).Select(figure => figure.Year)).ToList();
        return known.Count == 0
            ? []
            : [.. Enumerable.Range(told.Min(), told.Max() - told.Min() + 1).Select(year => (year, known.Contains(year)))];
    }
}
