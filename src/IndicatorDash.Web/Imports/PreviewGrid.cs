using IndicatorDash.Layouts;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Web.Imports;

/// <summary>A part of a sheet, with what a layout takes its cells for: the upper left one, or the one around a cell.</summary>
/// <param name="Columns">The numbers of its columns.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="IsPart">Whether there is more of the sheet.</param>
public sealed record PreviewGrid(IReadOnlyList<int> Columns, IReadOnlyList<PreviewRow> Rows, bool IsPart)
{
    /// <summary>How many rows are shown at most.</summary>
    public const int MaxRows = 60;

    /// <summary>How many columns are shown at most.</summary>
    public const int MaxColumns = 26;

    /// <param name="sheet">The sheet.</param>
    /// <param name="layout">The layout of a table on it, if there is one.</param>
    /// <param name="sought">The cell that has to be in it.</param>
    public static PreviewGrid Of(Sheet sheet, TableLayout? layout, CellAddress? sought = null)
    {
        var lastRow = sheet.Rows.Count == 0 ? 0 : sheet.Rows[^1].Number;
        var lastColumn = sheet.Rows.Count == 0 ? 0 : sheet.Rows.Max(row => row.Cells[^1].Column);
        var (firstRow, rows) = Around(sought?.Row, lastRow, MaxRows);
        var (firstColumn, columns) = Around(sought?.Column, lastColumn, MaxColumns);
        var window = new CellRange(new CellAddress(firstRow, firstColumn), new CellAddress(firstRow + rows - 1, firstColumn + columns - 1));
        var byNumber = sheet.Rows.Where(row => row.Number >= firstRow && row.Number <= window.Last.Row).ToDictionary(row => row.Number);
        var shown = Enumerable.Range(firstRow, rows).Select(row => new PreviewRow(
            row,
            [.. Cells(sheet, layout, row, window, byNumber.GetValueOrDefault(row))]));
        return new PreviewGrid([.. Enumerable.Range(firstColumn, columns)], [.. shown], lastRow > rows || lastColumn > columns);
    }

    // From the first on, unless what is sought lies further on: then with as much before it as behind.
    private static (int First, int Count) Around(int? sought, int last, int most)
    {
        var first = sought > most ? Math.Max(1, Math.Min(sought.Value - (most / 2), last - most + 1)) : 1;
        return (first, Math.Clamp(last - first + 1, 0, most));
    }

    private static IEnumerable<PreviewCell> Cells(Sheet sheet, TableLayout? layout, int row, CellRange window, SheetRow? content)
    {
        for (var column = window.First.Column; column <= window.Last.Column; column++)
        {
            var address = new CellAddress(row, column);
            var merge = sheet.Merges.Where(range => range.Contains(address)).Cast<CellRange?>().FirstOrDefault() ?? new CellRange(address, address);

            // Of a merged cell that begins outside, what is inside is shown at its first place here.
            var first = new CellAddress(Math.Max(merge.First.Row, window.First.Row), Math.Max(merge.First.Column, window.First.Column));
            if (first != address)
            {
                continue;
            }

            var cell = content?.Cells.Where(cell => cell.Column == column).Cast<Cell?>().FirstOrDefault();
            yield return new PreviewCell(
                address,
                cell?.Text ?? "",
                Math.Min(merge.Last.Row, window.Last.Row) - row + 1,
                Math.Min(merge.Last.Column, window.Last.Column) - column + 1,
                PreviewParts.Of(layout, address),
                cell?.Kind == CellKind.Number);
        }
    }
}

/// <summary>A row of a preview; cells that a merged one covers are left out.</summary>
public sealed record PreviewRow(int Number, IReadOnlyList<PreviewCell> Cells);

/// <summary>A cell of a preview.</summary>
/// <param name="Part">What the layout takes it for: the class that shades it.</param>
public sealed record PreviewCell(CellAddress Address, string Text, int RowSpan, int ColumnSpan, string Part, bool IsNumber)
{
    /// <summary>Whether an address is of it, or of what is merged into it.</summary>
    public bool Holds(CellAddress? address) => address is { } one
        && one.Row >= Address.Row && one.Row < Address.Row + RowSpan && one.Column >= Address.Column && one.Column < Address.Column + ColumnSpan;
}

/// <summary>What a layout takes cells for.</summary>
internal static class PreviewParts
{
    public const string Header = "p-header";
    public const string Label = "p-label";
    public const string Value = "p-value";
    public const string Total = "p-total";
    public const string SubItem = "p-sub";
    public const string Note = "p-note";
    public const string Ignored = "p-ignored";

    public static string Of(TableLayout? layout, CellAddress address)
    {
        if (layout is null)
        {
            return "";
        }

        var role = layout.RowRoles.GetValueOrDefault(address.Row);
        if (!layout.Range.Contains(address))
        {
            return role == RowRole.Note ? Note : "";
        }

        if (address.Row < layout.Range.First.Row + layout.HeaderRows || role == RowRole.Header)
        {
            return Header;
        }

        var column = layout.Columns.FirstOrDefault(column => column.Column == address.Column)?.Role ?? ColumnRole.Ignored;
        return (role, column) switch
        {
            (RowRole.Note, _) => Note,
            (RowRole.Ignored, _) or (_, ColumnRole.Ignored) => Ignored,
            (RowRole.Total, _) => Total,
            (RowRole.SubItem, _) => SubItem,
            (_, ColumnRole.Value) => Value,
            _ => Label,
        };
    }
}
