using System.Text;
using IndicatorDash.Testing;

namespace IndicatorDash.Spreadsheets;

/// <summary>Workbooks that unpack to far more than they are: none may take the memory of a server.</summary>
public sealed class BombTests
{
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public async Task MillionRows_AreRefusedAfterTheirLimit()
    {
        var rows = string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 1_000_000));

        Assert.Equal(SpreadsheetProblem.TooManyRows, (await Spreadsheet.RefusedAsync(XlsxSample.Of(rows).ToBytes())).Problem);
    }

    [Fact]
    public async Task MillionRows_EmptyButStyled_AreNothing()
    {
        var rows = string.Concat(Enumerable.Range(1, 1_000_000).Select(row => $"<row r=\"{row}\" s=\"{row % 7}\"><c r=\"A{row}\" s=\"{row % 11}\"/></row>"));

        Assert.Empty((await Spreadsheet.ReadAsync(XlsxSample.Of(rows).ToBytes())).Sheets[0].Rows);
    }

    [Theory]
    [InlineData("<row><c t=\"inlineStr\"><is><t>", "</t></is></c></row>", "xl/worksheets/sheet1.xml", SpreadsheetProblem.CellTooLong)]
    [InlineData("<row><c><v>", "</v></c></row>", "xl/worksheets/sheet1.xml", SpreadsheetProblem.CellTooLong)]
    [InlineData("<row><c r=\"", "\"/></row>", "xl/worksheets/sheet1.xml", SpreadsheetProblem.TextTooLong)]
    [InlineData("<row><c><f>", "</f></c></row>", "xl/worksheets/sheet1.xml", SpreadsheetProblem.TextTooLong)]
    [InlineData("<!--", "-->", "xl/worksheets/sheet1.xml", SpreadsheetProblem.TextTooLong)]
    [InlineData("<", "/>", "xl/worksheets/sheet1.xml", SpreadsheetProblem.TextTooLong)]
    [InlineData("<si><t>", "</t></si>", "xl/sharedStrings.xml", SpreadsheetProblem.TextTooLong)]
    public async Task OneGiantText_IsRefusedBeforeItIsHeldInMemory(string before, string after, string part, SpreadsheetProblem problem)
    {
        var sample = XlsxSample.Of("…", "…");
        var texts = sample.Parts[part].Split('…');
        sample.Parts.Remove(part);
        var file = XlsxSample.Zip(sample.Parts.Select(other => (other.Key, (Stream)Text(other.Value)))
            .Append((part, new RepeatedStream(texts[0] + before, 'a', 16 * Mebibyte, after + texts[1]))));

        Assert.Equal(problem, (await Spreadsheet.RefusedAsync(file)).Problem);
    }

    [Theory]
    [InlineData(10, SpreadsheetProblem.RatioTooHigh)]
    [InlineData(2000, SpreadsheetProblem.InflatedTooLarge)]
    public async Task Bomb_OfShortCells_IsRefusedByWhatItUnpacksTo(int ratio, SpreadsheetProblem problem)
    {
        var sample = XlsxSample.Of("…");
        var texts = sample.Parts["xl/worksheets/sheet1.xml"].Split('…');
        sample.Parts.Remove("xl/worksheets/sheet1.xml");
        var file = XlsxSample.Zip(sample.Parts.Select(other => (other.Key, (Stream)Text(other.Value)))
            .Append(("xl/worksheets/sheet1.xml", new RepeatedStream(texts[0] + "<row>", "<x/>", 9_000_000, "</row>" + texts[1]))));

        var refused = await Spreadsheet.RefusedAsync(file, configure: options =>
            (options.MaxInflationRatio, options.MaxInflatedBytes) = (ratio, 32 * Mebibyte));

        Assert.Equal(problem, refused.Problem);
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
