using System.Runtime.InteropServices;

namespace IndicatorDash.Spreadsheets;

/// <summary>Collects a sheet's rows as they are read, from the top down and from left to right.</summary>
internal sealed class SheetBuilder(string name, ReadContext context)
{
    private readonly List<SheetRow> _rows = [];
    private readonly List<Cell> _cells = [];
    private readonly CellStore _store = new();
    private readonly List<CellRange> _merges = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly bool[] _isColumnUsed = new bool[context.Options.MaxColumns + 1];
    private int _row;
    private bool _isRowHidden;

    public string Name => name;

    /// <summary>Ends the row before it.</summary>
    public void StartRow(int number, bool isHidden)
    {
        EndRow();
        (_row, _isRowHidden) = (number, isHidden);
    }

    /// <summary>Adds a cell to the row that was started.</summary>
    public void Add(Cell cell)
    {
        if (cell.Column > context.Options.MaxColumns)
        {
            throw new SpreadsheetException(
                SpreadsheetProblem.TooManyColumns,
                name, CellAddress.ColumnName(context.Options.MaxColumns), new CellAddress(_row, cell.Column).ToString());
        }

        _isColumnUsed[cell.Column] = true;
        _cells.Add(cell);
    }

    public void Merge(CellRange range)
    {
        _merges.Add(range);
        if (_merges.Count > context.Options.MaxCells)
        {
            throw new SpreadsheetException(SpreadsheetProblem.TooManyCells, context.Options.MaxCells);
        }
    }

    public void HideColumns(int first, int last) => _hiddenColumns.Add((first, last));

    /// <summary>The cell's text is over the limit.</summary>
    public SpreadsheetException TooLong(int row, int column) => new(
        SpreadsheetProblem.CellTooLong, name, new CellAddress(row, column).ToString(), context.Options.MaxCellLength);

    /// <summary>The sheet as collected; hidden columns without content are left out.</summary>
    public Sheet Build(bool isHidden)
    {
        EndRow();
        return new Sheet
        {
            Name = name,
            IsHidden = isHidden,
            Rows = [.. _rows],
            Merges = [.. _merges],
            HiddenColumns = UsedColumnsHidden(),
        };
    }

    private HashSet<int> UsedColumnsHidden() =>
    [
        .. Enumerable.Range(1, context.Options.MaxColumns).Where(column =>
            _isColumnUsed[column] && _hiddenColumns.Exists(span => column >= span.First && column <= span.Last)),
    ];

    private void EndRow()
    {
        if (_cells.Count > 0)
        {
            context.CountRow(_cells.Count);
            _rows.Add(new SheetRow(_row, _store.Add(CollectionsMarshal.AsSpan(_cells)), _isRowHidden));
            _cells.Clear();
        }
    }
}
