using IndicatorDash.Imports;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Web.Imports;

/// <summary>The gravest problem of a cell in a preview, and the way to it.</summary>
public sealed record PreviewMark(ImportIssueSeverity Severity, string Text, string Url)
{
    /// <summary>The cells of a sheet that have a problem; hints are none.</summary>
    public static IReadOnlyDictionary<CellAddress, PreviewMark> Of(IEnumerable<ImportIssue> issues, string sheet) => issues
        .Where(issue => issue.Severity != ImportIssueSeverity.Hint && issue.Sheet == sheet)
        .SelectMany(issue => CellAddress.TryParse(issue.Cell, out var cell) ? [(Cell: cell, Issue: issue)] : Array.Empty<(CellAddress Cell, ImportIssue Issue)>())
        .GroupBy(marked => marked.Cell)
        .ToDictionary(marked => marked.Key, marked => Of(marked.MaxBy(one => one.Issue.Severity).Issue));

    /// <summary>How the cell is outlined.</summary>
    public static string ClassOf(ImportIssueSeverity severity) => severity == ImportIssueSeverity.Error ? "m-error" : "m-warning";

    private static PreviewMark Of(ImportIssue issue) => new(
        issue.Severity,
        ImportIssueTexts.Wrong(issue),
        PageUrls.Import(issue.BatchId, new BatchView { Step = BatchStep.Issues, Kind = issue.Code.ToString().ToLowerInvariant(), Sheet = issue.Sheet }));
}
