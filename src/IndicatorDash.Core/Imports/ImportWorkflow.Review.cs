using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports;

/// <content>What follows the work on a batch: submission, review, publication.</content>
public sealed partial class ImportWorkflow
{
    // Each attempt fails only because somebody else published in between.
    private const int MaxAttempts = 5;

    /// <summary>Hands a batch to the reviewers: no errors, a reason for every kind of warning, and something to publish.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="batchId">The batch.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="revision">
    /// The <see cref="ImportBatch.Revision"/> that was looked at: what was changed since, in another window say, is not handed
    /// in unseen. <see langword="null"/> for the batch as it is.
    /// </param>
    public Task SubmitAsync(Authority who, int batchId, CancellationToken cancellationToken, int? revision = null) => _store.InTransactionAsync(
        async (db, token) =>
        {
            var batch = await BatchForAsync(db, who, Capability.Upload, batchId, token);
            DemandState(batch, BatchState.Draft, BatchState.Returned);
            DemandRevision(batch, revision ?? batch.Revision);
            DemandFit(batch);
            Submit(batch, who);
            await _store.SaveAsync(db, batch, AuditActions.Submitted, who, batch.PlanHash, token);
            return batch.Revision;
        },
        cancellationToken);

    /// <summary>Takes a submitted batch back to work on it.</summary>
    public Task WithdrawSubmissionAsync(Authority who, int batchId, CancellationToken cancellationToken) => _store.InTransactionAsync(
        async (db, token) =>
        {
            var batch = await BatchForAsync(db, who, Capability.Upload, batchId, token);
            DemandState(batch, BatchState.Submitted);
            batch.State = BatchState.Draft;
            await _store.SaveAsync(db, batch, AuditActions.Returned, who, null, token);
            return batch.Revision;
        },
        cancellationToken);

    /// <summary>Gives a submitted batch back to whoever made it, and says why.</summary>
    public Task ReturnAsync(Authority who, int batchId, string comment, CancellationToken cancellationToken) =>
        _store.InTransactionAsync(
            async (db, token) =>
            {
                var batch = await BatchForAsync(db, who, Capability.Review, batchId, token);
                DemandState(batch, BatchState.Submitted);
                batch.State = BatchState.Returned;
                batch.Comment = Comment(comment, isRequired: true);
                (batch.ReviewedBy, batch.ReviewedAtUtc) = (who.UserName, Now);
                await _store.SaveAsync(db, batch, AuditActions.Returned, who, batch.Comment, token);
                return batch.Revision;
            },
            cancellationToken);

    /// <summary>
    /// Approves a submitted batch and publishes exactly what was looked at, whole or not at all. By somebody else than whoever
    /// brought it.
    /// </summary>
    /// <param name="who">Who acts.</param>
    /// <param name="batchId">The batch.</param>
    /// <param name="revision">The <see cref="ImportBatch.Revision"/> that was looked at.</param>
    /// <param name="comment">What is to be said of it; may be empty.</param>
    /// <param name="cancellationToken">Stops it, unless it is published already.</param>
    /// <param name="progress">Hears how far the publication is.</param>
    /// <exception cref="ImportRefusedException">
    /// Among others: the batch was changed since (<see cref="ImportRefusal.ChangedMeanwhile"/>), or something was published
    /// that makes its plan another (<see cref="ImportRefusal.PlanChanged"/>): the new plan is kept, to be looked at.
    /// </exception>
    public Task<DataVersion> ApproveAsync(
        Authority who,
        int batchId,
        int revision,
        string? comment,
        CancellationToken cancellationToken,
        IProgress<ImportProgress>? progress = null) => PublishAsync(
        who,
        batchId,
        revision,
        (batch, regions) =>
        {
            who.Demand(Capability.Review, RegionOf(batch), regions);
            who.Demand(Capability.Publish, RegionOf(batch), regions);
            DemandState(batch, BatchState.Submitted);
            if (who.UserName == batch.CreatedBy || who.UserName == batch.SubmittedBy)
            {
                throw new ImportRefusedException(ImportRefusal.OwnBatch);
            }

            batch.Comment = Comment(comment, isRequired: false);
        },
        progress,
        cancellationToken);

    /// <summary>
    /// Publishes a batch without a second person, where somebody has that right; it is marked so
    /// (<see cref="ImportBatch.PublishedAlone"/>). The parameters are those of <see cref="ApproveAsync"/>.
    /// </summary>
    public Task<DataVersion> PublishAloneAsync(
        Authority who,
        int batchId,
        int revision,
        string? comment,
        CancellationToken cancellationToken,
        IProgress<ImportProgress>? progress = null) => PublishAsync(
        who,
        batchId,
        revision,
        (batch, regions) =>
        {
            who.Demand(Capability.PublishAlone, RegionOf(batch), regions);
            DemandState(batch, BatchState.Draft, BatchState.Returned, BatchState.Submitted);
            if (batch.State != BatchState.Submitted)
            {
                DemandFit(batch);
                Submit(batch, who);
            }

            batch.PublishedAlone = who.UserName == batch.CreatedBy || who.UserName == batch.SubmittedBy;
            batch.Comment = Comment(comment, isRequired: false);
        },
        progress,
        cancellationToken);

    private async Task<DataVersion> PublishAsync(
        Authority who,
        int batchId,
        int revision,
        Action<ImportBatch, RegionDirectory> demand,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            revision = await BringUpToDateAsync(batchId, revision, demand, progress, cancellationToken);
            try
            {
                return await _store.InTransactionAsync(
                    (db, token) => PublishAsync(db, who, batchId, revision, demand, progress, token), cancellationToken);
            }
            catch (PublicationException refused) when (refused.Problem == PublicationProblem.BaseVersionMoved && attempt < MaxAttempts)
            {
                // Somebody was faster. If that changes nothing of this plan, it is still exactly what was looked at.
            }
            catch (PublicationException)
            {
                throw new ImportRefusedException(ImportRefusal.ChangedMeanwhile);
            }
        }
    }

    private async Task<DataVersion> PublishAsync(
        IndicatorDbContext db,
        Authority who,
        int batchId,
        int revision,
        Action<ImportBatch, RegionDirectory> demand,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var batch = await BatchStore.BatchAsync(db, batchId, cancellationToken);
        DemandRevision(batch, revision);
        demand(batch, (await _catalogues.GetAsync(cancellationToken)).Regions);
        DemandFit(batch);
        if (batch.UndecidedCount > 0)
        {
            throw new ImportRefusedException(ImportRefusal.UndecidedConflicts);
        }

        // Everything that it would change may have been decided against.
        if (!await db.PlannedObservations.AnyAsync(row => row.BatchId == batchId
            && (row.Change == ChangeKind.New || row.Change == ChangeKind.Changed || row.Change == ChangeKind.Withdrawn), cancellationToken))
        {
            throw new ImportRefusedException(ImportRefusal.NothingToPublish);
        }

        // Before the version is taken: the batch's own lock comes first, so that one of two reviewers waits here.
        (batch.ReviewedBy, batch.ReviewedAtUtc) = (who.UserName, Now);
        batch.Revision++;
        await db.SaveChangesAsync(cancellationToken);
        await UploadSource.AddAsync(db, batch, cancellationToken);

        var version = await _publisher.PublishAsync(db, batchId, who.UserName, cancellationToken, progress);
        await _store.RecordAsync(db, batch, AuditActions.Approved, who, batch.PublishedAlone ? "alone" : batch.Comment, cancellationToken);
        await _store.RecordAsync(db, batch, AuditActions.Published, who, $"version {version.Number}, plan {batch.PlanHash}", cancellationToken);
        return version;
    }

    // The plan is made again where something was published since; it may only be published if that changed nothing of it.
    private async Task<int> BringUpToDateAsync(
        int batchId,
        int revision,
        Action<ImportBatch, RegionDirectory> demand,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        PlannedBatch plan;
        BatchChoices choices;
        ImportBatch batch;
        await using (var db = await _store.OpenAsync(cancellationToken))
        {
            batch = await BatchStore.BatchAsync(db, batchId, cancellationToken);
            demand(batch, (await _catalogues.GetAsync(cancellationToken)).Regions);
            DemandRevision(batch, revision);
            if (batch.BaseVersion == await db.CurrentVersionAsync(cancellationToken))
            {
                return revision;
            }

            choices = ImportJson.Read<BatchChoices>((await BatchStore.DraftAsync(db, batchId, cancellationToken)).Choices);
            plan = await ReplanAsync(db, batch, choices, progress, cancellationToken);
            choices = plan.Reopen(choices, await ExplainedAsync(db, batchId, choices, cancellationToken));
        }

        // Warnings that were not there are something to look at, too.
        var isSame = plan.Hash == batch.PlanHash
            && plan.Issues.All(issue => issue.Severity != ImportIssueSeverity.Error)
            && PlannedBatch.OpenWarnings(plan.Issues.Select(issue => issue.Code).Distinct(), choices) == 0;
        var current = await _store.InTransactionAsync(
            async (db, token) =>
            {
                var stored = await BatchStore.BatchAsync(db, batchId, token);
                DemandRevision(stored, revision);
                await BatchStore.KeepPlanAsync(db, stored, await BatchStore.DraftAsync(db, batchId, token), plan, choices, progress, token);
                return stored.Revision;
            },
            cancellationToken);
        return isSame ? current : throw new ImportRefusedException(ImportRefusal.PlanChanged);
    }

    private void Submit(ImportBatch batch, Authority who)
    {
        batch.State = BatchState.Submitted;
        (batch.SubmittedBy, batch.SubmittedAtUtc) = (who.UserName, Now);
        (batch.ReviewedBy, batch.ReviewedAtUtc, batch.Comment) = (null, null, null);
    }

    private static void DemandFit(ImportBatch batch)
    {
        ImportRefusal? refusal = batch switch
        {
            { ErrorCount: > 0 } => ImportRefusal.HasErrors,
            { OpenWarningCount: > 0 } => ImportRefusal.WarningsWithoutReason,
            { NewCount: 0, ChangedCount: 0, WithdrawnCount: 0 } => ImportRefusal.NothingToPublish,
            _ => null,
        };
        if (refusal is { } why)
        {
            throw new ImportRefusedException(why);
        }
    }
}
