using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Publication;

/// <summary>Reads what an earlier version was from what is stored now.</summary>
internal static class PastReading
{
    /// <summary>
    /// Reads in several questions what belongs together: once more where a version was published in between.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="read">Reads, given the number of the current version.</param>
    public static async Task<T> WithinOneVersionAsync<T>(
        this IndicatorDbContext db, Func<int, Task<T>> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = await db.CurrentVersionAsync(cancellationToken);
            var answer = await read(before);
            if (await db.CurrentVersionAsync(cancellationToken) == before)
            {
                return answer;
            }
        }
    }

    /// <summary>
    /// Whether a version holds no more observations than later ones brought and took away: then it is made from its own
    /// rather than from what is current and their changes.
    /// </summary>
    public static async Task<bool> IsSmallerThanWhatFollowedAsync(
        this IndicatorDbContext db, int version, CancellationToken cancellationToken)
    {
        var counts = await db.DataVersions
            .Select(other => new { other.Number, other.NewCount, other.ChangedCount, other.WithdrawnCount })
            .ToListAsync(cancellationToken);
        var earlier = counts.Where(count => count.Number <= version).Sum(count => (long)count.NewCount + count.ChangedCount);
        var later = counts.Where(count => count.Number > version)
            .Sum(count => (long)count.NewCount + count.ChangedCount + count.WithdrawnCount);
        return earlier <= later;
    }
}
