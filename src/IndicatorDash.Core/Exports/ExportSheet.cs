using IndicatorDash.Layouts;

namespace IndicatorDash.Exports;

/// <summary>A table to be taken away, whatever its rows are: figures, or what a list of a page shows.</summary>
public sealed class ExportSheet
{
    private const double NumberWidth = 9;

    private ExportSheet(string name, IReadOnlyList<ExportColumn> columns, int rowCount, IEnumerable<IReadOnlyList<ExportCell>> rows) =>
        (Name, Columns, RowCount, Rows) = (name, columns, rowCount, rows);

    /// <summary>The name of its sheet in a workbook.</summary>
    public string Name { get; }

    public IReadOnlyList<ExportColumn> Columns { get; }

    public int RowCount { get; }

    /// <summary>The cells of each row, a cell for each column. They are read as they are gone through; none is held.</summary>
    public IEnumerable<IReadOnlyList<ExportCell>> Rows { get; }

    /// <summary>A table of rows.</summary>
    /// <param name="name">The name of its sheet.</param>
    /// <param name="columns">Its columns, those that are printed first.</param>
    /// <param name="rows">In the order of the page.</param>
    public static ExportSheet Of<T>(string name, IReadOnlyList<ExportColumn<T>> columns, IReadOnlyList<T> rows) =>
        new(name, columns, rows.Count, rows.Select(row => CellsOf(columns, row)));

    /// <summary>
    /// A table that is no figures: its rows are numbered under a heading by which an upload passes it over
    /// (<see cref="ColumnHeadings.ListMark"/>).
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static ExportSheet ListOf<T>(string name, IReadOnlyList<ExportColumn<T>> columns, IReadOnlyList<T> rows) => new(
        name,
        [new ExportColumn(ColumnHeadings.ListMark, NumberWidth) { IsPrinted = true }, .. columns],
        rows.Count,
        rows.Select((row, i) => (IReadOnlyList<ExportCell>)[ExportCell.Of(i + 1), .. CellsOf(columns, row)]));

    private static IReadOnlyList<ExportCell> CellsOf<T>(IReadOnlyList<ExportColumn<T>> columns, T row) =>
        [.. columns.Select(column => column.Read(row))];
}
