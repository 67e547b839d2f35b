using IndicatorDash.Observations;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Reads the figures of one table.</summary>
internal sealed class TableDecoder
{
    private readonly SheetGrid _grid;
    private readonly TableLayout _table;
    private readonly RemarkList _remarks;
    private readonly RowReader _labels;
    private readonly List<ColumnLayout> _values;
    private readonly HashSet<int> _labelColumns;

    public TableDecoder(SheetGrid grid, NameLookup names, TableLayout table)
    {
        (_grid, _table, _remarks) = (grid, table, new RemarkList(table.Sheet));
        _labels = new RowReader(grid, names, table, _remarks);
        _values = [.. table.Columns.Where(column => column.Role == ColumnRole.Value).OrderBy(column => column.Column)];
        _labelColumns = [.. table.Columns
            .Where(column => column.Role is not (ColumnRole.Ignored or ColumnRole.Note or ColumnRole.Source))
            .Select(column => column.Column)];
    }

    public IReadOnlyList<LayoutRemark> Remarks => _remarks.ToRemarks();

    public void DecodeTo(List<SheetFigure> figures, CancellationToken cancellationToken)
    {
        var first = _table.Range.First.Row + _table.HeaderRows;
        foreach (var row in _grid.Sheet.Rows)
        {
            if (row.Number < first || row.Number > _table.Range.Last.Row)
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var role = _table.RowRoles.GetValueOrDefault(row.Number);
            if (role is RowRole.Data or RowRole.Total or RowRole.SubItem && IsOfTable(row))
            {
                DecodeRow(row, _labels.Read(row.Number, role), figures);
            }
        }
    }

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

    private void DecodeRow(SheetRow row, in RowReading labels, List<SheetFigure> figures)
    {
        foreach (var column in _values)
        {
            var address = new CellAddress(row.Number, column.Column);
            var cell = SheetGrid.In(row, column.Column);
            if (IsCovered(address, cell))
            {
                continue;
            }

            var mark = CellMarks.Of(cell, _table.Marks);
            var meaning = mark is null ? (MarkMeaning?)null : _table.Marks.GetValueOrDefault(mark);
            if (meaning == MarkMeaning.Nothing)
            {
                continue;
            }

            if (meaning == MarkMeaning.Unknown)
            {
                _remarks.AddEach(LayoutRemarkCode.UnknownMark, address, mark!);
            }
            else if (meaning is null)
            {
                Report(cell!.Value, address, row.IsHidden);
            }

            figures.Add(FigureOf(address, CellText.IsBlank(cell) ? null : cell, labels, column, meaning));
        }
    }

    /// <summary>A place that a merged figure covers: what it is of is a question, and it is read once.</summary>
    private bool IsCovered(CellAddress address, Cell? cell)
    {
        if (_grid.MergeAt(address.Row, address.Column) is not { } merge || _grid.Seen(address.Row, address.Column) is null)
        {
            return false;
        }

        _remarks.Add(LayoutRemarkCode.MergedFigures, address);
        return cell is null || merge.First != address;
    }

    private void Report(Cell cell, CellAddress address, bool isHidden)
    {
        LayoutRemarkCode? code = cell.Kind switch
        {
            CellKind.Error => LayoutRemarkCode.ErrorCells,
            CellKind.Date => LayoutRemarkCode.DateCells,
            CellKind.Uncalculated => LayoutRemarkCode.UncalculatedCells,
            CellKind.Boolean => LayoutRemarkCode.BooleanCells,
            _ => cell.Traits.HasFlag(CellTraits.Formula) ? LayoutRemarkCode.CalculatedFigures : null,
        };
        if (code is { } met)
        {
            _remarks.Add(met, address, met == LayoutRemarkCode.CalculatedFigures ? null : cell.Text);
        }

        if (isHidden)
        {
            _remarks.Add(LayoutRemarkCode.FiguresInHiddenRows, address);
        }
    }

    private SheetFigure FigureOf(CellAddress address, Cell? content, in RowReading labels, ColumnLayout column, MarkMeaning? meaning)
    {
        var hasRowPeriod = column.Period is null && labels.PeriodText is not null;
        return new SheetFigure
        {
            Sheet = _table.Sheet,
            Address = address,
            Content = content,
            Role = labels.Role,
            Region = labels.Region ?? (_labels.HasRegions ? null : _table.Region),
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
