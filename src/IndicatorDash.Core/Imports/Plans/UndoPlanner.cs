using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports.Plans;

/// <summary>Finds what takes a published batch back, and what stands in its way.</summary>
internal static class UndoPlanner
{
    /// <summary>
    /// The rows that put back what was published before the batch; the batches that built on it, where there are any. A key
    /// may be put back while it says what the batch left it saying, whoever said it since.
    /// </summary>
    public static async Task<(List<PlannedObservation> Rows, List<ImportBatch> BuiltOn)> PlanAsync(
        IndicatorDbContext db, ImportBatch batch, CancellationToken cancellationToken)
    {
        var version = batch.PublishedVersion!.Value;
        var left = await db.Observations.Where(one => one.PublishedIn == version).ToDictionaryAsync(one => one.Key, cancellationToken);
        var before = await db.Observations.Where(one => one.SupersededIn == version).ToDictionaryAsync(one => one.Key, cancellationToken);
        var keys = left.Keys.Union(before.Keys).ToHashSet();
        var standing = await CurrentAsync(db, keys, cancellationToken);

        var rows = new List<PlannedObservation>(keys.Count);
        var blocked = new HashSet<ObservationKey>();
        foreach (var key in keys.OrderBy(key => key.IndicatorId).ThenBy(key => key.RegionId).ThenBy(key => key.Period).ThenBy(key => key.Kind))
        {
            var (was, current) = (left.GetValueOrDefault(key), standing.GetValueOrDefault(key));
            var isAsLeft = was is null ? current is null : current is not null && current.SaysTheSameAs(was);
            if (!isAsLeft)
            {
                blocked.Add(key);
            }
            else if ((before.GetValueOrDefault(key) ?? current) is { } content)
            {
                var change = !before.ContainsKey(key) ? ChangeKind.Withdrawn : current is null ? ChangeKind.New : ChangeKind.Changed;
                rows.Add(PublishedRows.RowOf(content, rows.Count + 1, current?.Id, change));
            }
        }

        return (rows, blocked.Count == 0 ? [] : await BuiltOnAsync(db, blocked, version, cancellationToken));
    }

    private static async Task<Dictionary<ObservationKey, Observation>> CurrentAsync(
        IndicatorDbContext db, HashSet<ObservationKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ObservationKey, Observation>();
        foreach (var group in keys.GroupBy(key => key.IndicatorId))
        {
            var years = group.Select(key => key.Period.Year).Distinct().ToArray();
            var regions = group.Select(key => key.RegionId).ToList();
            var (first, last) = (regions.Min(), regions.Max());
            var current = await db.Observations
                .Where(one => one.IndicatorId == group.Key && EF.Parameter(years).Contains(one.Year)
                    && one.RegionId >= first && one.RegionId <= last && one.SupersededIn == null)
                .ToListAsync(cancellationToken);
            foreach (var observation in current.Where(one => keys.Contains(one.Key)))
            {
                found[observation.Key] = observation;
            }
        }

        return found;
    }

    // Those that are taken back themselves do not matter, unless nothing else is left to name.
    private static async Task<List<ImportBatch>> BuiltOnAsync(
        IndicatorDbContext db, HashSet<ObservationKey> blocked, int version, CancellationToken cancellationToken)
    {
        var versions = new HashSet<int>();
        foreach (var group in blocked.GroupBy(key => key.IndicatorId))
        {
            var regions = group.Select(key => key.RegionId).Distinct().ToArray();
            var later = await db.Observations
                .Where(one => one.IndicatorId == group.Key && EF.Parameter(regions).Contains(one.RegionId)
                    && (one.PublishedIn > version || one.SupersededIn > version))
                .ToListAsync(cancellationToken);
            versions.UnionWith(later.Where(one => blocked.Contains(one.Key))
                .SelectMany(one => new[] { one.PublishedIn, one.SupersededIn ?? 0 }).Where(number => number > version));
        }

        var numbers = versions.ToArray();
        var batches = await db.Batches
            .Where(one => one.PublishedVersion != null && EF.Parameter(numbers).Contains(one.PublishedVersion.Value))
            .OrderBy(one => one.PublishedVersion)
            .ToListAsync(cancellationToken);
        var standing = batches.FindAll(one => one is { State: BatchState.Published, Origin: not BatchOrigin.Undo });
        return standing.Count > 0 ? standing : batches;
    }
}
