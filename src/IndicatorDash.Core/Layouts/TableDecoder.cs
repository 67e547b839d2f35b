using IndicatorDash.Observations;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Reads the figures of one table.</summary>
internal sealed class TableDecoder
{
    private readonly SheetGrid _grid;
    private readonly TableLayout _table;
    private readonly RowReader _labels;
    private readonly List<ColumnLayout> _values;
    private readonly HashSet<int> _labelColumns;

    public TableDecoder(SheetGrid grid, NameLookup names, TableLayout table)
    {
        (_grid, _table) = (grid, table);
        _labels = new RowReader(grid, names, table);
        _values = [.. table.Columns.Where(column => column.Role == ColumnRole.Value).OrderBy(column => column.Column)];
        _labelColumns = [.. table.Columns
            .Where(column => column.Role is not (ColumnRole.Ignored or ColumnRole.Note or ColumnRole.Source))
            .Select(column => column.Column)];
    }

    /// <summary>The figures, row by row and column by column.</summary>
    public IEnumerable<SheetFigure> Decode(CancellationToken cancellationToken)
    {
        foreach (var row in _grid.Sheet.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!HasFigures(row))
            {
                continue;
            }

            var labels = _labels.Read(row.Number, RoleOf(row.Number));
            foreach (var column in _values)
            {
                if (Decode(row, column, labels) is { } figure)
                {
                    yield return figure;
                }
            }
        }
    }

    private RowRole RoleOf(int row) => _table.RowRoles.GetValueOrDefault(row);

    private bool HasFigures(SheetRow row) =>
        row.Number >= _table.Range.First.Row + _table.HeaderRows
        && row.Number <= _table.Range.Last.Row
        && RoleOf(row.Number) is RowRole.Data or RowRole.Total or RowRole.SubItem
        && IsOfTable(row);

    /// <summary>Whether the row says anything in the columns of the table: beside a shorter table it does not.</summary>
    private bool IsOfTable(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (_labelColumns.Contains(cell.Column) && !CellText.IsBlank(cell))
            {
                return true;
            }
        }

        return false;
    }

    private SheetFigure? Decode(SheetRow row, ColumnLayout column, RowReading labels)
    {
        var address = new CellAddress(row.Number, column.Column);
        var cell = SheetGrid.In(row, column.Column);
        var merge = _grid.MergeAt(address.Row, address.Column);
        if (merge is { } covering && IsCovered(address, cell, covering))
        {
            return null;
        }

        var mark = CellMarks.Of(cell, _table.Marks);
        var meaning = mark is null ? (MarkMeaning?)null : _table.Marks.GetValueOrDefault(mark);
        if (meaning == MarkMeaning.Nothing)
        {
            return null;
        }

        var spread = !CellText.IsBlank(cell) && merge is { } over && IsSpread(over) ? merge : null;
        return FigureOf(address, CellText.IsBlank(cell) ? null : cell, spread, labels, column, meaning);
    }

    /// <summary>A place that a merged figure covers: it is read once.</summary>
    private bool IsCovered(CellAddress address, Cell? cell, CellRange merge) =>
        _grid.Seen(address.Row, address.Column) is not null && (cell is null || merge.First != address);

    /// <summary>Whether figures of several rows or columns would stand in the cells of a range.</summary>
    private bool IsSpread(CellRange merge)
    {
        var lastRow = Math.Min(merge.Last.Row, _table.Range.Last.Row);
        return _values.Exists(column => column.Column > merge.First.Column && column.Column <= merge.Last.Column)
            || Enumerable.Range(merge.First.Row, lastRow - merge.First.Row + 1).Skip(1).Any(row => _grid.Row(row) is { } below && HasFigures(below));
    }

    private SheetFigure FigureOf(
        CellAddress address, Cell? content, CellRange? spread, RowReading labels, ColumnLayout column, MarkMeaning? meaning)
    {
        var hasRowPeriod = column.Period is null && labels.PeriodText is not null;
        return new SheetFigure
        {
            Sheet = _table.Sheet,
            Address = address,
            Content = content,
            Spread = spread,
            Role = labels.Role,
            Region = labels.Region ?? (_labels.HasRegions ? null : _table.Region),
            RegionMeant = labels.RegionMeant,
            Within = labels.Within ?? (_labels.HasRegions ? _table.Region : null),
            Indicator = labels.Indicator ?? column.Indicator ?? _table.Indicator,
            PartOf = labels.PartOf ?? column.PartOf,
            PeriodText = column.Period is not null ? column.Header : hasRowPeriod ? labels.PeriodText : _table.PeriodText,
            Period = column.Period ?? (hasRowPeriod ? labels.Period : _table.Period),
            Unit = labels.Unit ?? column.Unit ?? _table.Unit,
            Kind = labels.Kind ?? column.Kind,
            MarkStatus = StatusOf(meaning),
            Mark = meaning,
            Source = labels.Source,
            Note = labels.Note,
            FilledDown = labels.FilledDown,
        };
    }

    private static ObservationStatus? StatusOf(MarkMeaning? meaning) => meaning switch
    {
        MarkMeaning.NotReported => ObservationStatus.NotReported,
        MarkMeaning.NotApplicable => ObservationStatus.NotApplicable,
        MarkMeaning.Suppressed => ObservationStatus.Suppressed,
        _ => null,
    };
}
