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

    /// <summary>The regions within a range of codes that have figures of their own, by code, at most so many.</summary>
    /// <param name="firstId">The lowest id.</param>
    /// <param name="lastId">The highest id.</param>
    /// <param name="limit">The most to return.</param>
    public async Task<IReadOnlyList<int>> ReportingRegionsAsync(
        int firstId, int lastId, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.CoverageCells
            .Where(cell => cell.RegionId >= firstId && cell.RegionId <= lastId && cell.Own > 0)
            .Select(cell => cell.RegionId).Distinct().OrderBy(id => id).Take(limit)
            .ToListAsync(cancellationToken);
    }
}
