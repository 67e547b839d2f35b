using IndicatorDash.Observations;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Publication;

/// <summary>A data version and the batch that made it.</summary>
public sealed record VersionSummary(DataVersion Version, ImportBatch Batch);

/// <summary>What a data version changed.</summary>
/// <param name="Changes">By indicator, year and region.</param>
/// <param name="HasMore">Whether there are more than are listed.</param>
public sealed record VersionChanges(IReadOnlyList<ObservationDifference> Changes, bool HasMore);

/// <summary>What pages ask of the data versions.</summary>
public sealed class VersionQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    /// <summary>The current version; <see langword="null"/> before the first publication.</summary>
    public async Task<VersionSummary?> CurrentAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Latest(db).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>One version; <see langword="null"/> if there is none of that number.</summary>
    public async Task<VersionSummary?> FindAsync(int number, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Among(db, db.DataVersions.Where(version => version.Number == number)).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The latest versions, the newest first.</summary>
    public async Task<IReadOnlyList<VersionSummary>> LatestAsync(int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Latest(db).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>The number of the last version that was published at a time or before; 0 if none was.</summary>
    public async Task<int> NumberAtAsync(DateTime atUtc, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.DataVersions.Where(version => version.PublishedAtUtc <= atUtc)
            .MaxAsync(version => (int?)version.Number, cancellationToken) ?? 0;
    }

    /// <summary>The versions between two numbers, which are not among them, the newest first, at most so many.</summary>
    public async Task<IReadOnlyList<VersionSummary>> BetweenAsync(
        int after, int before, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var versions = db.DataVersions.Where(version => version.Number > after && version.Number < before);
        return await Among(db, versions).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The last version that brought, changed or withdrew figures of one of the indicators; <see langword="null"/> where none
    /// did.
    /// </summary>
    /// <param name="indicatorIds">The indicators.</param>
    /// <param name="asOf">The number of the last version to ask; <see langword="null"/> for the current one.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<DataVersion?> LastOfAsync(
        IReadOnlyCollection<int> indicatorIds, int? asOf, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await LastOf(db, [.. indicatorIds], asOf).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>What a version changed, by indicator, year and region; nothing if there is none of that number.</summary>
    /// <param name="number">The number of the version.</param>
    /// <param name="limit">At most so many figures.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<VersionChanges> ChangesAsync(int number, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var brought = await FirstAsync(db.Observations.Where(row => row.PublishedIn == number), limit, cancellationToken);
        var taken = await FirstAsync(db.Observations.Where(row => row.SupersededIn == number), limit, cancellationToken);
        var (changes, isCut) = ObservationDifference.Between(brought, taken, limit);
        var all = changes.ToList();
        return new VersionChanges([.. all.Take(limit)], isCut || all.Count > limit);
    }

    /// <summary>How many observations are current, targets included: what all versions brought, less what they withdrew.</summary>
    public async Task<int> ObservationCountAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var versions = await db.DataVersions
            .Select(version => new { version.NewCount, version.WithdrawnCount })
            .ToListAsync(cancellationToken);
        return versions.Sum(version => version.NewCount - version.WithdrawnCount);
    }

    // Version by version from the last: each is one seek, where the observations of an indicator may be a million.
    private static IQueryable<DataVersion> LastOf(IndicatorDbContext db, int[] indicatorIds, int? asOf) => db.DataVersions
        .Where(version => (asOf == null || version.Number <= asOf)
            && (db.Observations.Any(observation =>
                    observation.PublishedIn == version.Number && EF.Parameter(indicatorIds).Contains(observation.IndicatorId))
                || db.Observations.Any(observation =>
                    observation.SupersededIn == version.Number && EF.Parameter(indicatorIds).Contains(observation.IndicatorId))))
        .OrderByDescending(version => version.Number);

    private static Task<List<Observation>> FirstAsync(
        IQueryable<Observation> rows, int limit, CancellationToken cancellationToken) => rows
        .OrderBy(row => row.IndicatorId).ThenBy(row => row.Year).ThenBy(row => row.RegionId).ThenBy(row => row.Id)
        .Take(limit + 1)
        .ToListAsync(cancellationToken);

    private static IQueryable<VersionSummary> Latest(IndicatorDbContext db) => Among(db, db.DataVersions);

    private static IQueryable<VersionSummary> Among(IndicatorDbContext db, IQueryable<DataVersion> versions) =>
        from version in versions
        join batch in db.Batches on version.BatchId equals batch.Id
        orderby version.Number descending
        select new VersionSummary(version, batch);
}
