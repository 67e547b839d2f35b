using IndicatorDash.Testing;

namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>Packages as programs other than Excel write them.</summary>
public sealed class XlsxPackageTests
{
    private const string Rows = """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45292</v></c></row>""";

    private static XlsxSample Sample => XlsxSample.Of(
        Rows, "<si><t>山东省</t></si>", "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"31\"/></cellXfs>");

    [Fact]
    public async Task Strict_IsReadLikeTransitional() => await IsReadAsync(Sample.ToStrict());

    [Fact]
    public async Task Prefixes_MakeNoDifference() => await IsReadAsync(Sample.Change(text => text
        .Replace($"xmlns=\"{XlsxSample.Main}\"", $"xmlns:x=\"{XlsxSample.Main}\"", StringComparison.Ordinal)
        .Replace("<workbook ", "<x:workbook ", StringComparison.Ordinal).Replace("</workbook", "</x:workbook", StringComparison.Ordinal)
        .Replace("<sheets", "<x:sheets", StringComparison.Ordinal).Replace("</sheets", "</x:sheets", StringComparison.Ordinal)
        .Replace("<sheet ", "<x:sheet ", StringComparison.Ordinal).Replace("<worksheet", "<x:worksheet", StringComparison.Ordinal)
        .Replace("</worksheet", "</x:worksheet", StringComparison.Ordinal).Replace("<sheetData", "<x:sheetData", StringComparison.Ordinal)
        .Replace("</sheetData", "</x:sheetData", StringComparison.Ordinal).Replace("<row", "<x:row", StringComparison.Ordinal)
        .Replace("</row", "</x:row", StringComparison.Ordinal).Replace("<c ", "<x:c ", StringComparison.Ordinal)
        .Replace("</c>", "</x:c>", StringComparison.Ordinal).Replace("<v>", "<x:v>", StringComparison.Ordinal)
        .Replace("</v>", "</x:v>", StringComparison.Ordinal).Replace("<sst ", "<x:sst ", StringComparison.Ordinal)
        .Replace("</sst", "</x:sst", StringComparison.Ordinal).Replace("<si>", "<x:si>", StringComparison.Ordinal)
        .Replace("</si>", "</x:si>", StringComparison.Ordinal).Replace("<t>", "<x:t>", StringComparison.Ordinal)
        .Replace("</t>", "</x:t>", StringComparison.Ordinal).Replace("<styleSheet", "<x:styleSheet", StringComparison.Ordinal)
        .Replace("</styleSheet", "</x:styleSheet", StringComparison.Ordinal).Replace("<cellXfs", "<x:cellXfs", StringComparison.Ordinal)
        .Replace("</cellXfs", "</x:cellXfs", StringComparison.Ordinal).Replace("<xf", "<x:xf", StringComparison.Ordinal)));

    [Fact]
    public async Task Targets_FromTheRoot_AreFound() => await IsReadAsync(Sample.Change(text => text
        .Replace("Target=\"worksheets/", "Target=\"/xl/worksheets/", StringComparison.Ordinal)
        .Replace("Target=\"xl/", "Target=\"/xl/", StringComparison.Ordinal)
        .Replace("Target=\"styles", "Target=\"../xl/./styles", StringComparison.Ordinal)));

    [Fact]
    public async Task Parts_Renamed_AreFoundByTheirRelationships()
    {
        var sample = Sample.Rename("xl/worksheets/sheet1.xml", "xl/data/甲 乙.xml");
        sample.Parts["xl/_rels/workbook.xml.rels"] =
            sample.Parts["xl/_rels/workbook.xml.rels"].Replace("worksheets/sheet1.xml", "data/%E7%94%B2%20%E4%B9%99.xml", StringComparison.Ordinal);

        await IsReadAsync(sample);
    }

    [Fact]
    public async Task Parts_InAnotherCase_AreFound() =>
        await IsReadAsync(Sample.Rename("xl/sharedStrings.xml", "xl/SharedStrings.xml").Rename("xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.xml"));

    [Fact]
    public async Task Parts_WithBackslashes_AreFound()
    {
        var sample = Sample;
        foreach (var name in sample.Parts.Keys.Where(name => name.Contains('/', StringComparison.Ordinal)).ToArray())
        {
            sample.Rename(name, name.Replace('/', '\\'));
        }

        await IsReadAsync(sample);
    }

    [Fact]
    public async Task Package_WithoutItsOwnRelationships_IsReadAsUsual()
    {
        var sample = Sample;
        sample.Parts.Remove("_rels/.rels");

        await IsReadAsync(sample);
    }

    [Fact]
    public async Task Sheets_OfAllKinds_AreListedWithCellsOnly()
    {
        var sample = Sample;
        sample.Parts["xl/workbook.xml"] =
            $"""<workbook xmlns="{XlsxSample.Main}" xmlns:r="{XlsxSample.Relations}"><sheets><sheet name="图" r:id="c"/><sheet name="甲" state="hidden" r:id="rId1"/><sheet name="乙" state="veryHidden" r:id="rId1"/><sheet name="丙" r:id="rId1"/></sheets></workbook>""";
        sample.Parts["xl/_rels/workbook.xml.rels"] =
            sample.Parts["xl/_rels/workbook.xml.rels"].Replace("</Relationships>", $"""<Relationship Id="c" Type="{XlsxSample.Relations}/chartsheet" Target="c.xml"/></Relationships>""", StringComparison.Ordinal);

        var workbook = await Spreadsheet.ReadAsync(sample.ToBytes());

        Assert.Equal([("甲", true), ("乙", true), ("丙", false)], workbook.Sheets.Select(sheet => (sheet.Name, sheet.IsHidden)));
        Assert.Equal(ReadRemarks.HiddenSheets, workbook.Remarks);
    }

    [Fact]
    public async Task Macros_AreIgnoredAndSaid()
    {
        var sample = Sample;
        sample.Parts["xl/vbaProject.bin"] = "x";
        sample.Parts["xl/_rels/workbook.xml.rels"] = sample.Parts["xl/_rels/workbook.xml.rels"].Replace(
            "</Relationships>", """<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>""", StringComparison.Ordinal);

        var workbook = await Spreadsheet.ReadAsync(sample.ToBytes(), "表.xlsm");

        Assert.True(workbook.HasMacros);
        Assert.Equal(ReadRemarks.MacrosIgnored, workbook.Remarks);
    }

    [Theory]
    [InlineData("indicators.xlsx")]
    [InlineData("indicators.xls")]
    public async Task File_UnderAnotherName_IsReadAndSaid(string file)
    {
        var workbook = await Spreadsheet.ReadAsync(Spreadsheet.File(file), "数据.csv");

        Assert.True(workbook.Remarks.HasFlag(ReadRemarks.WrongExtension));
    }

    private static async Task IsReadAsync(XlsxSample sample)
    {
        var workbook = await Spreadsheet.ReadAsync(sample.ToBytes());

        var sheet = Assert.Single(workbook.Sheets);
        Assert.Equal(("表一", "山东省", "2024-01-01"), (sheet.Name, sheet.At("A1")?.Text, sheet.At("B1")?.Text));
        Assert.Equal((WorkbookFormat.Xlsx, ReadRemarks.None), (workbook.Format, workbook.Remarks));
    }
}
