using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Publication;

/// <summary>
/// The plans of published batches. What they planned is in the observations, and nobody reads them any more; so a publication
/// does not wait until they are gone.
/// </summary>
public sealed class PublishedPlans(IDbContextFactory<IndicatorDbContext> contexts)
{
    // So many that it is soon done, so few that nobody else who writes waits for long.
    private const int Step = 5_000;

    /// <summary>Clears them away. What a stop leaves behind is cleared the next time.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var left = await db.Batches
            .Where(batch => batch.PublishedVersion != null && db.PlannedObservations.Any(row => row.BatchId == batch.Id))
            .Select(batch => batch.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in left)
        {
            // None where another node was faster.
            var last = await db.PlannedObservations.Where(row => row.BatchId == id)
                .MaxAsync(row => (int?)row.Row, cancellationToken) ?? 0;
            for (var to = Step; to - Step < last; to += Step)
            {
                await db.PlannedObservations.Where(row => row.BatchId == id && row.Row <= to).ExecuteDeleteAsync(cancellationToken);
            }
        }
    }
}
