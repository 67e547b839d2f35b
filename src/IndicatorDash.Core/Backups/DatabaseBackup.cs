using System.Data.Common;
using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Backups;

/// <summary>What a kind of database does to be backed up and restored.</summary>
internal abstract class DatabaseBackup
{
    /// <summary>Writes the whole database to a file that is not there yet.</summary>
    /// <exception cref="BackupException">It cannot be; no file is left.</exception>
    public abstract Task WriteAsync(IndicatorDbContext db, string file, CancellationToken cancellationToken);

    /// <summary>
    /// Puts the database of a file in the place of the store's, brought up to this version of the product, with a record
    /// of it at the end of its audit log.
    /// </summary>
    /// <exception cref="BackupException">It cannot be; the store is as it was.</exception>
    public abstract Task RestoreAsync(
        IndicatorDbContext db, string file, Func<IndicatorDbContext, CancellationToken, Task> record, CancellationToken cancellationToken);

    /// <summary>Whether migrations are those of this product, up to this version of it.</summary>
    /// <exception cref="BackupException">They are not.</exception>
    protected static void Check(IndicatorDbContext db, IReadOnlyCollection<string> applied, string file)
    {
        var known = db.Database.GetMigrations().ToList();
        if (applied.Count == 0 || applied.First() != known[0])
        {
            throw new BackupException(BackupProblem.NotOurs, file);
        }

        if (!applied.SequenceEqual(known.Take(applied.Count)))
        {
            throw new BackupException(BackupProblem.FromLaterVersion, file);
        }
    }

    /// <summary>How far the store's audit log had come; <see langword="null"/> where there is none to be read.</summary>
    public static async Task<AuditAnchor?> AnchorAsync(IndicatorDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            // Asked first: SQLite makes a file where it finds none.
            return !await db.Database.CanConnectAsync(cancellationToken) ? null : await db.AuditRecords
                .OrderByDescending(record => record.Sequence)
                .Select(record => new AuditAnchor(record.Sequence, record.Hash))
                .FirstOrDefaultAsync(cancellationToken);
        }
        catch (DbException)
        {
            // What is to be replaced may be damaged: that is what backups are for.
            return null;
        }
    }
}
