using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Tells which rows of a table are totals, sub-items, notes and repeated headers.</summary>
internal sealed class RowRoleReader(
    SheetGrid grid, NameLookup names, TableFrame frame, IReadOnlyList<ColumnLayout> columns, RemarkList remarks)
{
    private readonly int? _region = ColumnOf(columns, ColumnRole.Region);
    private readonly int? _indicator = ColumnOf(columns, ColumnRole.Indicator);
    private readonly List<int> _kinds = [.. columns.Where(column => column.Role == ColumnRole.Kind).Select(column => column.Column)];
    private readonly int[] _places = [.. columns.Where(column => column.Role is ColumnRole.Within or ColumnRole.Region)
        .OrderBy(column => column.Role == ColumnRole.Region).Select(column => column.Column)];
    private readonly HashSet<int> _lines = [.. frame.LineRows];
    private (int Row, string? Text) _next;
    private readonly bool _hasIndent = columns.Count(column => column.Role is ColumnRole.Region or ColumnRole.Indicator) == 1;

    /// <param name="tableRegion">The region of the whole table, if it is known.</param>
    public IReadOnlyDictionary<int, RowRole> Read(Region? tableRegion)
    {
        var roles = new SortedDictionary<int, RowRole>();
        frame.RepeatedRows.ToList().ForEach(row => roles[row] = RowRole.Header);
        frame.NoteRows.ToList().ForEach(row => roles[row] = RowRole.Note);
        foreach (var row in frame.LineRows)
        {
            var first = grid.Cells(row, frame.FirstColumn, frame.LastColumn)[0];
            roles[row] = RowWords.IsNote(first.Text) ? RowRole.Note : RowRole.Ignored;
            if (roles[row] == RowRole.Ignored && !TakesNothing(first.Text) && !IsRowWithoutFigures(row, first.Text))
            {
                remarks.Add(LayoutRemarkCode.LineNotUnderstood, new CellAddress(row, first.Column), first.Text.Trim());
            }
        }

        var outline = new RowOutline(names, _indicator is null, BaseIndent(roles));
        foreach (var row in DataRows(roles))
        {
            if (RoleOf(row, tableRegion, outline) is var role and not RowRole.Data)
            {
                roles[row] = role;
            }
        }

        return roles;
    }

    // 续表, 一、党员教育, or what stands above the table, again on the next sheet of paper.
    private bool TakesNothing(string line) => RowWords.IsContinued(line) || names.IsGroup(names.NameIn(line))
        || frame.TitleRows.SelectMany(row => grid.Cells(row, frame.FirstColumn, frame.LastColumn))
            .Any(title => ChineseFold.Fold(title.Text) == ChineseFold.Fold(line));

    // 贵阳市 alone above 毕节市 | 7 is a row that is not filled in; 徐州市 alone above 鼓楼区 | 7 says where that lies.
    private bool IsRowWithoutFigures(int row, string line) => _region is { } column
        && names.Region(line) is { Kind: not RegionMatchKind.Unknown } named
        && NextLabel(row, column) is { } next
        && !named.Candidates.Any(region => names.Region(next, region.Id).Candidates.Any(below => below.Id != region.Id));

    // Thousands of lines may stand above one row: they are looked at from above to below, and all have the same next one.
    private string? NextLabel(int row, int column)
    {
        if (_next.Row <= row)
        {
            var below = Enumerable.Range(row + 1, frame.LastRow - row)
                .Where(other => !_lines.Contains(other) && grid.At(other, column) is not null)
                .FirstOrDefault(int.MaxValue);
            _next = (below, below == int.MaxValue ? null : grid.At(below, column)!.Value.Text);
        }

        return _next.Text;
    }

    private IEnumerable<int> DataRows(SortedDictionary<int, RowRole> known) => grid.Sheet.Rows
        .Select(row => row.Number)
        .Where(row => row >= frame.FirstRow + frame.HeaderRows && row <= frame.LastRow && !known.ContainsKey(row));

    private RowRole RoleOf(int row, Region? tableRegion, RowOutline outline)
    {
        foreach (var column in _kinds)
        {
            if (grid.Seen(row, column) is { } kind && ColumnHeadings.IsWorkedOut(kind.Text))
            {
                remarks.Add(LayoutRemarkCode.WorkedOutRows, new CellAddress(row, column), kind.Text.Trim());
                return RowRole.Ignored;
            }
        }

        for (var i = 0; i < _places.Length; i++)
        {
            // A wider region says what the row is of only where nothing narrower stands beside it.
            if (grid.Seen(row, _places[i]) is { } cell
                && IsTotal(cell.Text, _places.Skip(i + 1).All(column => grid.Seen(row, column) is null) ? tableRegion : null))
            {
                outline.TakeTotal(cell.Text);
                return RowRole.Total;
            }
        }

        var label = _hasIndent && (_indicator ?? _region) is { } labels ? grid.At(row, labels) : null;
        if (label is not { Kind: CellKind.Text } text || CellText.IsBlank(text))
        {
            return RowRole.Data;
        }

        return _indicator is not null && names.IsTotal(text.Text) ? RowRole.Total : outline.Take(text);
    }

    /// <summary>合计, or the region that the other rows lie in.</summary>
    private bool IsTotal(string label, Region? tableRegion) =>
        names.IsTotal(names.NameIn(label))
        || (_indicator is null && tableRegion is not null && names.Region(label, tableRegion.Id) is { IsOwnLevel: false, Region: { } region } && region == tableRegion
            && CountOfRows > 2);

    private int CountOfRows => frame.LastRow - frame.FirstRow - frame.HeaderRows + 1;

    /// <summary>How far all rows are set in that are not totals: only what is set in further is a part.</summary>
    private int BaseIndent(SortedDictionary<int, RowRole> known)
    {
        if (!_hasIndent || (_indicator ?? _region) is not { } column)
        {
            return 0;
        }

        return DataRows(known)
            .Select(row => grid.At(row, column))
            .OfType<Cell>()
            .Where(cell => cell.Kind == CellKind.Text && !CellText.IsBlank(cell) && !names.IsTotal(cell.Text) && !RowWords.IsPart(cell.Text))
            .Select(LabelText.Indent)
            .DefaultIfEmpty(0)
            .Min();
    }

    private static int? ColumnOf(IReadOnlyList<ColumnLayout> columns, ColumnRole role) =>
        columns.FirstOrDefault(column => column.Role == role)?.Column;
}
