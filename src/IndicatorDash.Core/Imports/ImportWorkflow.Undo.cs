using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Publication;
using IndicatorDash.Storage;

namespace IndicatorDash.Imports;

/// <content>Taking back what was published.</content>
public sealed partial class ImportWorkflow
{
    /// <summary>What taking a published batch back would do, and which later batches stand in the way.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="batchId">The batch; one that takes another back can be taken back, too.</param>
    /// <param name="skip">Rows to leave out at the beginning.</param>
    /// <param name="take">Rows to show at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<UndoPlan> PlanUndoAsync(Authority who, int batchId, int skip, int take, CancellationToken cancellationToken)
    {
        await using var db = await _store.OpenAsync(cancellationToken);
        var batch = await BatchForAsync(db, who, Capability.UndoPublication, batchId, cancellationToken);
        DemandState(batch, BatchState.Published);
        var catalogue = await _catalogues.GetAsync(cancellationToken);
        var (rows, builtOn) = await UndoPlanner.PlanAsync(db, batch, cancellationToken);
        var shown = rows.Skip(skip).Take(take).ToList();
        var before = await PlanRows.BeforeAsync(db, shown, cancellationToken);
        return new UndoPlan
        {
            Batch = batch,
            Hash = PlanHash.Of(rows),
            BuiltOn = builtOn,
            NewCount = rows.Count(row => row.Change == ChangeKind.New),
            ChangedCount = rows.Count(row => row.Change == ChangeKind.Changed),
            WithdrawnCount = rows.Count(row => row.Change == ChangeKind.Withdrawn),
            Rows = PlanRows.Join(shown, before, catalogue),
        };
    }

    /// <summary>
    /// Takes a published batch back: what was published before it stands again, in a data version and a batch of its own.
    /// Refused where later batches built on it.
    /// </summary>
    /// <param name="who">Who acts.</param>
    /// <param name="batchId">The batch.</param>
    /// <param name="planHash">The <see cref="UndoPlan.Hash"/> that was looked at.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops it, unless it is done already.</param>
    /// <param name="progress">Hears how far the publication is.</param>
    public async Task<DataVersion> UndoAsync(
        Authority who,
        int batchId,
        string planHash,
        string reason,
        CancellationToken cancellationToken,
        IProgress<ImportProgress>? progress = null)
    {
        var comment = Comment(reason, isRequired: true);
        try
        {
            return await _store.InTransactionAsync(
                (db, token) => UndoAsync(db, who, batchId, planHash, comment, progress, token), cancellationToken);
        }
        catch (PublicationException)
        {
            throw new ImportRefusedException(ImportRefusal.PlanChanged);
        }
    }

    private async Task<DataVersion> UndoAsync(
        IndicatorDbContext db,
        Authority who,
        int batchId,
        string planHash,
        string? comment,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var batch = await BatchForAsync(db, who, Capability.UndoPublication, batchId, cancellationToken);
        DemandState(batch, BatchState.Published);

        // Taken before the plan is made: what is published after this makes the publication fail, not the plan wrong.
        var baseVersion = await db.CurrentVersionAsync(cancellationToken);
        var (rows, builtOn) = await UndoPlanner.PlanAsync(db, batch, cancellationToken);
        if (builtOn.Count > 0)
        {
            throw new ImportRefusedException(ImportRefusal.BuiltOn, null, builtOn);
        }

        if (PlanHash.Of(rows) != planHash)
        {
            throw new ImportRefusedException(ImportRefusal.PlanChanged);
        }

        var undo = new ImportBatch
        {
            Origin = BatchOrigin.Undo,
            State = BatchState.Draft,
            Title = batch.Title,
            FileName = batch.FileName,
            ContentHash = batch.ContentHash,
            RegionId = batch.RegionId,
            CreatedBy = who.UserName,
            CreatedAtUtc = Now,
            ReviewedBy = who.UserName,
            ReviewedAtUtc = Now,
            Comment = comment,
            BaseVersion = baseVersion,
            PlanHash = planHash,
            UndoesBatchId = batch.Id,
            FigureCount = rows.Count,
        };
        PlannedBatch.CountChanges(undo, rows);
        db.Add(undo);
        await db.SaveChangesAsync(cancellationToken);
        rows.ForEach(row => row.BatchId = undo.Id);
        await db.BulkInsertAsync(rows, cancellationToken);

        batch.State = BatchState.Undone;
        batch.UndoneByBatchId = undo.Id;
        batch.Revision++;
        await db.SaveChangesAsync(cancellationToken);
        var version = await _publisher.PublishAsync(db, undo.Id, who.UserName, cancellationToken, progress);
        await _store.RecordAsync(db, batch, AuditActions.Undone, who, $"#{undo.Id}, version {version.Number}: {comment}", cancellationToken);
        return version;
    }
}
