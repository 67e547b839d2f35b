using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Tells by the cells of a row alone what it looks like.</summary>
internal sealed partial class RowClassifier(NameLookup names)
{
    private static readonly Dictionary<string, MarkMeaning> NoMarks = [];

    /// <param name="cells">The cells with something to see.</param>
    public RowKind Classify(ArraySegment<Cell> cells)
    {
        if (cells.Count == 0)
        {
            return RowKind.Blank;
        }

        if (cells.Count == 1)
        {
            return cells[0].Kind == CellKind.Number && !IsYear(cells[0]) ? RowKind.Data : RowKind.Line;
        }

        if (IsNumbering(cells))
        {
            return RowKind.Numbering;
        }

        // Most rows of most sheets hold figures; all else is asked of the others only.
        var label = LabelOf(cells);
        var heads = names.IsHeading(label.Text) && cells.All(cell => cell.Kind == CellKind.Text && !IsInteger(cell)) && cells.Any(IsBound);
        if (!heads && HasValue(cells, label.Column))
        {
            return RowKind.Data;
        }

        if (RowWords.IsNote(label.Text) && !names.IsRegion(label.Text)
            || ((cells.Count < 3 || !names.IsRegion(label.Text)) && cells.Any(cell => cell.Kind == CellKind.Text && RowWords.IsTitle(cell.Text))))
        {
            return RowKind.Line;
        }

        if (names.IsHeading(label.Text))
        {
            return RowKind.Header;
        }

        var rest = cells.Where(cell => cell.Column > label.Column).ToList();
        return IsNamed(label, rest) || IsWithoutFigures(label, rest) ? RowKind.Data : RowKind.Header;
    }

    private bool HasValue(ArraySegment<Cell> cells, int labelColumn)
    {
        for (var i = cells.Count - 1; i >= 0 && cells[i].Column > labelColumn; i--)
        {
            if (IsValue(cells[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a row certainly heads columns: a text-only row may as well be one of notes.</summary>
    public bool IsCertainHeader(ArraySegment<Cell> cells) =>
        cells.Count >= 2
        && (names.IsHeading(LabelOf(cells).Text)
            || cells.Count(cell => IsYear(cell) || HeadsColumn(cell.Text)) >= 2);

    /// <summary>Whether a row has a name of its own, that heads no column, and no numbers but such as might be years.</summary>
    public bool IsNameWithYears(ArraySegment<Cell> cells, out IReadOnlyList<Cell> years)
    {
        var label = LabelOf(cells);
        years = [.. cells.Where(cell => cell.Column > label.Column && IsYear(cell))];
        return years.Count > 0
            && label.Kind == CellKind.Text
            && !IsYear(label)
            && !names.IsHeading(label.Text)
            && names.Period(label.Text) is null;
    }

    /// <summary>The cell that names the row: the first, but for a 序号 before a text.</summary>
    public static Cell LabelOf(ArraySegment<Cell> cells) =>
        cells.Count > 1 && IsInteger(cells[0]) && !IsYear(cells[0]) && cells[1].Kind == CellKind.Text && !IsInteger(cells[1])
            ? cells[1]
            : cells[0];

    public static bool IsYear(Cell cell) => IsInteger(cell)
        && int.Parse(cell.Text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture)
            is >= CalendarPoint.MinYear and <= CalendarPoint.MaxYear;

    public static bool IsInteger(Cell cell) =>
        cell.Kind is CellKind.Number or CellKind.Text
        && cell.Text.AsSpan().Trim() is { Length: > 0 and <= 9 } text
        && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>35岁以下, 5万元以上: a figure, or the name of those who are counted in a column.</summary>
    public static bool IsBound(Cell cell) => cell.Kind == CellKind.Text && Bound().IsMatch(ChineseFold.Fold(cell.Text));

    /// <summary>Whether the cell holds a figure, as far as it shows without its header; a year is none.</summary>
    public bool IsValue(Cell cell) => cell.Kind switch
    {
        CellKind.Text => cell.Text.AsSpan().ContainsAnyInRange('0', '9') && !IsYear(cell) && names.IsFigure(cell.Text)
            || cell.Text.AsSpan().ContainsAnyInRange('０', '９') && names.IsFigure(cell.Text),
        CellKind.Number => !IsYear(cell),
        _ => true,
    };

    /// <summary>A region's name, or 合计, that does not stand among others as a header would; an indicator's with figures or marks.</summary>
    private bool IsNamed(Cell label, List<Cell> rest)
    {
        if (label.Kind != CellKind.Text || names.IsHeading(label.Text))
        {
            return false;
        }

        if (names.IsTotal(label.Text) || RowWords.IsPart(label.Text))
        {
            return !rest.Exists(cell => HeadsColumn(cell.Text)) || rest.Exists(IsValue);
        }

        return names.Region(label.Text).Kind != RegionMatchKind.Unknown
            && !rest.TrueForAll(cell => cell.Kind == CellKind.Text && names.IsRegion(cell.Text));
    }

    // "2018 | 1998 | 2003" with years down; "某单位 | — | 未报".
    private bool IsWithoutFigures(Cell label, List<Cell> rest)
    {
        var isPeriod = IsYear(label) || names.Period(label.Text) is not null;
        return (isPeriod && rest.TrueForAll(cell => cell.Kind == CellKind.Number))
            || rest.Exists(cell => CellMarks.Of(cell, NoMarks) is not null)
            || (names.IsIndicator(label.Text) && rest.Exists(cell => cell.Kind == CellKind.Text && names.IsUnit(cell.Text)));
    }

    private bool HeadsColumn(string text) =>
        names.IsHeading(text) || names.Period(text) is not null || names.IsIndicator(text);

    /// <summary>甲 | 1 | 2 | 3, or (1) | (2) | (3).</summary>
    private static bool IsNumbering(ArraySegment<Cell> cells)
    {
        var expected = 1;
        for (var i = 0; i < cells.Count; i++)
        {
            var text = ChineseFold.Fold(cells[i].Text).Trim('(', ')');
            if (text is "甲" or "乙" or "丙" or "丁" or "栏次" or "栏目")
            {
                continue;
            }

            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number != expected)
            {
                return false;
            }

            expected++;
        }

        return expected > 2 || (expected == 2 && cells.Count > 1);
    }

    [GeneratedRegex(@"^\d.*(?:以下|以上|以内|之间)(?:\(.*\))?$")]
    private static partial Regex Bound();
}
