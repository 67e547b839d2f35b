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
    /// Looks at a table again after somebody moved its edges or its header: columns and rows are detected anew, and what
    /// stood in the lines above is kept. The signature stays that of the first detection, by which it is found again.
    /// </summary>
    /// <exception cref="ArgumentException">The workbook has no such sheet.</exception>
    public TableLayout Redetect(Workbook workbook, TableLayout moved)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(moved);
        var sheet = workbook.Sheets.FirstOrDefault(sheet => sheet.Name == moved.Sheet)
            ?? throw new ArgumentException($"There is no sheet {moved.Sheet}.", nameof(moved));
        var rows = moved.RowRoles.ToLookup(pair => pair.Value, pair => pair.Key);
        var frame = new TableFrame
        {
            FirstColumn = moved.Range.First.Column,
            LastColumn = moved.Range.Last.Column,
            FirstRow = moved.Range.First.Row,
            HeaderRows = moved.HeaderRows,
            LastRow = moved.Range.Last.Row,
            TitleRows = [.. moved.Titles.Where(title => title.Cell is not null).Select(title => title.Cell!.Value.Row).Distinct()],
            RepeatedRows = [.. rows[RowRole.Header]],
            NoteRows = [.. rows[RowRole.Note]],
            LineRows = [.. rows[RowRole.Ignored]],
        };
        var layout = new TableDescriber(new SheetGrid(sheet), new NameLookup(catalogue)).Describe(frame);
        return layout with { Signature = moved.Signature, Marks = CellMarks.Merge(layout.Marks, moved.Marks) };
    }
}
