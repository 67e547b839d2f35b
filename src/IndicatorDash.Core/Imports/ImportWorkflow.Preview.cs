using IndicatorDash.Accounts;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Publication;

namespace IndicatorDash.Imports;

/// <content>Looking at a file without keeping it.</content>
public sealed partial class ImportWorkflow
{
    /// <summary>
    /// Reads a file and makes its plan as <see cref="UploadAsync"/> does, for whoever may upload it, and leaves nothing behind:
    /// no batch, no file, no record.
    /// </summary>
    public async Task<ImportPreview> PreviewAsync(
        Authority who, FileUpload upload, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await DemandUploadAsync(who, upload, cancellationToken);
        var batch = NewBatch(who, upload);
        var choices = new BatchChoices { Encoding = upload.Encoding };
        await using var db = await _store.OpenAsync(cancellationToken);
        var plan = await _planning.PlanAsync(db, batch, FileOf(batch, upload), choices, progress, cancellationToken);
        plan.Summarize(batch, choices);
        var before = await PlanRows.BeforeAsync(db, plan.Rows, cancellationToken);
        return new ImportPreview(
            batch, plan.Reading, plan.Issues, PlanRows.Join(plan.Rows, before, await _catalogues.GetAsync(cancellationToken)));
    }

    private async Task DemandUploadAsync(Authority who, FileUpload upload, CancellationToken cancellationToken)
    {
        var regions = (await _catalogues.GetAsync(cancellationToken)).Regions;
        if (regions.Find(upload.RegionId) is null)
        {
            throw new ImportRefusedException(ImportRefusal.UnknownChoice, nameof(upload.RegionId));
        }

        who.Demand(Capability.Upload, upload.RegionId, regions);
        if (upload.Content.Length == 0 || upload.Content.Length > _options.MaxFileBytes)
        {
            throw new ImportRefusedException(ImportRefusal.BadSize);
        }
    }

    private static UploadedFile FileOf(ImportBatch batch, FileUpload upload) => new()
    {
        BatchId = 0,
        FileName = batch.FileName,
        ContentHash = batch.ContentHash,
        Length = upload.Content.Length,
        Content = upload.Content,
    };
}
