using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>How many actual figures are published for a region in all, its own and those of the regions below it.</summary>
/// <param name="LastOwnYear">The latest year with a figure of its own; none without any.</param>
/// <param name="LastBelowYear">The latest year with a figure of a region below; none without any.</param>
public sealed record CoverageTotal(int RegionId, int Own, int Below, int? LastOwnYear, int? LastBelowYear);

/// <summary>What pages ask of the counts of published figures.</summary>
public sealed class CoverageQueries(IDbContextFactory<IndicatorDbContext> contexts, CatalogueStore catalogues)
{
    /// <summary>The counts of the regions in every year and theme, by region, year and theme.</summary>
    /// <param name="regionIds">The regions.</param>
    /// <param name="asOf">The number of the version to ask; <see langword="null"/> for the current one, here and below.</param>
    public async Task<IReadOnlyList<CoverageCell>> ForRegionsAsync(
        IEnumerable<int> regionIds, int? asOf, CancellationToken cancellationToken)
    {
        var ids = regionIds.ToArray();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var cells = db.CoverageCells.Where(cell => EF.Parameter(ids).Contains(cell.RegionId));
        if (asOf is { } version)
        {
            var catalogue = await catalogues.GetAsync(cancellationToken);
            return await new PastCoverage(db, catalogue, version)
                .ReadAsync(FigureScope.Of(AllOf(catalogue), ids, catalogue.Regions), cells, cell => ids.Contains(cell.RegionId), cancellationToken);
        }

        return await cells
            .OrderBy(cell => cell.RegionId).ThenBy(cell => cell.Year).ThenBy(cell => cell.ThemeId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The counts of the regions over all years and themes, by region; regions without any are left out.</summary>
    public async Task<IReadOnlyList<CoverageTotal>> TotalsAsync(
        IEnumerable<int> regionIds, int? asOf, CancellationToken cancellationToken)
    {
        var ids = regionIds.ToArray();
        if (asOf is not null)
        {
            return [.. Totals((await ForRegionsAsync(ids, asOf, cancellationToken)).AsQueryable())];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Totals(db.CoverageCells.Where(cell => EF.Parameter(ids).Contains(cell.RegionId)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The counts of the regions within one, itself included, that have figures of their own; at most so many.</summary>
    public async Task<IReadOnlyList<CoverageCell>> ReportingWithinAsync(
        Region region, int limit, int? asOf, CancellationToken cancellationToken)
    {
        var (first, last) = (region.Id, region.LastIdWithin);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var cells = db.CoverageCells.Where(cell => cell.RegionId >= first && cell.RegionId <= last);
        if (asOf is { } version)
        {
            var catalogue = await catalogues.GetAsync(cancellationToken);
            var past = await new PastCoverage(db, catalogue, version)
                .ReadAsync(FigureScope.Within(AllOf(catalogue), region), cells, cell => cell.Own > 0, cancellationToken);
            return [.. past.Take(limit)];
        }

        return await cells
            .Where(cell => cell.Own > 0)
            .OrderBy(cell => cell.RegionId).ThenBy(cell => cell.Year).ThenBy(cell => cell.ThemeId)
            .Take(limit)
            .ToListAsync(cancellationToken);
    }

    private static int[] AllOf(Catalogue catalogue) => [.. catalogue.Indicators.Select(indicator => indicator.Id)];

    private static IQueryable<CoverageTotal> Totals(IQueryable<CoverageCell> cells) => cells
        .GroupBy(cell => cell.RegionId)
        .OrderBy(group => group.Key)
        .Select(group => new CoverageTotal(
            group.Key,
            group.Sum(cell => cell.Own),
            group.Sum(cell => cell.Below),
            group.Max(cell => cell.Own > 0 ? (int?)cell.Year : null),
            group.Max(cell => cell.Below > 0 ? (int?)cell.Year : null)));
}
