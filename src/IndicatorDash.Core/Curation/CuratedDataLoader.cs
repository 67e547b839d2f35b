using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Figures;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Curation;

/// <summary>
/// Brings the curated files into the store through the same publication as any batch, in one transaction: whole or not
/// at all. Files that were loaded before are not loaded again. What an administrator has set stands, and the audit log tells where
/// the files say something else.
/// </summary>
internal sealed class CuratedDataLoader(Publisher publisher, AuditLog audit, TimeProvider time)
{
    /// <summary>Loads the files of a folder.</summary>
    /// <returns>The data version that it made; <see langword="null"/> if the files were loaded before.</returns>
    /// <exception cref="CuratedDataException">A file is not fit to be loaded; nothing was.</exception>
    public async Task<DataVersion?> LoadAsync(IndicatorDbContext db, string folder, CancellationToken cancellationToken)
    {
        // What an attempt left behind that is tried again.
        db.ChangeTracker.Clear();
        var hash = CuratedFiles.HashOf(folder);
        if (await IsLoadedAsync(db, hash, cancellationToken))
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await IsLoadedAsync(db, hash, cancellationToken))
        {
            // By another process, while this one waited.
            return null;
        }

        var data = new CuratedDataReader(await StoredIds.ReadAsync(db, cancellationToken)).Read(folder);
        var catalogue = await CatalogueWriter.StoreAsync(db, data, cancellationToken);
        var batch = new ImportBatch
        {
            Origin = BatchOrigin.Curated,
            FileName = CuratedFiles.Observations,
            ContentHash = data.ContentHash,
            CreatedBy = ActorNames.Product,
            CreatedAtUtc = time.GetUtcNow().UtcDateTime,
            BaseVersion = await db.CurrentVersionAsync(cancellationToken),
        };
        db.Add(batch);
        await db.SaveChangesAsync(cancellationToken);

        await Planner.PlanAsync(db, data.Observations, cancellationToken);
        foreach (var row in data.Observations)
        {
            row.BatchId = batch.Id;
        }

        batch.FigureCount = data.Observations.Count;
        PlannedBatch.CountChanges(batch, data.Observations);
        await db.SaveChangesAsync(cancellationToken);

        await db.BulkInsertAsync(data.Observations, cancellationToken);
        var version = await publisher.PublishAsync(db, batch.Id, ActorNames.Product, cancellationToken);
        if (catalogue.IsChanged && batch.BaseVersion > 0)
        {
            // Figures depend on how regions lie and how indicators are summed, not on observations alone.
            await FigureRebuild.RunAsync(db, cancellationToken);
        }

        if (catalogue.Kept.Count > 0)
        {
            await audit.AppendAsync(
                db, new(AuditActions.EditsKept, ActorNames.Product, $"version {version.Number}", string.Join('\n', catalogue.Kept)), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return version;
    }

    private static Task<bool> IsLoadedAsync(IndicatorDbContext db, string hash, CancellationToken cancellationToken) =>
        db.Batches.AnyAsync(batch => batch.ContentHash == hash && batch.PublishedVersion != null, cancellationToken);
}
