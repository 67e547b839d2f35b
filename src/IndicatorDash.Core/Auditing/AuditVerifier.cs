using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Auditing;

/// <summary>Checks the audit log from its first record to its last.</summary>
public sealed class AuditVerifier(IDbContextFactory<IndicatorDbContext> contexts)
{
    /// <summary>Reads the whole log, one record at a time.</summary>
    /// <param name="anchor">What the log is known to have held; without one, an end that was cut off does not show.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<AuditVerdict> VerifyAsync(AuditAnchor? anchor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var good = new AuditAnchor(0, AuditChain.Start);
        await foreach (var record in db.AuditRecords.OrderBy(record => record.Sequence)
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (Against(good, anchor) is { } rewritten)
            {
                return rewritten;
            }

            if (FaultOf(record, good) is { } fault)
            {
                return new(good, fault, good.Count + 1);
            }

            good = new(record.Sequence, record.Hash);
        }

        return Against(good, anchor)
            ?? (good.Count < anchor?.Count ? new(good, AuditFault.Truncated, good.Count + 1) : new(good));
    }

    private static AuditVerdict? Against(AuditAnchor good, AuditAnchor? anchor) =>
        good.Count == anchor?.Count && good.Hash != anchor.Hash ? new(good, AuditFault.Rewritten, good.Count) : null;

    private static AuditFault? FaultOf(AuditRecord record, AuditAnchor before) =>
        record.Sequence > before.Count + 1 ? AuditFault.Missing
        : record.PreviousHash != before.Hash ? AuditFault.Unlinked
        : record.Hash != AuditChain.HashOf(record) ? AuditFault.Changed
        : null;
}
