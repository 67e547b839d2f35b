using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Storage;

/// <summary>
/// What was committed to SQLite stands in its write-ahead log first. Copied into the database apart from the commits, a large
/// one is not waited for, and a small one is safe from a failure of power as soon as it is copied.
/// </summary>
/// <remarks>See <see href="https://www.sqlite.org/wal.html">sqlite.org/wal.html</see>, "Checkpointing" and "Performance Considerations".</remarks>
public sealed class WriteAheadLog(IDbContextFactory<IndicatorDbContext> contexts)
{
    /// <summary>Copies what nobody has to be waited for. On SQL Server, which does so itself, nothing.</summary>
    public async Task CheckpointAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(PASSIVE)", cancellationToken);
        }
    }
}
