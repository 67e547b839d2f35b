using System.Data.Common;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Auditing;

/// <summary>Adds to the audit log, one record after another.</summary>
public sealed class AuditLog(IDbContextFactory<IndicatorDbContext> contexts, TimeProvider time)
{
    /// <summary>Records something in a transaction of its own.</summary>
    public async Task<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        AuditRecord written = null!;
        await db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
            async token => written = await AppendAsync(db, entry, token),
            // Asked where the answer to the commit was lost: it must not be recorded twice.
            token => db.AuditRecords.AnyAsync(record => record.Sequence == written.Sequence && record.Hash == written.Hash, token),
            cancellationToken);
        return written;
    }

    /// <summary>
    /// Records something in the caller's transaction: what is done and its record are kept both or neither. Others who
    /// record something wait until the transaction ends, so this is best done last. Unsaved changes of the context are
    /// left alone.
    /// </summary>
    /// <exception cref="InvalidOperationException">The context has no open transaction.</exception>
    public async Task<AuditRecord> AppendAsync(IndicatorDbContext db, AuditEntry entry, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("The audit log is written in a transaction only.");
        }

        for (var refused = 0L; ;)
        {
            var record = await NextAsync(db, entry, cancellationToken);
            try
            {
                await InsertAsync(db, record, cancellationToken);
                return record;
            }
            catch (DbException failure) when (failure.IsKeyTaken() && record.Sequence > refused)
            {
                // Another writer was faster. One who cannot see its record, by his isolation level, does not try for ever.
                refused = record.Sequence;
            }
        }
    }

    private async Task<AuditRecord> NextAsync(IndicatorDbContext db, AuditEntry entry, CancellationToken cancellationToken)
    {
        var last = await db.AuditRecords
            .OrderByDescending(record => record.Sequence)
            .Select(record => new { record.Sequence, record.Hash })
            .FirstOrDefaultAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var record = new AuditRecord
        {
            Sequence = (last?.Sequence ?? 0) + 1,
            AtUtc = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)),
            Action = AuditText.Fit(entry.Action, AuditRecord.MaxActionLength),
            Actor = AuditText.Fit(entry.Actor, AuditRecord.MaxActorLength),
            Subject = AuditText.Fit(entry.Subject, AuditRecord.MaxSubjectLength),
            Details = entry.Details is null ? null : AuditText.Fit(entry.Details, AuditRecord.MaxDetailsLength),
            Address = entry.Address is null ? null : AuditText.Fit(entry.Address, AuditRecord.MaxAddressLength),
            PreviousHash = last?.Hash ?? AuditChain.Start,
            Hash = "",
        };
        return record with { Hash = AuditChain.HashOf(record) };
    }

    // Not by SaveChanges, which would write whatever else the caller's context holds.
    private static async Task InsertAsync(IndicatorDbContext db, AuditRecord record, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "AuditRecords"
                ("Sequence", "AtUtc", "Action", "Actor", "Subject", "Details", "Address", "PreviousHash", "Hash")
            VALUES ({record.Sequence}, {record.AtUtc}, {record.Action}, {record.Actor}, {record.Subject}, {record.Details},
                {record.Address}, {record.PreviousHash}, {record.Hash})
            """,
            cancellationToken);
}
