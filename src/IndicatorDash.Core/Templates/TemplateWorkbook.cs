using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace IndicatorDash.Templates;

/// <summary>Writes a template as an <c>.xlsx</c>: a sheet for each year, and the guide last.</summary>
internal static class TemplateWorkbook
{
    private const string PrintTitles = "_xlnm.Print_Titles";

    public static byte[] Write(Template template, TemplateTexts texts)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Write();
            var sheets = new Sheets();
            var names = new DefinedNames();
            foreach (var sheet in template.Sheets)
            {
                var form = new FormSheet(template, sheet, texts);
                names.AppendChild(new DefinedName(form.PrintTitles) { Name = PrintTitles, LocalSheetId = (uint)sheets.ChildElements.Count });
                Add(book, sheets, TemplateWords.SheetName(sheet.Year), form.Write());
            }

            Add(book, sheets, TemplateWords.Guide, GuideSheet.Write(template, texts));
            book.Workbook = new Workbook(new BookViews(new WorkbookView()), sheets, names);
        }

        return content.ToArray();
    }

    private static void Add(WorkbookPart book, Sheets sheets, string name, Worksheet content)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = content;
        sheets.AppendChild(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = book.GetIdOfPart(part) });
    }
}
