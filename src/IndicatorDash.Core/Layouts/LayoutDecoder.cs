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
    /// <summary>
    /// The figures of some tables of a workbook, by table, row and column; tables of sheets that it does not have are none.
    /// Cells that cannot be figures (errors, dates) are given too, so that an issue can say what they would have been of.
    /// </summary>
    /// <returns>Read as they are taken: nobody has to keep them all.</returns>
    public IEnumerable<SheetFigure> Decode(Workbook workbook, IEnumerable<TableLayout> tables, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(tables);
        var names = new NameLookup(catalogue);
        var grids = workbook.Sheets.GroupBy(sheet => sheet.Name)
            .ToDictionary(sheets => sheets.Key, sheets => new Lazy<SheetGrid>(() => new SheetGrid(sheets.First())), StringComparer.Ordinal);
        return tables
            .Where(table => grids.ContainsKey(table.Sheet))
            .SelectMany(table => new TableDecoder(grids[table.Sheet].Value, names, table).Decode(cancellationToken));
    }
}
