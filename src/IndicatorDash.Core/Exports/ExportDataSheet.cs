using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorDash.Templates;
using CellAddress = IndicatorDash.Spreadsheets.CellAddress;
using CellRange = IndicatorDash.Spreadsheets.CellRange;

namespace IndicatorDash.Exports;

/// <summary>The sheet of an export's table, written row by row: as many as there are, none is held.</summary>
internal sealed class ExportDataSheet(ExportSheet sheet, string footer)
{
    private const int HeaderRow = 1;

    // The format's own limit.
    private const int MaxFooter = 200;

    private CellRange Range => new(new(HeaderRow, 1), new(HeaderRow + sheet.RowCount, sheet.Columns.Count));

    private double HeaderLines => sheet.Columns.Max(column => TemplateCells.LinesOf(column.Heading, column.Width));

    /// <summary>The columns that are printed.</summary>
    public string PrintArea => FirstColumns(sheet.Columns.Count(column => column.IsPrinted));

    /// <summary>What can be filtered: all of it.</summary>
    public string Filtered => FirstColumns(sheet.Columns.Count);

    /// <summary>The header, on every printed page.</summary>
    public string PrintTitles => $"'{sheet.Name}'!$1:$1";

    /// <summary>The foot of a printed page: what it is of, and its number.</summary>
    public static HeaderFooter FooterOf(string text)
    {
        var cut = text.Length <= MaxFooter ? text : text[..(MaxFooter - 1)] + '…';
        return new HeaderFooter(new OddFooter($"&L{cut.Replace("&", "&&", StringComparison.Ordinal)}&R&P / &N"));
    }

    public void WriteTo(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = HeaderRow, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new(["A2"]) })
        { WorkbookViewId = 0 }));
        writer.WriteElement(TemplateCells.Columns(sheet.Columns.Select(column => column.Width)));
        WriteRows(writer);
        writer.WriteElement(new AutoFilter { Reference = Range.ToString() });
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(FormSheet.PageSetup(isOnePageWide: true));
        writer.WriteElement(FooterOf(footer));

        // Values are texts as they were written, and codes are texts of digits.
        writer.WriteElement(new IgnoredErrors(new IgnoredError
        {
            SequenceOfReferences = new([Range.ToString()]),
            NumberStoredAsText = true,
        }));
        writer.WriteEndElement();
    }

    private void WriteRows(OpenXmlWriter writer)
    {
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(TemplateCells.Row(
            HeaderRow, TemplateCells.HeightOf(HeaderLines), sheet.Columns.Select(column => TemplateCells.Text(column.Heading, ExportStyles.Heading))));
        foreach (var (i, cells) in sheet.Rows.Index())
        {
            var lines = sheet.Columns.Zip(cells, (column, cell) => column.IsWide ? TemplateCells.LinesOf(cell.Text ?? "", column.Width) : 1).Max();
            writer.WriteElement(TemplateCells.Row(
                HeaderRow + 1 + i, TemplateCells.HeightOf(lines), sheet.Columns.Zip(cells, CellOf)));
        }

        writer.WriteEndElement();
    }

    private static Cell CellOf(ExportColumn column, ExportCell cell) => cell switch
    {
        { Number: { } number } => new Cell(new CellValue(number))
        {
            DataType = CellValues.Number,
            StyleIndex = number == decimal.Truncate(number) ? ExportStyles.Number : ExportStyles.Fraction,
        },
        { Text: { Length: > 0 } text } => TemplateCells.Text(text, column.IsWide ? ExportStyles.Wrapped : ExportStyles.Text),
        _ => TemplateCells.Blank(ExportStyles.Text),
    };

    private string FirstColumns(int count)
    {
        var last = $"${CellAddress.ColumnName(count)}${Range.Last.Row}";
        return string.Create(CultureInfo.InvariantCulture, $"'{sheet.Name}'!$A${HeaderRow}:{last}");
    }
}
