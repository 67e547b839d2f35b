using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports;

/// <summary>How actions on batches reach the database: each in one transaction, with its record in the audit log.</summary>
internal sealed class BatchStore(IDbContextFactory<IndicatorDbContext> contexts, AuditLog audit)
{
    public Task<IndicatorDbContext> OpenAsync(CancellationToken cancellationToken) => contexts.CreateDbContextAsync(cancellationToken);

    /// <summary>
    /// Does something in a transaction and commits it. A passing fault of the network starts it over; a batch that somebody
    /// else changed at the same moment refuses it.
    /// </summary>
    public async Task<T> InTransactionAsync<T>(
        Func<IndicatorDbContext, CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                // What an attempt left behind that is tried again.
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                try
                {
                    var result = await action(db, token);
                    await transaction.CommitAsync(token);
                    return result;
                }
                catch (DbUpdateConcurrencyException)
                {
                    throw new ImportRefusedException(ImportRefusal.ChangedMeanwhile);
                }
            },
            cancellationToken);
    }

    /// <summary>A batch, to be changed.</summary>
    /// <exception cref="ImportRefusedException">There is none.</exception>
    public static async Task<ImportBatch> BatchAsync(IndicatorDbContext db, int batchId, CancellationToken cancellationToken) =>
        await db.Batches.AsTracking().SingleOrDefaultAsync(batch => batch.Id == batchId, cancellationToken)
            ?? throw new ImportRefusedException(ImportRefusal.NotFound);

    /// <summary>Whatever is kept beside a batch, to be changed.</summary>
    public static Task<ImportDraft> DraftAsync(IndicatorDbContext db, int batchId, CancellationToken cancellationToken) =>
        db.ImportDrafts.AsTracking().SingleAsync(draft => draft.BatchId == batchId, cancellationToken);

    /// <summary>Saves the batch, which takes its lock, and records what was done.</summary>
    public async Task SaveAsync(
        IndicatorDbContext db, ImportBatch batch, string action, Authority who, string? details, CancellationToken cancellationToken)
    {
        batch.Revision++;
        await db.SaveChangesAsync(cancellationToken);
        await RecordAsync(db, batch, action, who, details, cancellationToken);
    }

    /// <summary>Records what was done to a batch; others who record something wait until the transaction ends.</summary>
    public Task RecordAsync(
        IndicatorDbContext db, ImportBatch batch, string action, Authority who, string? details, CancellationToken cancellationToken) =>
        audit.AppendAsync(db, new AuditEntry(action, who.UserName, SubjectOf(batch.Id) + batch.Title, details, who.Address), cancellationToken);

    /// <summary>What the audit log names a batch by, before its title.</summary>
    public static string SubjectOf(int batchId) => $"#{batchId} ";

    /// <summary>Keeps what was found of a batch instead of what was found before; the batch is saved first.</summary>
    public static async Task KeepPlanAsync(
        IndicatorDbContext db,
        ImportBatch batch,
        ImportDraft draft,
        PlannedBatch plan,
        BatchChoices choices,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        plan.Summarize(batch, choices);
        batch.Revision++;
        draft.Choices = ImportJson.Write(choices);
        draft.Reading = ImportJson.Write(plan.Reading);
        draft.Totals = ImportJson.Write(plan.Totals);
        await db.SaveChangesAsync(cancellationToken);

        await db.PlannedObservations.Where(row => row.BatchId == batch.Id).ExecuteDeleteAsync(cancellationToken);
        await db.ImportIssues.Where(issue => issue.BatchId == batch.Id).ExecuteDeleteAsync(cancellationToken);
        foreach (var row in plan.Rows)
        {
            row.BatchId = batch.Id;
        }

        for (var i = 0; i < plan.Issues.Count; i++)
        {
            plan.Issues[i].BatchId = batch.Id;
            plan.Issues[i].Number = i + 1;
        }

        await db.BulkInsertAsync(plan.Rows.Reporting(plan.Rows.Count, ImportStage.Storing, progress, cancellationToken), cancellationToken);
        await db.BulkInsertAsync(plan.Issues, cancellationToken);
    }
}
