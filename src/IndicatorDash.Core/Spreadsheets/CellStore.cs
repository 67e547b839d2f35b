namespace IndicatorDash.Spreadsheets;

/// <summary>Keeps the cells of a sheet's rows side by side in few large arrays.</summary>
/// <remarks>
/// An array for each row would be moved twice by the garbage collector, which takes longer than reading the file does; a large one
/// never is.
/// </remarks>
internal sealed class CellStore
{
    private const int FirstLength = 64;
    private const int LastLength = 8192;

    private Cell[] _cells = [];
    private int _used;

    /// <summary>Keeps a row's cells.</summary>
    public ArraySegment<Cell> Add(ReadOnlySpan<Cell> row)
    {
        if (row.Length > _cells.Length - _used)
        {
            _cells = new Cell[Math.Max(row.Length, Math.Clamp(_cells.Length * 2, FirstLength, LastLength))];
            _used = 0;
        }

        row.CopyTo(_cells.AsSpan(_used));
        _used += row.Length;
        return new ArraySegment<Cell>(_cells, _used - row.Length, row.Length);
    }
}
