using IndicatorDash.Catalogues;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>
/// Reads the figures of tables whose layout is known: <c>济南市 | 41,200</c> under <c>培训党员人次（人次） / 2021年</c> becomes
/// a figure of 济南市, 培训党员人次, 2021, in 人次. Titles and notes are never figures; no number is read, and no name is
/// looked up.
/// </summary>
public sealed class LayoutDecoder(Catalogue catalogue)
{
    /// <summary>The figures of some tables of a workbook; tables of sheets that it does not have are none.</summary>
    public DecodedTables Decode(Workbook workbook, IEnumerable<TableLayout> tables, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(tables);
        var names = new NameLookup(catalogue);
        var grids = workbook.Sheets.GroupBy(sheet => sheet.Name)
            .ToDictionary(sheets => sheets.Key, sheets => new Lazy<SheetGrid>(() => new SheetGrid(sheets.First())), StringComparer.Ordinal);
        var figures = new List<SheetFigure>();
        var remarks = new List<LayoutRemark>();
        foreach (var table in tables)
        {
            if (grids.TryGetValue(table.Sheet, out var grid))
            {
                var decoder = new TableDecoder(grid.Value, names, table);
                decoder.DecodeTo(figures, cancellationToken);
                remarks.AddRange(decoder.Remarks);
            }
        }

        return new DecodedTables(figures, remarks);
    }
}
