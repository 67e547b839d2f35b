using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Regions;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Regions;

/// <summary>Asks for what the list of regions shows.</summary>
public sealed class RegionListReader(CatalogueStore catalogues, CoverageQueries coverage)
{
    private const int MaxHits = 50;

    /// <summary>The provinces, or what a text finds.</summary>
    public async Task<RegionListModel> ReadAsync(string? query, int? asOf, CancellationToken cancellationToken)
    {
        var regions = (await catalogues.GetAsync(cancellationToken)).Regions;
        var text = query?.Trim() ?? "";
        var hits = text.Length == 0 ? [] : regions.Search(text, MaxHits);
        var provinces = regions.Provinces.Where(province => province.ValidTo is null).ToList();
        var shown = provinces.Prepend(regions.Nation).ToList();
        var ids = shown.Concat(provinces.SelectMany(province => UnitsOf(regions, province))).Concat(hits)
            .Select(region => region.Id).Distinct();
        var totals = (await coverage.TotalsAsync(ids, asOf, cancellationToken)).ToDictionary(total => total.RegionId);
        var standings = shown.Select(region => Standing(regions, region, totals)).ToList();
        return new RegionListModel(standings[0], standings[1..], text, [.. hits.Select(region => new RegionHit(
            region,
            [.. regions.Ancestors(region.Id).Reverse()],
            totals.GetValueOrDefault(region.Id)?.Own ?? 0,
            totals.GetValueOrDefault(region.Id)?.Below ?? 0))]);
    }

    /// <summary>What the list shows, or every region, to be taken away.</summary>
    public async Task<ListView> ExportAsync(string? query, bool isFull, int? asOf, CancellationToken cancellationToken)
    {
        var regions = (await catalogues.GetAsync(cancellationToken)).Regions;
        var text = isFull ? "" : query?.Trim() ?? "";
        IReadOnlyList<Region> listed = isFull ? regions.All
            : text.Length > 0 ? regions.Search(text, MaxHits)
            : [regions.Nation, .. regions.Provinces.Where(province => province.ValidTo is null)];
        var ids = listed.Concat(listed.SelectMany(region => UnitsOf(regions, region))).Select(region => region.Id).Distinct();
        var totals = (await coverage.TotalsAsync(ids, asOf, cancellationToken)).ToDictionary(total => total.RegionId);
        var contents = isFull ? RegionsStrings.ExportAll
            : text.Length > 0 ? RegionsStrings.ExportFound.Fill(MaxHits)
            : RegionsStrings.ExportShown;
        return RegionListExport.Of(regions, text, isFull, contents, [.. listed.Select(region => Standing(regions, region, totals))]);
    }

    private static RegionStanding Standing(
        RegionDirectory regions, Region region, Dictionary<int, CoverageTotal> totals)
    {
        var units = UnitsOf(regions, region);
        var total = totals.GetValueOrDefault(region.Id);
        return new RegionStanding(
            region,
            total?.Own ?? 0,
            total?.LastOwnYear,
            total?.Below ?? 0,
            [.. units.Where(unit => totals.GetValueOrDefault(unit.Id)?.Own > 0)],
            units.Count);
    }

    private static List<Region> UnitsOf(RegionDirectory regions, Region region) =>
        [.. regions.Children(region.Id).Where(child => child.ValidTo is null && child.Kind == RegionKind.Administrative)];
}
