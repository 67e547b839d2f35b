namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>The texts that marking adds besides the messages, which are of the interface's language.</summary>
/// <param name="Heading">The heading of the column of messages (错误说明).</param>
/// <param name="Author">By whom comments are.</param>
/// <param name="HeadingRows">
/// For each sheet by name the row that the heading goes to; where there is none, the first row with content.
/// </param>
public sealed record MarkTexts(string Heading, string Author, IReadOnlyDictionary<string, int> HeadingRows)
{
    /// <summary>The row of a sheet that the heading goes to.</summary>
    internal int HeadingRowOf(Sheet sheet) =>
        HeadingRows.TryGetValue(sheet.Name, out var row) ? row : sheet.Rows is [var first, ..] ? first.Number : 1;
}
