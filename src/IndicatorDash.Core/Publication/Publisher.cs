using System.Data.Common;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Imports;
using IndicatorDash.Observations;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Publication;

/// <summary>
/// Publishes a planned batch: supersedes what it replaces, adds what it brings, makes the next data version and brings the
/// figures up to date, all in the caller's transaction.
/// </summary>
internal sealed class Publisher(TimeProvider time)
{
    // The same statement on both databases: it is the one thing that EF Core has no expression for. Rows go in by
    // key, so that the index grows in order; what names no source of its own comes from the batch's.
    internal const string InsertStatement =
        """
        INSERT INTO "Observations" ("IndicatorId", "RegionId", "Period", "Year", "Kind", "Status", "Qualifier",
            "ScaledValue", "ScaledLower", "ScaledUpper", "AsWritten", "SourceId", "Locator", "Formula", "Inferred", "Note",
            "BatchId", "PublishedIn", "SupersededIn")
        SELECT "IndicatorId", "RegionId", "Period", "Year", "Kind", "Status", "Qualifier",
            "ScaledValue", "ScaledLower", "ScaledUpper", "AsWritten",
            COALESCE("SourceId", (SELECT "SourceId" FROM "Batches" WHERE "Id" = {0})), "Locator", "Formula", "Inferred", "Note",
            "BatchId", {1}, NULL
        FROM "PlannedObservations"
        WHERE "BatchId" = {0} AND "Change" IN (0, 1)
        ORDER BY "IndicatorId", "Year", "RegionId"
        """;

    /// <summary>Publishes the batch, whose plan is in <see cref="IndicatorDbContext.PlannedObservations"/>.</summary>
    /// <exception cref="PublicationException">The base version moved, or the batch was published before.</exception>
    /// <exception cref="InvalidOperationException">The context has no open transaction.</exception>
    public async Task<DataVersion> PublishAsync(
        IndicatorDbContext db,
        int batchId,
        string publishedBy,
        CancellationToken cancellationToken,
        IProgress<ImportProgress>? progress = null)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A batch is published in a transaction only.");
        }

        progress?.Report(new ImportProgress(ImportStage.Superseding));
        var batch = await db.Batches.SingleAsync(batch => batch.Id == batchId, cancellationToken);
        var plan = await ReadPlanAsync(db, batchId, cancellationToken);
        var version = await ClaimVersionAsync(db, batch, plan.Rows, publishedBy, cancellationToken);
        var catalogue = await db.ReadCatalogueAsync(cancellationToken);
        if (version.ChangedCount + version.WithdrawnCount > 0)
        {
            await SupersedeAsync(db, batchId, version.Number, cancellationToken);
        }

        progress?.Report(new ImportProgress(ImportStage.Inserting));
        await db.Database.ExecuteSqlRawAsync(InsertStatement, [batchId, version.Number], cancellationToken);

        await new FigureRefresher(db, catalogue).RefreshAsync(
            plan.Touched, cancellationToken, fraction => progress?.Report(new ImportProgress(ImportStage.Refreshing, fraction)));
        progress?.Report(new ImportProgress(ImportStage.Counting));
        await new CoverageRefresher(db, catalogue).ApplyAsync(plan.Counts, cancellationToken);
        return version;
    }

    // Before anything is changed: of two publications from the same base, the later waits here and then meets the other's number.
    private async Task<DataVersion> ClaimVersionAsync(
        IndicatorDbContext db,
        ImportBatch batch,
        Dictionary<ChangeKind, int> rows,
        string publishedBy,
        CancellationToken cancellationToken)
    {
        if (batch.PublishedVersion is not null)
        {
            throw new PublicationException(PublicationProblem.AlreadyPublished, $"Batch {batch.Id} was published before.");
        }

        var current = await db.CurrentVersionAsync(cancellationToken);
        if (current != batch.BaseVersion)
        {
            throw Moved(batch, current);
        }

        var version = new DataVersion
        {
            Number = current + 1,
            BatchId = batch.Id,
            PublishedAtUtc = time.GetUtcNow().UtcDateTime,
            PublishedBy = publishedBy,
            NewCount = rows.GetValueOrDefault(ChangeKind.New),
            ChangedCount = rows.GetValueOrDefault(ChangeKind.Changed),
            WithdrawnCount = rows.GetValueOrDefault(ChangeKind.Withdrawn),
        };
        db.Add(version);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.InnerException is DbException cause && cause.IsKeyTaken())
        {
            throw Moved(batch, version.Number, exception);
        }
        finally
        {
            // The context may be used again, by a retry too.
            db.Entry(version).State = EntityState.Detached;
        }

        await db.Batches.Where(other => other.Id == batch.Id)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(other => other.PublishedVersion, version.Number)
                    .SetProperty(other => other.State, BatchState.Published),
                cancellationToken);
        return version;
    }

    private static PublicationException Moved(ImportBatch batch, int current, Exception? cause = null) => new(
        PublicationProblem.BaseVersionMoved, $"Batch {batch.Id} was planned against version {batch.BaseVersion}, now {current}.", cause);

    private static async Task<PlanChanges> ReadPlanAsync(IndicatorDbContext db, int batchId, CancellationToken cancellationToken)
    {
        var plan = new PlanChanges([], [], []);
        var rows =
            from row in db.PlannedObservations
            where row.BatchId == batchId
                && (row.Change == ChangeKind.New || row.Change == ChangeKind.Changed || row.Change == ChangeKind.Withdrawn)
            from replaced in db.Observations.Where(observation => observation.Id == row.ReplacesId).DefaultIfEmpty()
            let isCounted = row.Change != ChangeKind.Withdrawn
                && row.Kind == ObservationKind.Actual && row.Status <= ObservationStatus.Provisional
            let wasCounted = replaced != null
                && replaced.Kind == ObservationKind.Actual && replaced.Status <= ObservationStatus.Provisional
            select new { row.Change, row.IndicatorId, row.Year, row.RegionId, Count = (isCounted ? 1 : 0) - (wasCounted ? 1 : 0) };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            plan.Rows[row.Change] = plan.Rows.GetValueOrDefault(row.Change) + 1;
            if (!plan.Touched.TryGetValue((row.IndicatorId, row.Year), out var regions))
            {
                plan.Touched[(row.IndicatorId, row.Year)] = regions = [];
            }

            regions.Add(row.RegionId);
            if (row.Count != 0)
            {
                plan.Counts.Add(new CoverageChange(row.IndicatorId, row.RegionId, row.Year, row.Count));
            }
        }

        return plan;
    }

    // By a list of ids: asked row by row, the whole plan would be gone through for every published observation.
    private static Task<int> SupersedeAsync(
        IndicatorDbContext db, int batchId, int version, CancellationToken cancellationToken) => db.Observations
        .Where(observation => db.PlannedObservations
            .Where(row => row.BatchId == batchId
                && (row.Change == ChangeKind.Changed || row.Change == ChangeKind.Withdrawn)
                && row.ReplacesId != null)
            .Select(row => row.ReplacesId!.Value)
            .Contains(observation.Id))
        .ExecuteUpdateAsync(set => set.SetProperty(observation => observation.SupersededIn, version), cancellationToken);

    /// <summary>What a plan changes, read in one pass over it.</summary>
    /// <param name="Rows">How many rows of it are of each kind.</param>
    /// <param name="Touched">The regions whose observations it changes, by indicator and year.</param>
    /// <param name="Counts">How many figures it adds or takes.</param>
    private sealed record PlanChanges(
        Dictionary<ChangeKind, int> Rows,
        Dictionary<(int IndicatorId, int Year), HashSet<int>> Touched,
        List<CoverageChange> Counts);
}
