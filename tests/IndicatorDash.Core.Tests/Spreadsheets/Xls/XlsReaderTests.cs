using System.Globalization;
using System.Text;
using ExcelDataReader;
using IndicatorDash.Testing;

namespace IndicatorDash.Spreadsheets.Xls;

/// <summary>Files written by LibreOffice as <c>.xls</c> and <c>.xlsx</c>.</summary>
public sealed class XlsReaderTests
{
    public static TheoryData<string, string, CellKind, string, CellTraits> Cells => new()
    {
        { "indicators", "A1", CellKind.Text, "2021年党员教育培训统计表", CellTraits.None },
        { "indicators", "B4", CellKind.Number, "314.5", CellTraits.None },
        { "indicators", "C4", CellKind.Number, "0.758", CellTraits.Percent },
        { "indicators", "D4", CellKind.Date, "2021-12-31", CellTraits.None },
        { "indicators", "B5", CellKind.Number, "12", CellTraits.None },
        { "indicators", "C5", CellKind.Error, "#DIV/0!", CellTraits.Formula },
        { "indicators", "D5", CellKind.Date, "2021-12-31 12:00:00", CellTraits.None },
        { "indicators", "B6", CellKind.Number, "24", CellTraits.Formula },
        { "indicators", "C6", CellKind.Text, "甲乙", CellTraits.Formula },
        { "indicators", "B7", CellKind.Number, "1234567.25", CellTraits.None },
        { "indicators", "C7", CellKind.Error, "#N/A", CellTraits.Formula },
        { "indicators", "D7", CellKind.Number, "0.3", CellTraits.None },
        { "indicators", "A8", CellKind.Text, "1234①", CellTraits.None },
        { "indicators", "B8", CellKind.Text, "123", CellTraits.None },
        { "indicators", "C8", CellKind.Text, "1234¹", CellTraits.None },
        { "indicators", "A9", CellKind.Text, "=SUM(A1)", CellTraits.None },
        { "indicators", "B9", CellKind.Number, "-5", CellTraits.None },
        { "indicators", "D9", CellKind.Text, "𠮷䶮", CellTraits.None },
        { "indicators", "A12", CellKind.Text, "末尾", CellTraits.None },
        { "dates1904", "D4", CellKind.Date, "2026-01-01", CellTraits.None },
        { "dates1904", "D5", CellKind.Date, "2026-01-01 12:00:00", CellTraits.None },
    };

    public static TheoryData<string> Formats => [".xls", ".xlsx"];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Cell_InBothFormats_IsTheSame(string file, string address, CellKind kind, string text, CellTraits traits)
    {
        foreach (var extension in Formats)
        {
            var workbook = await Spreadsheet.ReadAsync(Spreadsheet.File(file + extension), file + extension);

            var cell = workbook.Sheets[0].At(address);

            Assert.True(cell.HasValue, extension);
            Assert.Equal((kind, text, traits), (cell.Value.Kind, cell.Value.Text, cell.Value.Traits));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Sheets_OfARealFile_AreReadWhole(string extension)
    {
        var workbook = await Spreadsheet.ReadAsync(Spreadsheet.File("indicators" + extension), "indicators" + extension);

        Assert.Equal([("党员统计", false), ("隐藏表", true)], workbook.Sheets.Select(sheet => (sheet.Name, sheet.IsHidden)));
        var sheet = workbook.Sheets[0];
        Assert.Equal("A1:D1", Assert.Single(sheet.Merges).ToString());
        Assert.Equal([7], sheet.Rows.Where(row => row.IsHidden).Select(row => row.Number));
        Assert.Equal([5], sheet.HiddenColumns);
        Assert.Equal(12, sheet.Rows[^1].Number);
        Assert.True(sheet.At("A5")?.Indent > 0);
        Assert.Equal(ReadRemarks.HiddenSheets | ReadRemarks.HiddenRows | ReadRemarks.HiddenColumns, workbook.Remarks);
    }

    /// <summary>A text longer than a record goes on in the next, in 16 and in 8 bits a character.</summary>
    [Theory]
    [InlineData("A10", '长')]
    [InlineData("A11", 'a')]
    public async Task Text_OverSeveralRecords_IsWhole(string address, char character)
    {
        var workbook = await Spreadsheet.ReadAsync(Spreadsheet.File("indicators.xls"), "indicators.xls");

        Assert.Equal(new string(character, 9000), workbook.Sheets[0].At(address)?.Text);
    }

    [Fact]
    public async Task Workbook_OfWps_IsReadByContent()
    {
        var workbook = await Spreadsheet.ReadAsync(Spreadsheet.File("indicators.xls"), "报表.et");

        Assert.Equal(WorkbookFormat.Xls, workbook.Format);
        Assert.False(workbook.Remarks.HasFlag(ReadRemarks.WrongExtension));
    }

    /// <summary>Another reader of the same records finds the same texts and numbers.</summary>
    [Fact]
    public async Task Cells_AreThoseThatExcelDataReaderFinds()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var workbook = await Spreadsheet.ReadAsync(Spreadsheet.File("indicators.xls"), "indicators.xls");
        using var other = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(Spreadsheet.File("indicators.xls")));

        for (var row = 1; other.Read(); row++)
        {
            for (var column = 1; column <= other.FieldCount; column++)
            {
                var cell = workbook.Sheets[0].At(new CellAddress(row, column).ToString());
                var text = other.GetValue(column - 1) switch
                {
                    double number => number.ToString("G15", CultureInfo.InvariantCulture),
                    DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    bool value => value ? "TRUE" : "FALSE",
                    var value => (string?)value,
                };
                Assert.Equal(text, cell is { Kind: CellKind.Error } ? null : cell?.Text.Replace('¹', '1'));
            }
        }
    }
}
