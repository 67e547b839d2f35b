using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports.Plans;

/// <summary>Puts issues in the order of the file: what is about all of it first, then by sheet, row and column.</summary>
internal static class IssueOrder
{
    public static List<ImportIssue> Sorted(IEnumerable<ImportIssue> issues, FileReading reading)
    {
        var sheets = reading.Sheets.Select((name, i) => (name, i)).DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.i);
        return
        [
            .. issues
                .Select(issue => (issue, Place: PlaceOf(issue, sheets)))
                .OrderBy(pair => pair.Place)
                .Select(pair => pair.issue),
        ];
    }

    private static (int Sheet, int Row, int Column) PlaceOf(ImportIssue issue, Dictionary<string, int> sheets) =>
        issue.Sheet is null ? (-1, 0, 0)
        : CellAddress.TryParse(issue.Cell, out var cell) ? (sheets.GetValueOrDefault(issue.Sheet), cell.Row, cell.Column)
        : (sheets.GetValueOrDefault(issue.Sheet), 0, 0);
}
