using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Publication;

namespace IndicatorDash.Web.Imports;

/// <summary>Reads what the page of a batch shows.</summary>
public sealed class BatchReader(
    ImportQueries queries, ImportWorkflow workflow, UploadedWorkbooks workbooks, CatalogueStore catalogues)
{
    /// <summary>How many rows or issues a page shows.</summary>
    public const int PageSize = 100;

    // The preview of a sheet shows its upper rows only, and issues come in the order of the file.
    private const int MaxMarks = 1_000;

    /// <summary>A batch; <see langword="null"/> if there is none of that id, or it is none of the reader's business.</summary>
    public async Task<BatchModel?> ReadAsync(Authority who, int id, BatchView view, CancellationToken cancellationToken)
    {
        try
        {
            return await queries.BatchAsync(who, id, cancellationToken) is { } detail
                ? await ReadAsync(who, detail, view, cancellationToken)
                : null;
        }
        catch (AccessDeniedException)
        {
            // Whether there is such a batch elsewhere is not told, either.
            return null;
        }
    }

    private async Task<BatchModel> ReadAsync(Authority who, BatchDetail detail, BatchView view, CancellationToken cancellationToken)
    {
        var id = detail.Batch.Id;
        var model = new BatchModel
        {
            Detail = detail,
            Who = who,
            Catalogue = await catalogues.GetAsync(cancellationToken),
            View = view,
            Step = view.Step ?? StepOf(detail.Batch),
            Groups = await queries.IssueGroupsAsync(who, id, cancellationToken),
        };
        var skip = (view.Page - 1) * PageSize;
        return model.Step switch
        {
            BatchStep.Layout => model with
            {
                Workbook = await workbooks.ReadAsync(who, id, cancellationToken),
                Issues = await queries.IssuesAsync(who, id, new IssueFilter(), 0, MaxMarks, cancellationToken),
            },
            BatchStep.Issues => model with
            {
                Issues = await queries.IssuesAsync(
                    who, id, new IssueFilter { Severity = view.SeverityAsked, Code = view.KindAsked, Sheet = view.Sheet }, skip, PageSize, cancellationToken),
            },
            BatchStep.Plan => model with
            {
                Rows = await queries.RowsAsync(who, id, FilterOf(model), skip, PageSize, cancellationToken),
                Indicators = [.. (await queries.IndicatorsAsync(who, id, cancellationToken)).Select(model.Catalogue.Indicator).OrderBy(one => one.Order)],
            },
            BatchStep.Submit when view.Undo && model.MayUndo => model with
            {
                Undo = await workflow.PlanUndoAsync(who, id, skip, PageSize, cancellationToken),
            },
            _ => model,
        };
    }

    // Where the work goes on.
    private static BatchStep StepOf(ImportBatch batch) => batch switch
    {
        { State: BatchState.Discarded } => BatchStep.File,
        { IsOpen: true, ErrorCount: > 0 } or { IsOpen: true, OpenWarningCount: > 0 } => BatchStep.Issues,
        _ => BatchStep.Plan,
    };

    private static PlanFilter FilterOf(BatchModel model) => new()
    {
        Changes = model.View.ChangeAsked is { } change ? [change] : [],
        ConflictsOnly = model.View.ConflictsOnly,
        IndicatorId = model.View.Indicator is { } code ? model.Catalogue.FindIndicator(code)?.Id : null,
    };
}
