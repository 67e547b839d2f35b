using System.Text.Json;
using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Backups;

/// <summary>
/// Writes the store to a file, and puts one back. Both are recorded in the audit log; a record of a restoration says how
/// far the log had come that was replaced.
/// </summary>
/// <remarks>With SQL Server, files are on the machine of the server.</remarks>
public sealed class StoreBackup(IDbContextFactory<IndicatorDbContext> contexts, AuditLog audit)
{
    /// <summary>Writes the whole store to a file that is not there yet, while others go on using it.</summary>
    /// <exception cref="BackupException">It cannot be; no file is left.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task BackupAsync(string file, string actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await DatabaseOf(db).WriteAsync(db, PathOf(db, file), cancellationToken);

        // A store of an earlier version, backed up before it is brought up to this one, has no log to write to.
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await audit.AppendAsync(new(AuditActions.BackedUp, actor, PathOf(db, file)), cancellationToken);
        }
    }

    /// <summary>
    /// Puts the store of a file in the place of the present one, after checking it, and brings it up to this version of
    /// the product. A host that runs has to be started anew.
    /// </summary>
    /// <exception cref="BackupException">It cannot be; the store is as it was.</exception>
    /// <exception cref="IOException">The file cannot be read, or there is no room.</exception>
    public async Task RestoreAsync(string file, string actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var replaced = await DatabaseBackup.AnchorAsync(db, cancellationToken);
        var details = replaced is null ? null : JsonSerializer.Serialize(new { Replaced = replaced.ToString() });
        await DatabaseOf(db).RestoreAsync(
            db,
            PathOf(db, file),
            (restored, token) => restored.Database.CreateExecutionStrategy().ExecuteAsync(
                async cancellation =>
                {
                    await using var transaction = await restored.Database.BeginTransactionAsync(cancellation);
                    await audit.AppendAsync(restored, new(AuditActions.Restored, actor, PathOf(db, file), details), cancellation);
                    await transaction.CommitAsync(cancellation);
                },
                token),
            cancellationToken);
    }

    private static DatabaseBackup DatabaseOf(IndicatorDbContext db) =>
        db.Database.IsSqlite() ? new SqliteBackup() : new SqlServerBackup();

    private static string PathOf(IndicatorDbContext db, string file) => db.Database.IsSqlite() ? Path.GetFullPath(file) : file;
}
