using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Search;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Indicators;

/// <summary>Asks for the catalogue of indicators and what is known of each.</summary>
public sealed class IndicatorListReader(CatalogueStore catalogues, FigureQueries figures, CoverageQueries coverage)
{
    /// <summary>Up to so many figures in all, everything that is known is counted; beyond, the provinces in the latest year.</summary>
    public const int SparseLimit = 2_000;

    // Targets, notes of non-report and sums come on top of what is counted.
    private const int ReadLimit = SparseLimit * 3;
    private const int RestLimit = 1_000;
    private const int MostFound = 500;
    private Index? _index;

    /// <summary>The catalogue; <see langword="null"/> if there is no such theme.</summary>
    public async Task<IndicatorListModel?> ReadAsync(string? themeCode, string? query, int? asOf, CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var theme = string.IsNullOrEmpty(themeCode) ? null : catalogue.Themes.FirstOrDefault(one => one.Code == themeCode);
        if (theme is null && !string.IsNullOrEmpty(themeCode))
        {
            return null;
        }

        var text = (query ?? "").Trim();
        var found = text.Length == 0 ? catalogue.Indicators : IndexOf(catalogue).Search(text, MostFound);
        var counts = found.ToLookup(indicator => indicator.ThemeId);
        var shown = found.Where(indicator => theme is null || indicator.ThemeId == theme.Id).ToList();
        var known = await KnownAsync(catalogue, shown, asOf, cancellationToken);
        return new IndicatorListModel(
            text,
            theme,
            [.. catalogue.Themes.Select(one => (one, counts[one.Id].Count()))],
            [
                // The theme of the best match first.
                .. shown
                    .GroupBy(indicator => indicator.ThemeId)
                    .OrderBy(group => text.Length == 0 ? catalogue.Theme(group.Key).Order : 0)
                    .Select(group => new IndicatorGroup(
                        catalogue.Theme(group.Key),
                        [.. group.Select(indicator => RowOf(catalogue, indicator, known))])),
            ],
            known.Year);
    }

    /// <summary>What the list shows, to be taken away; <see langword="null"/> as for <see cref="ReadAsync"/>.</summary>
    public async Task<ListView?> ExportAsync(string? themeCode, string? query, int? asOf, CancellationToken cancellationToken) =>
        await ReadAsync(themeCode, query, asOf, cancellationToken) is { } model
            ? new IndicatorListExport(model, await catalogues.GetAsync(cancellationToken)).View
            : null;

    private async Task<KnownFigures> KnownAsync(
        Catalogue catalogue, List<Indicator> indicators, int? asOf, CancellationToken cancellationToken)
    {
        var nation = catalogue.Regions.Nation;
        var ids = indicators.Select(indicator => indicator.Id).ToList();
        if (ids.Count == 0)
        {
            return new KnownFigures([], [], null);
        }

        var cells = (await coverage.ForRegionsAsync([nation.Id], asOf, cancellationToken)).Where(cell => cell.Own + cell.Below > 0).ToList();
        if (cells.Sum(cell => cell.Own + cell.Below) <= SparseLimit)
        {
            // Few numbers may stand among many words such as 未报送. What is cut off would be said not to be published.
            var all = await figures.WithinAsync(ids, nation, ReadLimit, asOf, cancellationToken);
            if (all.Count < ReadLimit || cells.Count == 0)
            {
                return new KnownFigures(all, [], null);
            }
        }

        var year = cells.Max(cell => cell.Year);
        var regions = catalogue.Regions.Provinces.Select(region => region.Id).Prepend(nation.Id);
        var latest = await figures.YearAsync(ids, regions, year, asOf, cancellationToken);
        var counted = latest.Where(IsKnown).Select(figure => figure.IndicatorId).ToHashSet();

        // Of what has nothing in that year there mostly is little: read it, as far as it goes.
        var rest = ids.Where(id => !counted.Contains(id)).ToList();
        var others = rest.Count == 0 ? [] : await figures.WithinAsync(rest, nation, RestLimit, asOf, cancellationToken);
        var cut = others.Count == RestLimit ? others[^1].IndicatorId : int.MaxValue;
        return new KnownFigures(
            [.. latest.Where(figure => counted.Contains(figure.IndicatorId)), .. others.Where(figure => figure.IndicatorId < cut)],
            [.. rest.Where(id => id >= cut)],
            year);
    }

    private static IndicatorRow RowOf(Catalogue catalogue, Indicator indicator, KnownFigures read)
    {
        var valued = read.Of(indicator.Id).Where(IsKnown).ToList();
        var actual = valued.Where(figure => figure.Kind == ObservationKind.Actual).ToList();
        var known = actual.Count > 0 ? actual : valued;
        var regions = known.Select(figure => figure.RegionId).Distinct().Order()
            .Select(id => catalogue.Regions.Find(id)).OfType<Region>().ToList();

        // The latest, of the highest level that has it; of equals, the year's own value and the lower code.
        var example = known
            .OrderByDescending(figure => figure.Period.LastDay)
            .ThenBy(figure => catalogue.Regions.Find(figure.RegionId)?.Level)
            .ThenBy(figure => figure.RegionId).ThenBy(figure => figure.Slot)
            .FirstOrDefault();
        return new IndicatorRow(
            indicator,
            catalogue.Units.Find(indicator.UnitCode),
            [.. regions.GroupBy(region => region.Level).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            regions.Count == 1 ? regions[0] : null,
            example?.Period,
            example is null ? null : new RegionFigure(catalogue.Regions.Find(example.RegionId)!, example),
            actual.Count == 0 && valued.Count > 0,
            read.Uncounted.Contains(indicator.Id));
    }

    private static bool IsKnown(Figure figure) =>
        figure.Origin == FigureOrigin.Observed && figure.State() == FigureState.Value;

    // Two readers may build it at the same time; either is as good.
    private NameIndex<Indicator> IndexOf(Catalogue catalogue)
    {
        if (_index is not { } index || index.Catalogue != catalogue)
        {
            _index = index = new Index(catalogue, new NameIndex<Indicator>(catalogue.Indicators.Select(EntryOf)));
        }

        return index.Names;
    }

    private static NameEntry<Indicator> EntryOf(Indicator indicator) => new(
        indicator,
        indicator.Code,
        [indicator.Name, indicator.NameEn, .. indicator.Aliases.Split(';', StringSplitOptions.RemoveEmptyEntries)],
        indicator.Pinyin,
        indicator.Initials);

    /// <param name="Uncounted">The indicators of which only the latest year was looked at, in which there is nothing.</param>
    private sealed record KnownFigures(IReadOnlyList<Figure> All, HashSet<int> Uncounted, int? Year)
    {
        private readonly ILookup<int, Figure> _byIndicator = All.ToLookup(figure => figure.IndicatorId);

        public IEnumerable<Figure> Of(int indicatorId) => _byIndicator[indicatorId];
    }

    private sealed record Index(Catalogue Catalogue, NameIndex<Indicator> Names);
}
