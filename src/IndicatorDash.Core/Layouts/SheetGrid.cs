using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Finds cells of a sheet by address, merged cells spread where that is asked for.</summary>
internal sealed class SheetGrid
{
    // A banner may be merged over all columns that a sheet can have; what is beside the table is not asked for.
    private const int MaxMergeWidth = 512;
    private readonly Dictionary<int, List<CellRange>> _mergesByColumn = [];

    public SheetGrid(Sheet sheet)
    {
        Sheet = sheet;
        LastColumn = sheet.Rows.Count == 0 ? 0 : sheet.Rows.Max(row => row.Cells[^1].Column);
        foreach (var merge in sheet.Merges.Where(merge => merge.First != merge.Last).OrderBy(merge => merge.First.Row))
        {
            var last = Math.Min(Math.Min(merge.Last.Column, LastColumn), merge.First.Column + MaxMergeWidth);
            for (var column = merge.First.Column; column <= last; column++)
            {
                if (!_mergesByColumn.TryGetValue(column, out var merges))
                {
                    _mergesByColumn.Add(column, merges = []);
                }

                merges.Add(merge);
            }
        }
    }

    public Sheet Sheet { get; }

    public int LastColumn { get; }

    public SheetRow? Row(int row)
    {
        var rows = Sheet.Rows;
        if (rows.Count == 0 || row < rows[0].Number)
        {
            return null;
        }

        // Where no row is missing above, as in most sheets, this is the row itself; otherwise it stands further up.
        var (low, high) = (0, Math.Min(row - rows[0].Number, rows.Count - 1));
        while (low < high && rows[high].Number != row)
        {
            var middle = (low + high) / 2;
            (low, high) = rows[middle].Number < row ? (middle + 1, high - 1) : (low, middle);
        }

        return rows[high].Number == row ? rows[high] : null;
    }

    /// <summary>The cell that is stored there; none where it is blank.</summary>
    public Cell? At(int row, int column) => Row(row) is { } found ? In(found, column) : null;

    /// <summary>The cell that is seen there: a merged one in every place that it covers.</summary>
    public Cell? Seen(int row, int column, out CellAddress address)
    {
        address = new CellAddress(row, column);
        if (At(row, column) is { } stored)
        {
            return CellText.IsBlank(stored) ? null : stored;
        }

        if (MergeAt(row, column) is not { } merge)
        {
            return null;
        }

        address = merge.First;
        return At(address.Row, address.Column) is { } first && !CellText.IsBlank(first) ? first : null;
    }

    public Cell? Seen(int row, int column) => Seen(row, column, out _);

    /// <summary>The merged range that a place lies in.</summary>
    public CellRange? MergeAt(int row, int column)
    {
        if (!_mergesByColumn.TryGetValue(column, out var merges))
        {
            return null;
        }

        var (low, high) = (0, merges.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = merges[middle].First.Row <= row ? (middle, high) : (low, middle - 1);
        }

        return merges[low].First.Row <= row && merges[low].Last.Row >= row ? merges[low] : null;
    }

    /// <summary>The cells with something to see in some columns of a row.</summary>
    public ArraySegment<Cell> Cells(int row, int firstColumn, int lastColumn)
    {
        if (Row(row)?.Cells is not { } cells)
        {
            return [];
        }

        // Nearly always all of them.
        var isAll = cells[0].Column >= firstColumn && cells[^1].Column <= lastColumn;
        for (var i = 0; isAll && i < cells.Count; i++)
        {
            isAll = !CellText.IsBlank(cells[i]);
        }

        return isAll
            ? cells
            : cells.Where(cell => cell.Column >= firstColumn && cell.Column <= lastColumn && !CellText.IsBlank(cell)).ToArray();
    }

    /// <summary>The cell of a row in a column.</summary>
    public static Cell? In(SheetRow row, int column)
    {
        ReadOnlySpan<Cell> cells = row.Cells;
        var (low, high) = (0, cells.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (cells[middle].Column == column)
            {
                return cells[middle];
            }

            (low, high) = cells[middle].Column < column ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
