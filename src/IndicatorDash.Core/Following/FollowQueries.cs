using IndicatorDash.Accounts;
using IndicatorDash.Observations;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Following;

/// <summary>What pages ask of what somebody follows. Whoever has not signed in, or may not read figures, follows nothing.</summary>
public sealed class FollowQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    /// <summary>Versions further back than this are not gone through; the list of versions tells of them.</summary>
    internal const int MaxVersions = 200;

    /// <summary>All that they follow: indicators first, then by id.</summary>
    public async Task<IReadOnlyList<Follow>> ListAsync(Authority who, CancellationToken cancellationToken)
    {
        if (!who.MayFollow())
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Follows.Where(follow => follow.UserName == who.UserName)
            .OrderBy(follow => follow.Kind).ThenBy(follow => follow.SubjectId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Whether they follow it.</summary>
    public async Task<bool> IsFollowedAsync(Authority who, FollowKind kind, int subjectId, CancellationToken cancellationToken)
    {
        if (!who.MayFollow())
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Follows.AnyAsync(
            follow => follow.UserName == who.UserName && follow.Kind == kind && follow.SubjectId == subjectId, cancellationToken);
    }

    /// <summary>What newer data versions than they have seen changed in what they follow.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="after">The number of a version up to which nothing is told, seen or not; 0 for none.</param>
    /// <param name="limit">At most so many figures.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<FollowNews> NewsAsync(Authority who, int after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var follows = await ListAsync(who, cancellationToken);
        if (follows.Count == 0)
        {
            return new FollowNews([], false, 0);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var version = await db.DataVersions.MaxAsync(row => (int?)row.Number, cancellationToken) ?? 0;
        var changes = new SortedDictionary<(int, int, int, string), ObservationDifference>();
        var hasMore = false;

        // What was followed at different times is seen up to different versions.
        var least = Math.Max(after, version - MaxVersions);
        foreach (var group in follows.GroupBy(follow => Math.Max(follow.SeenVersion, least)).Where(group => group.Key < version))
        {
            var (found, isCut) = await ChangesAsync(db, group, group.Key, version, limit, cancellationToken);
            hasMore |= isCut;
            foreach (var change in found)
            {
                changes.TryAdd((change.Key.IndicatorId, change.Key.Period.Year, change.Key.RegionId, change.Key.ToString()), change);
            }
        }

        return new FollowNews([.. changes.Values.Take(limit)], hasMore || changes.Count > limit, version);
    }

    /// <summary>What the versions after one, up to another, changed in what is followed.</summary>
    internal static async Task<(IEnumerable<ObservationDifference> Changes, bool IsCut)> ChangesAsync(
        IndicatorDbContext db, IEnumerable<Follow> follows, int earlier, int version, int limit, CancellationToken cancellationToken)
    {
        // Lists of versions, not ranges: so they are sought in the index of what each brought and took.
        int[] later = [.. Enumerable.Range(earlier + 1, version - earlier)];
        int[] indicators = [.. follows.Where(follow => follow.Kind == FollowKind.Indicator).Select(follow => follow.SubjectId).Order()];
        int[] regions = [.. follows.Where(follow => follow.Kind == FollowKind.Region).Select(follow => follow.SubjectId)];
        var brought = await FirstAsync(db.Observations.Where(row =>
            EF.Parameter(later).Contains(row.PublishedIn) && (row.SupersededIn == null || row.SupersededIn > version)));
        var taken = await FirstAsync(db.Observations.Where(row =>
            row.SupersededIn != null && EF.Parameter(later).Contains(row.SupersededIn.Value) && row.PublishedIn <= earlier));

        return ObservationDifference.Between(brought, taken, limit);

        // Indicators one after another, as far as they are listed: so a version is sought, and not gone through.
        async Task<List<Observation>> FirstAsync(IQueryable<Observation> rows)
        {
            List<Observation> first = regions.Length == 0 ? [] : await ReadAsync(
                rows.Where(row => EF.Parameter(regions).Contains(row.RegionId)), limit, cancellationToken);
            var count = 0;
            foreach (var indicator in indicators.TakeWhile(_ => count <= limit))
            {
                var found = await ReadAsync(rows.Where(row => row.IndicatorId == indicator), limit, cancellationToken);
                first.AddRange(found);
                count += found.Count;
            }

            return [.. first.DistinctBy(row => row.Id).OrderBy(row => row.IndicatorId).ThenBy(row => row.Year).ThenBy(row => row.RegionId).ThenBy(row => row.Id).Take(limit + 1)];
        }
    }

    private static Task<List<Observation>> ReadAsync(
        IQueryable<Observation> rows, int limit, CancellationToken cancellationToken) => rows
        // Not by the column itself: SQLite would go through a whole index for its order rather than seek the versions.
        .OrderBy(row => row.IndicatorId - limit).ThenBy(row => row.Year).ThenBy(row => row.RegionId).ThenBy(row => row.Id)
        .Take(limit + 1)
        .ToListAsync(cancellationToken);
}
