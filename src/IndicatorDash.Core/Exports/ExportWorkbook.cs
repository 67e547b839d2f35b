using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace IndicatorDash.Exports;

/// <summary>Writes an export as an <c>.xlsx</c>: the sheet that explains it, then its table.</summary>
internal static class ExportWorkbook
{
    /// <summary>By its name an upload passes it over (<see cref="Layouts.LayoutDetector"/>).</summary>
    public const string CoverSheet = "说明";

    /// <summary>The sheet of figures, which is read again.</summary>
    public const string FigureSheet = "数据";

    private const string PrintTitles = "_xlnm.Print_Titles";
    private const string PrintArea = "_xlnm.Print_Area";
    private const string FilteredRange = "_xlnm._FilterDatabase";

    public static byte[] Write(ExportCover cover, ExportSheet sheet)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = ExportStyles.Write();
            var first = book.AddNewPart<WorksheetPart>();
            first.Worksheet = new ExportCoverSheet(cover).Write();
            var second = book.AddNewPart<WorksheetPart>();
            var data = new ExportDataSheet(sheet, cover.Footer);
            data.WriteTo(second);
            book.Workbook = new Workbook(
                new BookViews(new WorkbookView()),
                new Sheets(
                    new Sheet { Name = CoverSheet, SheetId = 1, Id = book.GetIdOfPart(first) },
                    new Sheet { Name = sheet.Name, SheetId = 2, Id = book.GetIdOfPart(second) }),
                new DefinedNames(
                    new DefinedName(data.Filtered) { Name = FilteredRange, LocalSheetId = 1, Hidden = true },
                    new DefinedName(data.PrintArea) { Name = PrintArea, LocalSheetId = 1 },
                    new DefinedName(data.PrintTitles) { Name = PrintTitles, LocalSheetId = 1 }));
        }

        return content.ToArray();
    }
}
