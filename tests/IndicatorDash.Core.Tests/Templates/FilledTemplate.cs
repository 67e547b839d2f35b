using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorDash.Testing;

namespace IndicatorDash.Templates;

/// <summary>Fills in templates as a spreadsheet program does.</summary>
internal static class FilledTemplate
{
    public static readonly TemplateTexts Texts = new()
    {
        GuideTitle = "怎样填",
        Rules = ["一、只填浅黄色的格。", "二、空白是没有填。"],
        GuideHeadings = ["指标", "代码", "单位", "填什么", "含义", "易混"],
        Checks = new TemplateChecks("填整数。", "填 0 到 100 的数。", "填数，小数最多四位。"),
        Prompt = "也可以填“2100余”，或 未报送、不适用、保密。",
        Footer = "填表人：　　　　联系电话：　　　　填表日期：",
    };

    /// <summary>The template with these cells filled in: numbers as numbers, all else as text.</summary>
    public static byte[] Fill(byte[] template, IEnumerable<(string Sheet, string Cell, string Text)> values)
    {
        using var content = new MemoryStream();
        content.Write(template);
        using (var document = SpreadsheetDocument.Open(content, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var cells = book.Workbook.Descendants<Sheet>().ToDictionary(
                sheet => sheet.Name!.Value!,
                sheet => ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!));
            foreach (var (sheet, address, text) in values)
            {
                var cell = cells[sheet][address];
                Assert.Null(cell.CellValue);
                var isNumber = decimal.TryParse(text, CultureInfo.InvariantCulture, out _);
                cell.DataType = isNumber ? CellValues.Number : CellValues.String;
                cell.CellValue = new CellValue(text);
            }
        }

        return content.ToArray();
    }

    /// <summary>A sheet as text, with some of its columns in some order, as somebody may have made of it.</summary>
    public static async Task<byte[]> ToCsvAsync(byte[] file, IReadOnlyList<int> columns, Func<int, bool>? keepsRow = null)
    {
        var sheet = (await Spreadsheet.ReadAsync(file)).Sheets[0];
        var lines = sheet.Rows.Where(row => keepsRow?.Invoke(row.Number) != false).Select(row => string.Join(',', columns.Select(column =>
            $"\"{row.Cells.Where(cell => cell.Column == column).Select(cell => cell.Text).FirstOrDefault()}\"")));
        return System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", lines));
    }
}
