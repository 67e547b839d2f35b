using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Finds cells of a sheet by address, merged cells spread where that is asked for.</summary>
internal sealed class SheetGrid
{
    // A banner may be merged over all columns that a sheet can have; what is beside the table is not asked for.
    private const int MaxMergeWidth = 512;
    private readonly Dictionary<int, SheetRow> _rows;
    private readonly Dictionary<int, List<CellRange>> _mergesByColumn = [];

    public SheetGrid(Sheet sheet)
    {
        Sheet = sheet;
        _rows = sheet.Rows.ToDictionary(row => row.Number);
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

    public SheetRow? Row(int row) => _rows.GetValueOrDefault(row);

    /// <summary>The cell that is stored there; none where it is blank.</summary>
    public Cell? At(int row, int column) => _rows.TryGetValue(row, out var found) ? In(found, column) : null;

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
    public IEnumerable<Cell> Cells(int row, int firstColumn, int lastColumn) =>
        Row(row)?.Cells.Where(cell =>
            cell.Column >= firstColumn && cell.Column <= lastColumn && !CellText.IsBlank(cell)) ?? [];

    /// <summary>The cell of a row in a column.</summary>
    public static Cell? In(SheetRow row, int column)
    {
        var cells = row.Cells;
        var (low, high) = (0, cells.Count - 1);
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
