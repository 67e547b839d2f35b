using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Layouts;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Imports;

/// <summary>
/// Everything that is done to a batch, from the upload of its file to its publication and back. Each action takes who acts,
/// checks there what they may do and for which region, does it in one transaction together with its record in the audit
/// log, and leaves the batch in the database: a lost connection, a restart or another browser goes on where it was.
/// </summary>
/// <remarks>
/// Whoever may not do a thing meets <see cref="AccessDeniedException"/>; what cannot be done now,
/// <see cref="ImportRefusedException"/>. Nothing was changed in either case.
/// </remarks>
public sealed partial class ImportWorkflow
{
    private readonly BatchStore _store;
    private readonly BatchPlanning _planning;
    private readonly CatalogueStore _catalogues;
    private readonly Publisher _publisher;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;
    private readonly ImportOptions _options;
    private readonly LayoutMemory _memory;

    internal ImportWorkflow(
        BatchStore store,
        BatchPlanning planning,
        CatalogueStore catalogues,
        Publisher publisher,
        AuditLog audit,
        TimeProvider time,
        IOptions<ImportOptions> options,
        LayoutMemory memory) =>
        (_store, _planning, _catalogues, _publisher, _audit, _time, _options, _memory) =
            (store, planning, catalogues, publisher, audit, time, options.Value, memory);

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Keeps a file byte for byte, reads it and makes its plan. A file with problems becomes a draft all the same; only one
    /// that cannot be read at all is refused.
    /// </summary>
    /// <returns>The id of the new batch.</returns>
    public async Task<int> UploadAsync(
        Authority who, FileUpload upload, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await DemandUploadAsync(who, upload, cancellationToken);
        var batch = NewBatch(who, upload);
        var choices = new BatchChoices { Encoding = upload.Encoding };
        var file = FileOf(batch, upload);
        PlannedBatch plan;
        await using (var db = await _store.OpenAsync(cancellationToken))
        {
            plan = await _planning.PlanAsync(db, batch, file, choices, progress, cancellationToken);
        }

        progress?.Report(new ImportProgress(ImportStage.Storing));
        return await _store.InTransactionAsync((db, token) => KeepAsync(db, who, NewBatch(who, upload), file, plan, choices, progress, token), cancellationToken);
    }

    /// <summary>
    /// Makes the plan again, from the file as it is kept. Needed only where something was published meanwhile: choices do it
    /// by themselves.
    /// </summary>
    public Task RecomputeAsync(
        Authority who, int batchId, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        ChooseAsync(who, batchId, choices => choices, progress, cancellationToken);

    /// <summary>Discards a batch that was never published; its file and its issues stay.</summary>
    public Task DiscardAsync(Authority who, int batchId, string? comment, CancellationToken cancellationToken) =>
        _store.InTransactionAsync(
            async (db, token) =>
            {
                var batch = await BatchForAsync(db, who, Capability.Upload, batchId, token);
                DemandState(batch, BatchState.Draft, BatchState.Returned);
                batch.State = BatchState.Discarded;
                batch.Comment = Comment(comment, isRequired: false);
                await _store.SaveAsync(db, batch, AuditActions.Discarded, who, comment, token);
                await db.PlannedObservations.Where(row => row.BatchId == batchId).ExecuteDeleteAsync(token);
                return batch.Revision;
            },
            cancellationToken);

    /// <summary>The file as it was uploaded, byte for byte; that it was taken is recorded.</summary>
    public Task<UploadedFile> DownloadAsync(Authority who, int batchId, CancellationToken cancellationToken) =>
        _store.InTransactionAsync(
            async (db, token) =>
            {
                var batch = await BatchStore.BatchAsync(db, batchId, token);
                await DemandViewAsync(who, batch, token);
                var file = await db.UploadedFiles.SingleOrDefaultAsync(file => file.BatchId == batchId, token)
                    ?? throw new ImportRefusedException(ImportRefusal.NotFound);
                await _store.RecordAsync(db, batch, AuditActions.Exported, who, file.FileName, token);
                return file;
            },
            cancellationToken);

    private ImportBatch NewBatch(Authority who, FileUpload upload)
    {
        const int MaxFileName = 260;

        // Some browsers send the folder along.
        var name = upload.FileName[(upload.FileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        name = name.Length > MaxFileName ? name[^MaxFileName..] : name;
        var title = string.IsNullOrWhiteSpace(upload.Title) ? name : upload.Title.Trim();
        return new ImportBatch
        {
            Origin = BatchOrigin.Upload,
            State = BatchState.Draft,
            Title = title.Length > ImportBatch.MaxTitleLength ? title[..ImportBatch.MaxTitleLength] : title,
            FileName = name,
            ContentHash = BatchPlanning.HashOf(upload.Content),
            RegionId = upload.RegionId,
            CreatedBy = who.UserName,
            CreatedAtUtc = Now,
            BaseVersion = 0,
        };
    }

    private async Task<int> KeepAsync(
        IndicatorDbContext db,
        Authority who,
        ImportBatch batch,
        UploadedFile file,
        PlannedBatch plan,
        BatchChoices choices,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        db.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        var draft = new ImportDraft { BatchId = batch.Id, Choices = "", Reading = "", Totals = "" };
        db.Add(draft);
        db.Add(new UploadedFile
        {
            BatchId = batch.Id,
            FileName = file.FileName,
            ContentHash = file.ContentHash,
            Length = file.Length,
            Content = file.Content,
        });
        await BatchStore.KeepPlanAsync(db, batch, draft, plan, choices, progress, cancellationToken);
        await _store.RecordAsync(db, batch, AuditActions.Uploaded, who, $"{file.FileName} {file.ContentHash}", cancellationToken);
        return batch.Id;
    }

    /// <summary>A batch to be changed by somebody who may do so.</summary>
    private async Task<ImportBatch> BatchForAsync(
        IndicatorDbContext db, Authority who, Capability capability, int batchId, CancellationToken cancellationToken)
    {
        var batch = await BatchStore.BatchAsync(db, batchId, cancellationToken);
        who.Demand(capability, RegionOf(batch), (await _catalogues.GetAsync(cancellationToken)).Regions);
        return batch;
    }

    private async Task DemandViewAsync(Authority who, ImportBatch batch, CancellationToken cancellationToken) =>
        BatchAccess.DemandView(who, batch, (await _catalogues.GetAsync(cancellationToken)).Regions);

    // What the product brought itself is of the whole country.
    private static int RegionOf(ImportBatch batch) => batch.RegionId ?? Region.NationId;

    private static void DemandState(ImportBatch batch, params ReadOnlySpan<BatchState> states)
    {
        if (!states.Contains(batch.State))
        {
            throw new ImportRefusedException(ImportRefusal.WrongState, batch.State.ToString());
        }
    }

    private static string? Comment(string? comment, bool isRequired)
    {
        var text = comment?.Trim() ?? "";
        return text.Length > ImportBatch.MaxCommentLength || (isRequired && text.Length == 0)
            ? throw new ImportRefusedException(ImportRefusal.BadText)
            : text.Length == 0 ? null : text;
    }
}
