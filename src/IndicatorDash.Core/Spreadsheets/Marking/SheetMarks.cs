namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>What goes onto one sheet: which cells are marked, and the column of messages right of its content.</summary>
internal sealed class SheetMarks
{
    // A cell of Excel holds 32,767 characters.
    private const int MaxMessage = 32_000;

    // A title is merged over the table's columns; one merged over the whole sheet would push the messages out of sight.
    private const int LastMergeColumn = 256;

    private readonly Dictionary<CellAddress, MarkSeverity> _severities = [];
    private readonly SortedDictionary<int, string> _messages = [];

    private SheetMarks(int column, bool isColumnReplaced) => (Column, IsColumnReplaced) = (column, isColumnReplaced);

    /// <summary>The column of messages.</summary>
    public int Column { get; }

    /// <summary>Whether the column is that of an earlier marking, whose messages give way to these.</summary>
    public bool IsColumnReplaced { get; }

    public IReadOnlyDictionary<CellAddress, MarkSeverity> Severities => _severities;

    /// <summary>For each row from the top what goes into the column of messages, the heading included.</summary>
    public IReadOnlyDictionary<int, string> Messages => _messages;

    /// <summary>The message of each marked cell.</summary>
    public IReadOnlyDictionary<CellAddress, string> Comments { get; private init; } = new Dictionary<CellAddress, string>();

    public static SheetMarks Of(Sheet sheet, IEnumerable<CellMark> marks, MarkTexts texts)
    {
        var own = marks.Where(mark => mark.Sheet == sheet.Name).ToList();
        var headingRow = texts.HeadingRowOf(sheet);
        var earlier = EarlierColumn(sheet, headingRow, texts.Heading);
        var result = new SheetMarks(earlier ?? LastColumn(sheet, own) + 1, earlier is not null)
        {
            Comments = own.GroupBy(mark => mark.Address)
                .ToDictionary(group => group.Key, group => Joined(group.Select(mark => mark.Message), "\n")),
        };
        foreach (var mark in own)
        {
            result._severities[mark.Address] =
                result._severities.TryGetValue(mark.Address, out var other) && other > mark.Severity ? other : mark.Severity;
        }

        foreach (var row in own.GroupBy(mark => mark.Address.Row))
        {
            result._messages[row.Key] = Joined(row.OrderBy(mark => mark.Address.Column).Select(mark => $"{mark.Address}: {mark.Message}"), "; ");
        }

        if (own.Count > 0)
        {
            result._messages[headingRow] = result._messages.TryGetValue(headingRow, out var messages)
                ? $"{texts.Heading}; {messages}"
                : texts.Heading;
        }

        return result;
    }

    private static int? EarlierColumn(Sheet sheet, int headingRow, string heading)
    {
        var cells = sheet.Rows.FirstOrDefault(row => row.Number == headingRow)?.Cells ?? [];
        return cells.Where(cell => cell.Text.StartsWith(heading, StringComparison.Ordinal)).Select(cell => (int?)cell.Column).LastOrDefault();
    }

    // The cells that marks are on count as well: a missing value is marked where it should be.
    private static int LastColumn(Sheet sheet, List<CellMark> marks) => Math.Max(
        sheet.Rows.Select(row => row.Cells[^1].Column)
            .Concat(sheet.Merges.Select(merge => merge.Last.Column).Where(column => column <= LastMergeColumn)).DefaultIfEmpty(0).Max(),
        marks.Select(mark => mark.Address.Column).DefaultIfEmpty(0).Max());

    private static string Joined(IEnumerable<string> messages, string separator)
    {
        var text = string.Join(separator, messages.Distinct());
        return text.Length <= MaxMessage ? text : text[..MaxMessage] + "…";
    }
}
