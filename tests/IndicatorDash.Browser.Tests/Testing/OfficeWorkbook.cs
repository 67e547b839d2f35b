using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace IndicatorDash.Testing;

/// <summary>A workbook as an office lays one out: regions × indicators, a merged header of two levels, a 单位 line, 合计 and a note.</summary>
internal static class OfficeWorkbook
{
    private static readonly string[][] Rows =
    [
        ["山东省基层党建主要指标（2022年）"],
        ["单位：人"],
        ["地区", "教育培训", "", "人才"],
        ["", "培训党员人数", "培训党员人次（人次）", "引进急需紧缺人才"],
        ["合计", "3217", "5000", "300"],
        ["济南市", "1017", "1500", "100"],
        ["青岛市", "1200", "2000", "120"],
        ["淄搏市", "1000", "1500", "80"],
        ["注：人次为参训次数，不等于人数。"],
    ];

    private static readonly string[] Merged = ["A1:D1", "A2:D2", "A3:A4", "B3:C3", "A9:D9"];

    public static byte[] Create()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(
                new SheetData(Rows.Select((row, i) => RowOf(i + 1, row))),
                new MergeCells(Merged.Select(range => new MergeCell { Reference = range })));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "年报", SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        }

        return stream.ToArray();
    }

    private static Row RowOf(int number, string[] texts) => new(
        texts.Select((text, i) => (text, i)).Where(cell => cell.text.Length > 0).Select(cell => CellOf($"{(char)('A' + cell.i)}{number}", cell.text)))
    {
        RowIndex = (uint)number,
    };

    private static Cell CellOf(string reference, string text) => decimal.TryParse(text, out var number)
        ? new Cell { CellReference = reference, DataType = CellValues.Number, CellValue = new CellValue(number) }
        : new Cell { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
