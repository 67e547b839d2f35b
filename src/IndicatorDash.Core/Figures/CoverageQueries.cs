using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>What pages ask of the counts of published figures.</summary>
public sealed class CoverageQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    /// <summary>The counts of the regions in every year and theme, by region, year and theme.</summary>
    public async Task<IReadOnlyList<CoverageCell>> ForRegionsAsync(
        IEnumerable<int> regionIds, CancellationToken cancellationToken)
    {
        var ids = regionIds.ToArray();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.CoverageCells
            .Where(cell => EF.Parameter(ids).Contains(cell.RegionId))
            .OrderBy(cell => cell.RegionId).ThenBy(cell => cell.Year).ThenBy(cell => cell.ThemeId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The counts of the regions within one, itself included, that have figures of their own; at most so many.</summary>
    public async Task<IReadOnlyList<CoverageCell>> ReportingWithinAsync(
        Region region, int limit, CancellationToken cancellationToken)
    {
        var (first, last) = (region.Id, region.LastIdWithin);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.CoverageCells
            .Where(cell => cell.RegionId >= first && cell.RegionId <= last && cell.Own > 0)
            .OrderBy(cell => cell.RegionId).ThenBy(cell => cell.Year).ThenBy(cell => cell.ThemeId)
            .Take(limit)
            .ToListAsync(cancellationToken);
    }
}
