using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>How many actual figures are published for a region in all, its own and those of the regions below it.</summary>
/// <param name="LastOwnYear">The latest year with a figure of its own; none without any.</param>
/// <param name="LastBelowYear">The latest year with a figure of a region below; none without any.</param>
public sealed record CoverageTotal(int RegionId, int Own, int Below, int? LastOwnYear, int? LastBelowYear);

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

    /// <summary>The counts of the regions over all years and themes, by region; regions without any are left out.</summary>
    public async Task<IReadOnlyList<CoverageTotal>> TotalsAsync(
        IEnumerable<int> regionIds, CancellationToken cancellationToken)
    {
        var ids = regionIds.ToArray();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.CoverageCells
            .Where(cell => EF.Parameter(ids).Contains(cell.RegionId))
            .GroupBy(cell => cell.RegionId)
            .OrderBy(group => group.Key)
            .Select(group => new CoverageTotal(
                group.Key,
                group.Sum(cell => cell.Own),
                group.Sum(cell => cell.Below),
                group.Max(cell => cell.Own > 0 ? (int?)cell.Year : null),
                group.Max(cell => cell.Below > 0 ? (int?)cell.Year : null)))
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
