using System.Text;
using IndicatorDash.Testing;

namespace IndicatorDash.Spreadsheets.Csv;

public sealed class CsvReaderTests
{
    private const string Table = "地区,年份,培训人次\n山东省,2021,\"3,145\"\n贵州省䶮𠮷,2022,0.50\n";

    private static readonly Encoding Gb18030 = TextDecoder.Writer(TextEncoding.Gb18030);

    public static TheoryData<byte[], TextEncoding> Encodings => new()
    {
        { Encoding.UTF8.GetBytes(Table), TextEncoding.Utf8 },
        { [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Table)], TextEncoding.Utf8 },
        { Gb18030.GetBytes(Table), TextEncoding.Gb18030 },
        { Gb18030.GetBytes("\uFEFF" + Table), TextEncoding.Gb18030 },
        { [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Table)], TextEncoding.Utf16 },
        { [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Table)], TextEncoding.Utf16 },
        { Encoding.Unicode.GetBytes(Table), TextEncoding.Utf16 },
        { Encoding.BigEndianUnicode.GetBytes(Table), TextEncoding.Utf16 },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Encoding_OfAnyOffice_IsDetected(byte[] file, TextEncoding encoding)
    {
        var workbook = await Spreadsheet.ReadAsync(file, "数据.csv");

        Assert.Equal((WorkbookFormat.Csv, encoding, ReadRemarks.None), (workbook.Format, workbook.Encoding, workbook.Remarks));
        var sheet = Assert.Single(workbook.Sheets);
        Assert.Equal("数据", sheet.Name);
        Assert.Equal(["地区", "年份", "培训人次"], sheet.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["贵州省䶮𠮷", "2022", "0.50"], sheet.Rows[2].Cells.Select(cell => cell.Text));
        Assert.All(sheet.Rows.SelectMany(row => row.Cells), cell => Assert.Equal((CellKind.Text, null), (cell.Kind, cell.Number)));
    }

    /// <summary>The start of a file proves nothing: only its last line has Chinese.</summary>
    [Fact]
    public async Task Encoding_AfterALongAsciiStart_IsDetected()
    {
        var file = Gb18030.GetBytes(string.Concat(Enumerable.Repeat("1,2,3\n", 50_000)) + "山东省\n");

        var workbook = await Spreadsheet.ReadAsync(file, "a.csv");

        Assert.Equal((TextEncoding.Gb18030, "山东省"), (workbook.Encoding, workbook.Sheets[0].At("A50001")?.Text));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("-见附注")]
    [InlineData("＝全角")]
    [InlineData("'甲'")]
    public async Task Text_ThatWasKeptFromBeingAFormula_ReadsAsItWas(string text)
    {
        var file = Encoding.UTF8.GetBytes(Exports.CsvText.Line("地区", text));

        Assert.Equal(text, (await Spreadsheet.ReadAsync(file, "a.csv")).Sheets[0].At("B1")?.Text);
    }

    [Fact]
    public async Task Encoding_Chosen_IsUsed()
    {
        var file = Encoding.UTF8.GetBytes("中国,1\n");

        Assert.Equal(Gb18030.GetString("中国"u8), (await Spreadsheet.ReadAsync(file, "a.csv", encoding: TextEncoding.Gb18030)).Sheets[0].At("A1")?.Text);
        Assert.Equal("中国", (await Spreadsheet.ReadAsync(file, "a.csv", encoding: TextEncoding.Utf8)).Sheets[0].At("A1")?.Text);
    }

    [Fact]
    public async Task Encoding_ChosenWrongly_IsRefused()
    {
        var refused = await Spreadsheet.RefusedAsync(Gb18030.GetBytes(Table), "a.csv", encoding: TextEncoding.Utf8);

        Assert.Equal(SpreadsheetProblem.UnknownEncoding, refused.Problem);
    }

    [Fact]
    public async Task Encoding_OfNone_IsRefused() => Assert.Equal(
        SpreadsheetProblem.UnknownEncoding,
        (await Spreadsheet.RefusedAsync([.. "a,b\n"u8, 0xFF, 0x20, 0x0A], "a.csv")).Problem);

    [Fact]
    public async Task Encodings_OfTwoJoinedFiles_AreRefusedWithTheirLines()
    {
        byte[] file = [.. "a,b\n"u8, .. Gb18030.GetBytes("山东省,1\n"), .. "贵州省,2\n"u8];

        var refused = await Spreadsheet.RefusedAsync(file, "a.csv");

        Assert.Equal(SpreadsheetProblem.MixedEncodings, refused.Problem);
        Assert.Equal([3, 2], refused.Arguments);
    }

    [Theory]
    [InlineData("a;b\n1;\"2,5\"\n3;4\n", "2,5")]
    [InlineData("a\tb\n1\t2,5\n", "2,5")]
    [InlineData("标题，2021年\na,b\n1,2\n", "b")]
    [InlineData("a,b\n1,\"x;y\n;z\"\n", "x;y\n;z")]
    [InlineData("x\n1,说明；无\n", "说明；无")]
    public async Task Delimiter_OfTheMostLines_IsTaken(string text, string b2)
    {
        var sheet = (await Spreadsheet.ReadAsync(Encoding.UTF8.GetBytes(text), "a.csv")).Sheets[0];

        Assert.Equal(b2, sheet.At("B2")?.Text);
    }

    [Theory]
    [InlineData("a,b\r\n\r\n1,2\r\n", "B3", "2")]
    [InlineData("a,b\n,\n \t,　\n1,2", "B4", "2")]
    [InlineData("a\n#1,x\n", "B2", "x")]
    [InlineData("a,b\n1,2,3\n4\n", "C2", "3")]
    [InlineData("a,5\" x\n", "B1", "5\" x")]
    [InlineData("a,\"x\"\"y\"\n", "B1", "x\"y")]
    [InlineData("a,\"p\r\nq\"\n1,2\n", "B2", "2")]
    [InlineData("=1+1,@x\n", "A1", "=1+1")]
    [InlineData("a,b\n1,2\n\x1A", "B2", "2")]
    public async Task Rows_KeepTheirPlaces(string text, string address, string expected)
    {
        var sheet = (await Spreadsheet.ReadAsync(Encoding.UTF8.GetBytes(text), "a.csv")).Sheets[0];

        Assert.Equal(expected, sheet.At(address)?.Text);
    }

    [Theory]
    [InlineData("a,b\n1,\"x\n2,3\n4,5\n", 2)]
    [InlineData("a,b\n1,\"x\"y\n", 2)]
    [InlineData("a,\"p\nq\"\n\"1\n", 3)]
    public async Task Quotes_Unbalanced_AreRefusedWithTheirLine(string text, int line)
    {
        var refused = await Spreadsheet.RefusedAsync(Encoding.UTF8.GetBytes(text), "a.csv");

        Assert.Equal((SpreadsheetProblem.UnbalancedQuotes, line), (refused.Problem, refused.Arguments[0]));
    }

    [Theory]
    [InlineData(20_000_000, SpreadsheetProblem.UnbalancedQuotes)]
    [InlineData(40_000, SpreadsheetProblem.CellTooLong)]
    public async Task Field_WithoutEnd_IsRefused(int length, SpreadsheetProblem problem)
    {
        var file = Encoding.ASCII.GetBytes("a,b\n1," + new string('x', length) + "\n");

        Assert.Equal(problem, (await Spreadsheet.RefusedAsync(file, "a.csv")).Problem);
    }
}
