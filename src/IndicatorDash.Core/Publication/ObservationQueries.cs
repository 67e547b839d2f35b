using System.Runtime.CompilerServices;
using IndicatorDash.Observations;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Publication;

/// <summary>
/// What other systems ask of the observations, however many there are: one indicator after another, so many rows at a time,
/// each from where the last ended. Nothing is held open while the reader is slow, and since a version never changes, it is one
/// answer nevertheless.
/// </summary>
/// <remarks>Lists are in the order of <see cref="ObservationPosition"/>.</remarks>
public sealed class ObservationQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    /// <summary>How many rows are read at a time.</summary>
    internal const int ChunkSize = 5_000;

    /// <summary>The observations of a version.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="version">The number of the version, the current one too.</param>
    /// <param name="after">Only those after this place.</param>
    /// <param name="limit">How many will be read; at most so many are read at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<Observation> AllAsync(
        ObservationFilter filter,
        int version,
        ObservationPosition? after,
        int limit,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = Math.Clamp(limit, 1, ChunkSize);
        foreach (var indicatorId in await IndicatorsAsync(filter, after, cancellationToken))
        {
            var from = After(after, indicatorId);
            var current = ReadAsync(
                db => Among(filter, indicatorId, db.Observations.ApartAsOf(version).Current), from, chunk, isOfVersions: false, cancellationToken);
            var superseded = ReadAsync(
                db => Among(filter, indicatorId, db.Observations.ApartAsOf(version).Superseded), from, chunk, isOfVersions: false, cancellationToken);
            await foreach (var (observation, _) in MergeAsync(current, superseded, cancellationToken))
            {
                yield return observation;
            }
        }
    }

    /// <summary>What the versions after one, up to another, changed: what was inserted and withdrawn in between is not told.</summary>
    /// <param name="filter">Which observations; of a changed one, what is published now has to meet it.</param>
    /// <param name="earlier">The number of the version that is known; 0 for none.</param>
    /// <param name="version">The number of the version to come to.</param>
    /// <param name="after">Only those after this place.</param>
    /// <param name="limit">How many will be read; at most so many are read at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<ObservationChange> ChangesAsync(
        ObservationFilter filter,
        int earlier,
        int version,
        ObservationPosition? after,
        int limit,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A list of versions, not a range: so the indicators are sought in each of them.
        var later = Enumerable.Range(earlier + 1, Math.Max(version - earlier, 0)).ToArray();
        var chunk = Math.Clamp(limit, 1, ChunkSize);

        // The source is asked of what is published: an observation that came from another before is a change of this one.
        var places = filter with { SourceId = null };
        foreach (var indicatorId in await IndicatorsAsync(places, after, cancellationToken))
        {
            // Whole regions and years: what was and what is stand beside each other.
            var from = After(after, indicatorId) is { } place ? place with { Id = 0 } : (ObservationPosition?)null;
            var brought = ReadAsync(
                db => Among(places, indicatorId, db.Observations.Where(observation =>
                    EF.Parameter(later).Contains(observation.PublishedIn)
                    && (observation.SupersededIn == null || observation.SupersededIn > version))),
                from,
                chunk,
                isOfVersions: true,
                cancellationToken);
            var taken = ReadAsync(
                db => Among(places, indicatorId, db.Observations.Where(observation =>
                    observation.SupersededIn != null && EF.Parameter(later).Contains(observation.SupersededIn.Value)
                    && observation.PublishedIn <= earlier)),
                from,
                chunk,
                isOfVersions: true,
                cancellationToken);
            await foreach (var change in NetAsync(MergeAsync(taken, brought, cancellationToken), cancellationToken))
            {
                var isAsked = filter.SourceId is not { } source || change.Observation.SourceId == source;
                if (isAsked && !(ObservationPosition.Of(change.Observation) <= after))
                {
                    yield return change;
                }
            }
        }
    }

    // A place among the observations of another indicator is before all of this one.
    private static ObservationPosition? After(ObservationPosition? after, int indicatorId) =>
        after is { } place && place.IndicatorId == indicatorId ? place : null;

    private async Task<IReadOnlyList<int>> IndicatorsAsync(
        ObservationFilter filter, ObservationPosition? after, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        IEnumerable<int> ids = filter.SourceId is { } source
            ? await db.Observations.Where(observation => observation.SourceId == source)
                .Select(observation => observation.IndicatorId).Distinct().ToListAsync(cancellationToken)
            : await db.Indicators.Select(indicator => indicator.Id).ToListAsync(cancellationToken);
        return [.. ids.Where(id => id >= (after?.IndicatorId ?? 0) && filter.IndicatorIds?.Contains(id) != false).Order()];
    }

    private static IQueryable<Observation> Among(ObservationFilter filter, int indicatorId, IQueryable<Observation> observations)
    {
        var (first, last) = filter.Regions;
        var asked = observations
            .Where(observation => observation.IndicatorId == indicatorId
                && observation.Year >= filter.FirstYear && observation.Year <= filter.LastYear)
            .InRegions(first, last);
        if (filter.RegionIds is { } regions)
        {
            int[] ids = [.. regions];
            asked = asked.Where(observation => EF.Parameter(ids).Contains(observation.RegionId));
        }

        if (filter.Kind is { } kind)
        {
            asked = asked.Where(observation => observation.Kind == kind);
        }

        return filter.SourceId is { } source ? asked.Where(observation => observation.SourceId == source) : asked;
    }

    private async IAsyncEnumerable<Observation> ReadAsync(
        Func<IndicatorDbContext, IQueryable<Observation>> question,
        ObservationPosition? after,
        int chunk,
        bool isOfVersions,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<Observation> rows;
        do
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var asked = question(db);
            if (after is { } place)
            {
                // Said twice, so that the year is sought.
                asked = asked.Where(observation => observation.Year >= place.Year
                    && (observation.Year > place.Year
                        || observation.RegionId > place.RegionId
                        || (observation.RegionId == place.RegionId && observation.Id > place.Id)));
            }

            // For the order, SQLite would go through all that was ever superseded rather than seek the versions; not for a difference.
            var ordered = isOfVersions
                ? asked.OrderBy(observation => observation.Year - chunk)
                : asked.OrderBy(observation => observation.Year);
            rows = await ordered.ThenBy(observation => observation.RegionId).ThenBy(observation => observation.Id)
                .Take(chunk)
                .ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                yield return row;
                after = ObservationPosition.Of(row);
            }
        }
        while (rows.Count == chunk);
    }

    // Both are in order; so is what they make together.
    private static async IAsyncEnumerable<(Observation Observation, bool IsOfSecond)> MergeAsync(
        IAsyncEnumerable<Observation> first,
        IAsyncEnumerable<Observation> second,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var left = first.GetAsyncEnumerator(cancellationToken);
        await using var right = second.GetAsyncEnumerator(cancellationToken);
        var (isLeft, isRight) = (await left.MoveNextAsync(), await right.MoveNextAsync());
        while (isLeft || isRight)
        {
            if (isLeft && (!isRight || ObservationPosition.Of(left.Current) < ObservationPosition.Of(right.Current)))
            {
                yield return (left.Current, false);
                isLeft = await left.MoveNextAsync();
            }
            else
            {
                yield return (right.Current, true);
                isRight = await right.MoveNextAsync();
            }
        }
    }

    private static async IAsyncEnumerable<ObservationChange> NetAsync(
        IAsyncEnumerable<(Observation Observation, bool IsNow)> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var group = new List<(Observation Observation, bool IsNow)>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (group.Count > 0
                && (group[0].Observation.Year, group[0].Observation.RegionId) != (row.Observation.Year, row.Observation.RegionId))
            {
                foreach (var change in Net(group))
                {
                    yield return change;
                }

                group.Clear();
            }

            group.Add(row);
        }

        foreach (var change in Net(group))
        {
            yield return change;
        }
    }

    // Of one region and year.
    private static IEnumerable<ObservationChange> Net(List<(Observation Observation, bool IsNow)> rows)
    {
        var was = rows.Where(row => !row.IsNow).Select(row => row.Observation.Key).ToHashSet();
        var now = rows.Where(row => row.IsNow).Select(row => row.Observation.Key).ToHashSet();
        return
        [
            .. rows
                .Where(row => row.IsNow || !now.Contains(row.Observation.Key))
                .Select(row => new ObservationChange(
                    !row.IsNow ? ObservationChangeKind.Withdrawn
                    : was.Contains(row.Observation.Key) ? ObservationChangeKind.Changed
                    : ObservationChangeKind.Inserted,
                    row.Observation)),
        ];
    }
}
