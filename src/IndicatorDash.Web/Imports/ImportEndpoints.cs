using IndicatorDash.Accounts;
using IndicatorDash.Imports;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Spreadsheets.Marking;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorDash.Web.Imports;

/// <summary>The downloads of a batch: its file as it was uploaded, and the same with its problems marked.</summary>
public static class ImportEndpoints
{
    private const string Binary = "application/octet-stream";

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PageUrls.ImportFileRoute, DownloadAsync);
        routes.MapGet(PageUrls.ImportMarkedRoute, DownloadMarkedAsync);
    }

    [Requires(Capability.Upload, Capability.Review)]
    private static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(
        HttpContext http, int id, AuthorityAccessor authorities, ImportWorkflow workflow) =>
        await FileAsync(http, id, authorities, workflow) is (var file, _)
            ? TypedResults.File(file.Content, Binary, file.FileName)
            : TypedResults.NotFound();

    [Requires(Capability.Upload, Capability.Review)]
    private static async Task<Results<FileContentHttpResult, NotFound>> DownloadMarkedAsync(
        HttpContext http, int id, AuthorityAccessor authorities, ImportWorkflow workflow, ImportQueries queries, UploadedWorkbooks workbooks)
    {
        if (await FileAsync(http, id, authorities, workflow) is not (var file, var who)
            || await workbooks.ReadAsync(who, id, http.RequestAborted) is not { } workbook)
        {
            return TypedResults.NotFound();
        }

        var issues = await queries.IssuesAsync(who, id, new IssueFilter(), 0, int.MaxValue, http.RequestAborted);
        var texts = new MarkTexts(ImportStrings.MarkedHeading, ShellStrings.ProductName, new Dictionary<string, int>());
        var marked = IssueMarking.Mark(file.Content, workbook, MarksOf(issues.Items), texts, http.RequestAborted);
        var name = $"{Path.GetFileNameWithoutExtension(file.FileName)}-{ImportStrings.MarkedHeading}{marked.Extension}";
        return TypedResults.File(marked.Content, Binary, name);
    }

    // Taking it is checked and recorded by the workflow.
    private static async Task<(UploadedFile File, Authority Who)?> FileAsync(
        HttpContext http, int id, AuthorityAccessor authorities, ImportWorkflow workflow)
    {
        try
        {
            var who = await authorities.OfAsync(http, http.RequestAborted);
            return (await workflow.DownloadAsync(who, id, http.RequestAborted), who);
        }
        catch (Exception refused) when (refused is AccessDeniedException or ImportRefusedException)
        {
            return null;
        }
    }

    private static List<CellMark> MarksOf(IEnumerable<ImportIssue> issues) =>
        [.. issues.Where(issue => issue.Severity != ImportIssueSeverity.Hint).Select(MarkOf).OfType<CellMark>()];

    // What is about the whole file stands at no cell.
    private static CellMark? MarkOf(ImportIssue issue) => issue.Sheet is { } sheet && CellAddress.TryParse(issue.Cell, out var address)
        ? new CellMark(
            sheet,
            address,
            issue.Severity == ImportIssueSeverity.Error ? MarkSeverity.Error : MarkSeverity.Warning,
            ImportStrings.MarkMessage.Fill(
                ImportIssueTexts.Title(issue.Code), ImportIssueTexts.Wrong(issue), ImportIssueTexts.Do(issue)))
        : null;
}
