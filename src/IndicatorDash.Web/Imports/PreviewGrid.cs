using IndicatorDash.Layouts;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Web.Imports;

/// <summary>The upper left part of a sheet, with what a layout takes its cells for.</summary>
/// <param name="Columns">The numbers of its columns.</param>
/// <param name="Rows">Its rows from the first on.</param>
/// <param name="IsPart">Whether there is more of the sheet.</param>
public sealed record PreviewGrid(IReadOnlyList<int> Columns, IReadOnlyList<PreviewRow> Rows, bool IsPart)
{
    /// <summary>How many rows are shown at most.</summary>
    public const int MaxRows = 60;

    /// <summary>How many columns are shown at most.</summary>
    public const int MaxColumns = 26;

    public static PreviewGrid Of(Sheet sheet, TableLayout? layout)
    {
        var lastRow = sheet.Rows.Count == 0 ? 0 : sheet.Rows[^1].Number;
        var lastColumn = sheet.Rows.Count == 0 ? 0 : sheet.Rows.Max(row => row.Cells[^1].Column);
        var (rows, columns) = (Math.Min(lastRow, MaxRows), Math.Min(lastColumn, MaxColumns));
        var byNumber = sheet.Rows.TakeWhile(row => row.Number <= rows).ToDictionary(row => row.Number);
        var shown = Enumerable.Range(1, rows).Select(row => new PreviewRow(
            row,
            [.. Cells(sheet, layout, row, rows, columns, byNumber.GetValueOrDefault(row))]));
        return new PreviewGrid([.. Enumerable.Range(1, columns)], [.. shown], lastRow > rows || lastColumn > columns);
    }

    private static IEnumerable<PreviewCell> Cells(
        Sheet sheet, TableLayout? layout, int row, int rows, int columns, SheetRow? content)
    {
        for (var column = 1; column <= columns; column++)
        {
            var address = new CellAddress(row, column);
            var merge = sheet.Merges.Where(range => range.Contains(address)).Cast<CellRange?>().FirstOrDefault();
            if (merge is { } range && range.First != address)
            {
                continue;
            }

            var cell = content?.Cells.Where(cell => cell.Column == column).Cast<Cell?>().FirstOrDefault();
            yield return new PreviewCell(
                address,
                cell?.Text ?? "",
                Math.Min((merge?.Last.Row ?? row), rows) - row + 1,
                Math.Min((merge?.Last.Column ?? column), columns) - column + 1,
                PreviewParts.Of(layout, address),
                cell?.Kind == CellKind.Number);
        }
    }
}

/// <summary>A row of a preview; cells that a merged one covers are left out.</summary>
public sealed record PreviewRow(int Number, IReadOnlyList<PreviewCell> Cells);

/// <summary>A cell of a preview.</summary>
/// <param name="Part">What the layout takes it for: the class that shades it.</param>
public sealed record PreviewCell(CellAddress Address, string Text, int RowSpan, int ColumnSpan, string Part, bool IsNumber);

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
