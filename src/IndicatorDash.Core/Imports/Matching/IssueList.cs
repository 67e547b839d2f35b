using IndicatorDash.Layouts;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports.Matching;

/// <summary>Collects the problems of a file. What is said of the same text in the same cell is said once.</summary>
/// <param name="found">What is to be said already.</param>
internal sealed class IssueList(params IEnumerable<ImportIssue> found)
{
    private readonly List<ImportIssue> _issues = [.. found];
    private readonly HashSet<(ImportIssueCode Code, string Place, string Of)> _said = [];

    public IReadOnlyList<ImportIssue> All => _issues;

    public bool HasErrors => _issues.Exists(issue => issue.Severity == ImportIssueSeverity.Error);

    /// <summary>Says something of the cell of a figure.</summary>
    public void AddAt(
        FigurePlace place, ImportIssueCode code, string[]? arguments = null, IReadOnlyList<ImportSuggestion>? suggestions = null) =>
        Add(place.Sheet, place.Address, code, place.Text, arguments, suggestions);

    /// <summary>
    /// Says something of a text that belongs to a figure, once for each cell that the text stands in; of a text that stands
    /// in none, once for the file.
    /// </summary>
    public void AddOf(
        SheetFigure figure,
        SheetText? text,
        ImportIssueCode code,
        string[]? arguments = null,
        Func<IReadOnlyList<ImportSuggestion>>? suggestions = null)
    {
        var cell = text is null ? figure.Address : text.Cell;
        var place = cell is { } address ? CellLocator.Of(figure.Sheet, address) : "";
        if (_said.Add((code, place, $"{text?.Text}\n{string.Join('\n', arguments ?? [])}")))
        {
            Add(cell is null ? null : figure.Sheet, cell, code, text?.Text ?? "", arguments, suggestions?.Invoke());
        }
    }

    /// <summary>Says something once for all figures that share a name.</summary>
    public void AddOnce(FigurePlace first, ImportIssueCode code, string of, string read, params string[] arguments)
    {
        if (_said.Add((code, "", of)))
        {
            Add(first.Sheet, first.Address, code, read, arguments, null);
        }
    }

    public void Add(
        string? sheet,
        CellAddress? cell,
        ImportIssueCode code,
        string read,
        string[]? arguments = null,
        IReadOnlyList<ImportSuggestion>? suggestions = null) => _issues.Add(new ImportIssue
        {
            Code = code,
            Severity = code.SeverityOf(),
            Sheet = sheet,
            Cell = cell?.ToString(),
            Read = read.Length > ImportIssue.MaxReadLength ? read[..ImportIssue.MaxReadLength] : read,
            Arguments = arguments ?? [],
            Suggestions = suggestions ?? [],
        });
}
