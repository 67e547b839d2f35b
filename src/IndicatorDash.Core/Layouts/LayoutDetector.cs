using IndicatorDash.Catalogues;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>
/// Finds the tables of a workbook and tells how each is laid out, by what its texts are: names of regions and indicators,
/// years, units, the usual headings. The same workbook always gives the same answer; what was uncertain stands in
/// <see cref="TableLayout.Remarks"/>. Sheets without figures have no table, nor has one that is called 填表说明, or a list that was taken away of the product.
/// </summary>
public sealed class LayoutDetector(Catalogue catalogue)
{
    private const int MaxTitleRows = 10;

    /// <summary>The tables of all sheets, hidden ones too, sheet by sheet from above to below.</summary>
    public IReadOnlyList<TableLayout> Detect(Workbook workbook, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        var names = new NameLookup(catalogue);
        var tables = new List<TableLayout>();
        foreach (var sheet in workbook.Sheets.Where(sheet => sheet.Rows.Count > 0 && !RowWords.IsGuide(sheet.Name) && !IsList(sheet)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var grid = new SheetGrid(sheet);
            tables.AddRange(new TableFinder(grid, names).Find().Select(frame => new TableDescriber(grid, names).Describe(frame)));
        }

        return tables;
    }

    private static bool IsList(Sheet sheet) => sheet.Rows[0].Cells[0].Text == ColumnHeadings.ListMark;

    /// <summary>
    /// Tells how a table is laid out whose place somebody gives: one that was not found, or whose edges or header were taken
    /// wrongly. The lines above it, down from the table above, are its titles.
    /// </summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="place">Where the table is.</param>
    /// <param name="known">The tables of the workbook.</param>
    /// <param name="moved">
    /// The one of them that is read anew. Its notes, its lines and its marks stay, and so does its signature, by which it is
    /// found again.
    /// </param>
    /// <exception cref="ArgumentException">The workbook has no such sheet.</exception>
    public TableLayout DetectAt(Workbook workbook, TablePlace place, IReadOnlyList<TableLayout> known, TableLayout? moved = null)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(known);
        var sheet = workbook.Sheets.FirstOrDefault(sheet => sheet.Name == place.Sheet)
            ?? throw new ArgumentException($"There is no sheet {place.Sheet}.", nameof(place));
        var (first, last) = (place.Range.First, place.Range.Last);
        var above = known.Where(table => table != moved && table.Sheet == place.Sheet && table.Range.Last.Row < first.Row)
            .Select(table => table.Range.Last.Row).DefaultIfEmpty(0).Max();
        var rows = moved?.RowRoles.Where(pair => pair.Key >= first.Row + place.HeaderRows && pair.Key <= last.Row)
            .ToLookup(pair => pair.Value, pair => pair.Key);
        var frame = new TableFrame
        {
            FirstColumn = first.Column,
            LastColumn = last.Column,
            FirstRow = first.Row,
            HeaderRows = place.HeaderRows,
            LastRow = last.Row,
            TitleRows = [.. sheet.Rows.Select(row => row.Number).Where(row => row > above && row < first.Row).TakeLast(MaxTitleRows)],
            RepeatedRows = [.. rows?[RowRole.Header] ?? []],
            NoteRows = [.. rows?[RowRole.Note] ?? []],
            LineRows = [.. rows?[RowRole.Ignored] ?? []],
        };
        var layout = new TableDescriber(new SheetGrid(sheet), new NameLookup(catalogue)).Describe(frame);
        return moved is null ? layout : layout with { Signature = moved.Signature, Marks = CellMarks.Merge(layout.Marks, moved.Marks) };
    }
}
