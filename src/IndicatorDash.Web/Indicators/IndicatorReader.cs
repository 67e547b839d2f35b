using IndicatorDash.Catalogues;
using IndicatorDash.Exports;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Maps;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;

namespace IndicatorDash.Web.Indicators;

/// <summary>
/// Asks for what the page of an indicator shows. Few figures are read whole; of many, only those of the region that is
/// looked at, of those below it, and of those compared.
/// </summary>
public sealed class IndicatorReader(
    CatalogueStore catalogues, FigureQueries figures, IndicatorSourceQueries sources, BoundaryMapQueries maps,
    VersionQueries versions, TimeProvider time)
{
    /// <summary>Up to so many figures of an indicator, all of them are read.</summary>
    public const int SparseLimit = 600;

    /// <summary>The most rows of the table.</summary>
    public const int TableLimit = 500;

    /// <summary>The page; <see langword="null"/> if it names an indicator or a region that is not there.</summary>
    public async Task<IndicatorModel?> ReadAsync(IndicatorAddress address, int? asOf, CancellationToken cancellationToken)
    {
        if (await QueryAsync(address, asOf, cancellationToken) is not { } query)
        {
            return null;
        }

        var model = query.Model() with { Update = await UpdateAsync(query, asOf, cancellationToken) };
        return address.Tab switch
        {
            IndicatorTab.Trend => model with { Trend = query.Trend() },
            IndicatorTab.Compare => model with { Ranking = query.Ranking() },
            IndicatorTab.Map => model with { Map = await MapAsync(query, cancellationToken) },
            IndicatorTab.Table => model with { Table = await TableAsync(query, asOf, cancellationToken) },
            _ => model with { Sources = await sources.OfIndicatorAsync(query.Indicator, query.Scope, asOf, cancellationToken) },
        };
    }

    /// <summary>
    /// The figures of the page, to be taken away, in its order: those of the view, with every row of the table; or all there are
    /// of the indicator. <see langword="null"/> as for the page.
    /// </summary>
    public async Task<IndicatorExport?> ExportAsync(IndicatorAddress address, int? asOf, bool isFull, CancellationToken cancellationToken) =>
        await QueryAsync(address, asOf, cancellationToken) is { } query
            ? new IndicatorExport(
                query.Model(),
                isFull
                    ? await figures.WithinAsync(
                        [query.Indicator.Id], query.Catalogue.Regions.Nation, ExportMaker.MaxRows + 1, asOf, cancellationToken)
                    : query.Shown(),
                isFull ? null : query.Percents(),
                isFull)
            : null;

    private async Task<IndicatorQuery?> QueryAsync(IndicatorAddress address, int? asOf, CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var region = catalogue.Regions.Nation;
        if (catalogue.FindIndicator(address.Code) is not { } indicator
            || (address.Region is not null && !catalogue.Regions.TryGetByCode(address.Region, out region))
            || RegionsOf(catalogue, address.Compare) is not { } compared)
        {
            return null;
        }

        var all = await figures.WithinAsync([indicator.Id], catalogue.Regions.Nation, SparseLimit + 1, asOf, cancellationToken);
        var isSparse = all.Count <= SparseLimit;
        if (!isSparse)
        {
            var scope = Around(catalogue, region!).Concat(compared).Append(region!).Select(one => one.Id).Distinct();
            all = await figures.SeriesAsync(indicator.Id, scope, asOf, cancellationToken);
        }

        var work = new IndicatorFigures(catalogue, indicator, all);
        var known = new KnownRegions(work.Known(), isSparse);
        if (address.Region is null && isSparse && known.Regions.Count == 1)
        {
            region = known.Regions[0].Region;
        }

        return new IndicatorQuery(catalogue, address, indicator, region!, compared, known, work, all);
    }

    private async Task<IndicatorUpdate> UpdateAsync(IndicatorQuery query, int? asOf, CancellationToken cancellationToken)
    {
        var latest = query.LatestYear;
        var next = asOf is null && latest is { } year ? ExpectedUpdate.After(year, query.Indicator) : null;
        return new IndicatorUpdate(
            await versions.LastOfAsync(query.Catalogue.SourcesOf(query.Indicator), asOf, cancellationToken),
            latest,
            next,
            next?.IsOverdue(DateOnly.FromDateTime(time.GetLocalNow().DateTime)) == true);
    }

    private async Task<MapView> MapAsync(IndicatorQuery query, CancellationToken cancellationToken)
    {
        var view = query.Map();
        return view.Regions is [{ ParentId: { } scope }, ..]
            ? view with { Boundary = await maps.FindAsync(scope, cancellationToken) }
            : view;
    }

    private async Task<TableView> TableAsync(IndicatorQuery query, int? asOf, CancellationToken cancellationToken)
    {
        var rows = query.TableFigures().ToList();
        var shown = rows.Take(TableLimit).ToList();
        var places = await sources.PlacesAsync(
            shown.Select(row => row.Figure.ObservationId).OfType<long>(), cancellationToken);
        return new TableView(
            [
                .. shown.Select(row => new TableRow(
                    row.Region, row.Figure, row.Figure.ObservationId is { } id ? places.GetValueOrDefault(id) : null)),
            ],
            rows.Count);
    }

    private static List<Region>? RegionsOf(Catalogue catalogue, IReadOnlyList<string> codes)
    {
        var regions = new List<Region>();
        foreach (var code in codes)
        {
            if (!catalogue.Regions.TryGetByCode(code, out var region))
            {
                return null;
            }

            regions.Add(region);
        }

        return regions;
    }

    // Those below, or beside where there are none below.
    private static IReadOnlyList<Region> Around(Catalogue catalogue, Region region)
    {
        var below = catalogue.Regions.Children(region.Id);
        return below.Count > 0 || region.ParentId is not { } parent ? below : catalogue.Regions.Children(parent);
    }
}
