using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Publication;

/// <summary>Finds what each row of a batch would do to what is published.</summary>
internal static class Planner
{
    /// <summary>
    /// Compares the rows with the current observations of their keys, and sets <see cref="PlannedObservation.Change"/> and
    /// <see cref="PlannedObservation.ReplacesId"/>.
    /// </summary>
    public static async Task PlanAsync(
        IndicatorDbContext db, IReadOnlyCollection<PlannedObservation> rows, CancellationToken cancellationToken)
    {
        foreach (var group in rows.GroupBy(row => row.IndicatorId))
        {
            var years = group.Select(row => row.Year).Distinct().ToList();
            var current = await db.Observations
                .Where(observation => observation.IndicatorId == group.Key
                    && years.Contains(observation.Year)
                    && observation.SupersededIn == null)
                .ToDictionaryAsync(observation => observation.Key, cancellationToken);
            foreach (var row in group)
            {
                var published = current.GetValueOrDefault(row.Key);
                row.ReplacesId = published?.Id;
                row.Change = published is null ? ChangeKind.New
                    : row.SaysTheSameAs(published) ? ChangeKind.Unchanged
                    : ChangeKind.Changed;
            }
        }
    }
}
