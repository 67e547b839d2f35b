using System.Linq.Expressions;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Catalogues;

/// <summary>What refers to an entry of the catalogue, so that it cannot be deleted, or not mean something else.</summary>
internal static class CatalogueUse
{
    /// <summary>Whether there are observations of an indicator: published, superseded, or planned in a batch that is being worked on.</summary>
    public static async Task<bool> IsIndicatorUsedAsync(IndicatorDbContext db, int id, CancellationToken cancellationToken)
    {
        // In each version, as the index is: what was ever published, whether it was superseded since or not.
        int[] versions = [.. Enumerable.Range(1, await db.CurrentVersionAsync(cancellationToken))];
        return await db.Observations.AnyAsync(
                one => EF.Parameter(versions).Contains(one.PublishedIn) && one.IndicatorId == id, cancellationToken)
            || await IsPlannedAsync(db, row => row.IndicatorId == id, cancellationToken);
    }

    /// <summary>Whether figures were taken from a source, now, earlier, or in a batch that is being worked on, or a batch names it.</summary>
    public static async Task<bool> IsSourceUsedAsync(IndicatorDbContext db, int id, CancellationToken cancellationToken) =>
        await db.Observations.AnyAsync(one => one.SourceId == id, cancellationToken)
        || await IsPlannedAsync(db, row => row.SourceId == id, cancellationToken)
        || await db.Batches.AnyAsync(one => one.SourceId == id, cancellationToken);

    /// <summary>Whether figures, sources, batches, accounts, tokens, links of walls or a map are of a region.</summary>
    public static async Task<bool> IsRegionUsedAsync(IndicatorDbContext db, int id, CancellationToken cancellationToken) =>
        await db.Observations.AnyAsync(one => one.RegionId == id, cancellationToken)
        || await IsPlannedAsync(db, row => row.RegionId == id, cancellationToken)
        || await db.Sources.AnyAsync(one => one.RegionId == id, cancellationToken)
        || await db.Batches.AnyAsync(one => one.RegionId == id, cancellationToken)
        || await db.Users.AnyAsync(one => one.RegionId == id, cancellationToken)
        || await db.AccessTokens.AnyAsync(one => one.RegionId == id, cancellationToken)
        || await db.WallLinks.AnyAsync(one => one.RegionId == id, cancellationToken)
        || await db.BoundaryMaps.AnyAsync(one => one.RegionId == id, cancellationToken);

    /// <summary>The years that there are current figures of a region of.</summary>
    public static Task<List<int>> YearsOfRegionAsync(IndicatorDbContext db, int id, CancellationToken cancellationToken) =>
        db.CoverageCells.Where(cell => cell.RegionId == id && cell.Own > 0)
            .Select(cell => cell.Year).Distinct().OrderBy(year => year).ToListAsync(cancellationToken);

    // Batch by batch, as the key is; few are worked on at a time.
    private static Task<bool> IsPlannedAsync(
        IndicatorDbContext db, Expression<Func<PlannedObservation, bool>> isOf, CancellationToken cancellationToken) =>
        db.Batches.Where(batch => batch.PublishedVersion == null)
            .SelectMany(batch => db.PlannedObservations.Where(row => row.BatchId == batch.Id))
            .AnyAsync(isOf, cancellationToken);
}
