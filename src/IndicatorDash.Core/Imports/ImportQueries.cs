using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports.Checks;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports;

/// <summary>
/// What pages and the API ask of batches. Every question takes who asks: batches are seen by those who bring them or decide
/// on them, and for the region that they are limited to.
/// </summary>
public sealed class ImportQueries(IDbContextFactory<IndicatorDbContext> contexts, CatalogueStore catalogues)
{
    /// <summary>The batches that fit, the newest first.</summary>
    /// <exception cref="AccessDeniedException">Batches are none of their business.</exception>
    public async Task<ListPart<ImportBatch>> BatchesAsync(
        Authority who, BatchFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        var regions = await VisibleAsync(who, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var batches = Matching(Seen(db, regions), filter, (await catalogues.GetAsync(cancellationToken)).Regions);
        var items = await batches.OrderByDescending(batch => batch.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return new ListPart<ImportBatch>(items, await batches.CountAsync(cancellationToken));
    }

    /// <summary>One batch; <see langword="null"/> if there is none of that id.</summary>
    /// <exception cref="AccessDeniedException">It is none of their business.</exception>
    public async Task<BatchDetail?> BatchAsync(Authority who, int batchId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await BatchForAsync(db, who, batchId, cancellationToken) is not { } batch)
        {
            return null;
        }

        var file = await db.UploadedFiles.Where(file => file.BatchId == batchId)
            .Select(file => new FileSummary(file.FileName, file.ContentHash, file.Length)).SingleOrDefaultAsync(cancellationToken);
        var draft = await db.ImportDrafts.SingleOrDefaultAsync(draft => draft.BatchId == batchId, cancellationToken);
        return new BatchDetail(
            batch,
            file,
            draft is null ? new BatchChoices() : ImportJson.Read<BatchChoices>(draft.Choices),
            draft is null ? null : ImportJson.Read<FileReading>(draft.Reading),
            draft is null ? [] : ImportJson.Read<IReadOnlyList<TotalCheck>>(draft.Totals),
            batch.PublishedVersion is { } number
                ? await db.DataVersions.SingleOrDefaultAsync(version => version.Number == number, cancellationToken) : null,
            batch.UndoneByBatchId is { } undoing
                ? await db.Batches.SingleOrDefaultAsync(other => other.Id == undoing, cancellationToken) : null,
            await ReturnsAsync(db, batch, cancellationToken),
            await db.CurrentVersionAsync(cancellationToken));
    }

    // The batch keeps what was said last; the audit log all of it. Taken back by whoever submitted it, nothing was said.
    private static Task<List<BatchReturn>> ReturnsAsync(IndicatorDbContext db, ImportBatch batch, CancellationToken cancellationToken)
    {
        var subject = BatchStore.SubjectOf(batch.Id);
        return db.AuditRecords
            .Where(record => record.Action == AuditActions.Returned && record.Subject.StartsWith(subject) && record.Details != null)
            .OrderBy(record => record.AtUtc).ThenBy(record => record.Sequence)
            .Select(record => new BatchReturn(record.Actor, record.AtUtc, record.Details!))
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The rows of a batch's plan beside what they replace: conflicts first, then in the order of the file. Of a
    /// published batch, what it published: rows that changed nothing are not kept.
    /// </summary>
    /// <exception cref="AccessDeniedException">It is none of their business.</exception>
    public async Task<ListPart<PlanRow>> RowsAsync(
        Authority who, int batchId, PlanFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await BatchForAsync(db, who, batchId, cancellationToken) is not { } batch)
        {
            return new ListPart<PlanRow>([], 0);
        }

        var catalogue = await catalogues.GetAsync(cancellationToken);
        if (batch.PublishedVersion is { } number)
        {
            var version = await db.DataVersions.SingleAsync(version => version.Number == number, cancellationToken);
            return await PublishedRows.ReadAsync(db, version, catalogue, filter, skip, take, cancellationToken);
        }

        var rows = Matching(db.PlannedObservations.Where(row => row.BatchId == batchId), filter);
        var ordered = batch.ConflictCount > 0 ? rows.OrderByDescending(row => row.IsConflict).ThenBy(row => row.Row) : rows.OrderBy(row => row.Row);
        var shown = await ordered.Skip(skip).Take(take).ToListAsync(cancellationToken);
        var before = await PlanRows.BeforeAsync(db, shown, cancellationToken);
        return new ListPart<PlanRow>(PlanRows.Join(shown, before, catalogue), await rows.CountAsync(cancellationToken));
    }

    /// <summary>The indicators that the rows of a batch's plan are of, or that it published or took back.</summary>
    /// <exception cref="AccessDeniedException">It is none of their business.</exception>
    public async Task<IReadOnlyList<int>> IndicatorsAsync(Authority who, int batchId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await BatchForAsync(db, who, batchId, cancellationToken) is not { } batch)
        {
            return [];
        }

        var ids = batch.PublishedVersion is { } version
            ? db.Indicators.Where(indicator => db.Observations.Any(one => one.PublishedIn == version && one.IndicatorId == indicator.Id)
                || db.Observations.Any(one => one.SupersededIn == version && one.IndicatorId == indicator.Id)).Select(indicator => indicator.Id)
            : db.PlannedObservations.Where(row => row.BatchId == batchId).Select(row => row.IndicatorId).Distinct();
        return await ids.ToListAsync(cancellationToken);
    }

    /// <summary>The issues of a batch, in the order of the file.</summary>
    /// <exception cref="AccessDeniedException">It is none of their business.</exception>
    public async Task<ListPart<ImportIssue>> IssuesAsync(
        Authority who, int batchId, IssueFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await BatchForAsync(db, who, batchId, cancellationToken) is null)
        {
            return new ListPart<ImportIssue>([], 0);
        }

        var issues = db.ImportIssues.Where(issue => issue.BatchId == batchId
            && (filter.Severity == null || issue.Severity == filter.Severity)
            && (filter.Code == null || issue.Code == filter.Code)
            && (filter.Sheet == null || issue.Sheet == filter.Sheet));
        var items = await issues.OrderBy(issue => issue.Number).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return new ListPart<ImportIssue>(items, await issues.CountAsync(cancellationToken));
    }

    /// <summary>How many issues of each kind a batch has, the most serious first.</summary>
    /// <exception cref="AccessDeniedException">It is none of their business.</exception>
    public async Task<IReadOnlyList<IssueGroup>> IssueGroupsAsync(Authority who, int batchId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await BatchForAsync(db, who, batchId, cancellationToken) is null)
        {
            return [];
        }

        var draft = await db.ImportDrafts.SingleOrDefaultAsync(draft => draft.BatchId == batchId, cancellationToken);
        var choices = draft is null ? new BatchChoices() : ImportJson.Read<BatchChoices>(draft.Choices);
        var counts = await db.ImportIssues.Where(issue => issue.BatchId == batchId)
            .GroupBy(issue => issue.Code)
            .Select(group => new { Code = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. counts.Select(group => new IssueGroup(
                    group.Code,
                    group.Code.SeverityOf(),
                    group.Count,
                    choices.Reasons.GetValueOrDefault(group.Code),
                    choices.IsExplained(group.Code)))
                .OrderByDescending(group => group.Severity).ThenBy(group => group.Code),
        ];
    }

    /// <summary>How many batches wait for somebody.</summary>
    /// <exception cref="AccessDeniedException">Batches are none of their business.</exception>
    public async Task<ImportSummary> SummaryAsync(Authority who, CancellationToken cancellationToken)
    {
        var regions = await VisibleAsync(who, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await Seen(db, regions)
            .Where(batch => batch.State <= BatchState.Returned)
            .GroupBy(batch => batch.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Count, cancellationToken);
        var returned = counts.GetValueOrDefault(BatchState.Returned);
        return new ImportSummary(
            counts.GetValueOrDefault(BatchState.Draft) + returned, returned, counts.GetValueOrDefault(BatchState.Submitted));
    }

    private async Task<(int First, int Last)?> VisibleAsync(Authority who, CancellationToken cancellationToken)
    {
        BatchAccess.DemandView(who);
        var region = who.RegionId is { } id ? (await catalogues.GetAsync(cancellationToken)).Regions.Find(id) : null;

        // A region that is no more has nothing in it.
        return who.RegionId is null ? null : region is null ? (1, 0) : (region.Id, region.LastIdWithin);
    }

    private async Task<ImportBatch?> BatchForAsync(
        IndicatorDbContext db, Authority who, int batchId, CancellationToken cancellationToken)
    {
        BatchAccess.DemandView(who);
        var batch = await db.Batches.SingleOrDefaultAsync(batch => batch.Id == batchId, cancellationToken);
        if (batch is not null)
        {
            BatchAccess.DemandView(who, batch, (await catalogues.GetAsync(cancellationToken)).Regions);
        }

        return batch;
    }

    private static IQueryable<ImportBatch> Seen(IndicatorDbContext db, (int First, int Last)? regions) => regions is (var first, var last)
        ? db.Batches.Where(batch => batch.RegionId >= first && batch.RegionId <= last)
        : db.Batches;

    private static IQueryable<ImportBatch> Matching(IQueryable<ImportBatch> batches, BatchFilter filter, RegionDirectory regions)
    {
        if (filter.States.Count > 0)
        {
            var states = filter.States.ToArray();
            batches = batches.Where(batch => EF.Parameter(states).Contains(batch.State));
        }

        if (filter.WithinRegionId is { } id && regions.Find(id) is { } region)
        {
            var (first, last) = (region.Id, region.LastIdWithin);
            batches = batches.Where(batch => batch.RegionId >= first && batch.RegionId <= last);
        }

        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            batches = batches.Where(batch => batch.Title.Contains(filter.Text) || batch.FileName.Contains(filter.Text));
        }

        return batches.Where(batch => (filter.Origin == null || batch.Origin == filter.Origin)
            && (filter.CreatedBy == null || batch.CreatedBy == filter.CreatedBy));
    }

    private static IQueryable<PlannedObservation> Matching(IQueryable<PlannedObservation> rows, PlanFilter filter)
    {
        if (filter.Changes.Count > 0)
        {
            var changes = filter.Changes.ToArray();
            rows = rows.Where(row => EF.Parameter(changes).Contains(row.Change));
        }

        return rows.Where(row => (!filter.ConflictsOnly || row.IsConflict)
            && (filter.IndicatorId == null || row.IndicatorId == filter.IndicatorId)
            && (filter.RegionId == null || row.RegionId == filter.RegionId));
    }
}
