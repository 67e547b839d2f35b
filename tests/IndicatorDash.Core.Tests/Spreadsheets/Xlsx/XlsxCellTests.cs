using IndicatorDash.Testing;

namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>Every kind of cell that programs write, and what libraries misread in it.</summary>
public sealed class XlsxCellTests
{
    private const string Shared =
        """
        <si><t>山东省</t></si>
        <si><r><t>培训</t></r><r><rPr><b/></rPr><t>人次</t></r></si>
        <si><r><t>1234</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><r><rPr><sz val="9"/></rPr><t>5</t></r></si>
        <si><t>重庆</t><rPh sb="0" eb="1"><t>チョン</t></rPh><rPh sb="1" eb="2"><t>チン</t></rPh><phoneticPr fontId="1"/></si>
        <si><t>甲_x000D_乙 _x005F_x000D_ _x0000_ _xyz_</t></si>
        <si><t xml:space="preserve">  前后有空  </t></si>
        <si><t/></si>
        <si><t xml:space="preserve"> 　 </t></si>
        <si><t><![CDATA[a<b]]>&amp;c</t></si>
        <si><t>=HYPERLINK("http://x")</t></si>
        """;

    // The styles that cells name by s="…".
    private const string Styles =
        """
        <numFmts count="9"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
        <numFmt numFmtId="166" formatCode="0.0&quot;%&quot;"/><numFmt numFmtId="167" formatCode="G/通用格式"/><numFmt numFmtId="168" formatCode="#,##0.00\d"/><numFmt numFmtId="169" formatCode="[h]:mm"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="164"/><xf numFmtId="165"/>
        <xf numFmtId="9"/><xf numFmtId="10"><alignment indent="2"/></xf><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="169"/><xf numFmtId="21"/></cellXfs>
        """;

    public static TheoryData<string, CellKind, string, CellTraits> Cells => new()
    {
        { """<c t="s"><v>0</v></c>""", CellKind.Text, "山东省", CellTraits.None },
        { """<c t="s"><v>1</v></c>""", CellKind.Text, "培训人次", CellTraits.None },
        { """<c t="s"><v>2</v></c>""", CellKind.Text, "1234¹5", CellTraits.None },
        { """<c t="s"><v>3</v></c>""", CellKind.Text, "重庆", CellTraits.None },
        { """<c t="s"><v>4</v></c>""", CellKind.Text, "甲\r乙 _x000D_ _x0000_ _xyz_", CellTraits.None },
        { """<c t="s"><v>5</v></c>""", CellKind.Text, "  前后有空  ", CellTraits.None },
        { """<c t="s"><v>8</v></c>""", CellKind.Text, "a<b&c", CellTraits.None },
        { """<c t="s"><v>9</v></c>""", CellKind.Text, "=HYPERLINK(\"http://x\")", CellTraits.None },
        { """<c t="s"><v>99</v></c>""", CellKind.Error, "99", CellTraits.None },
        { """<c t="s"><v>-1</v></c>""", CellKind.Error, "-1", CellTraits.None },
        { """<c t="inlineStr"><is><t>直接</t></is></c>""", CellKind.Text, "直接", CellTraits.None },
        { """<c t="inlineStr"><is><r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>3</t></r></is></c>""", CellKind.Text, "12³", CellTraits.None },
        { """<c t="inlineStr"><is><r><rPr><strike/></rPr><t>12</t></r><r><rPr><strike val="0"/></rPr><t>1</t></r><r><t>5</t></r></is></c>""", CellKind.Text, "15", CellTraits.None },
        { """<c t="inlineStr"><is><t>甲</t><rPh sb="0" eb="1"><t>x</t></rPh><rPh sb="0" eb="1"><t>y</t></rPh></is></c>""", CellKind.Text, "甲", CellTraits.None },
        { """<c t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c>""", CellKind.Text, "甲乙", CellTraits.Formula },
        { """<c><v>1234</v></c>""", CellKind.Number, "1234", CellTraits.None },
        { """<c t="n"><v>-12.50</v></c>""", CellKind.Number, "-12.5", CellTraits.None },
        { """<c><v>0.30000000000000004</v></c>""", CellKind.Number, "0.3", CellTraits.None },
        { """<c><v>123456789012345678</v></c>""", CellKind.Number, "123456789012346000", CellTraits.None },
        { """<c><v>1.5E+3</v></c>""", CellKind.Number, "1500", CellTraits.None },
        { """<c><v> 7 </v></c>""", CellKind.Number, "7", CellTraits.None },
        { """<c><v>1E+300</v></c>""", CellKind.Error, "1E+300", CellTraits.None },
        { """<c><v>约300</v></c>""", CellKind.Error, "约300", CellTraits.None },
        { """<c s="7"><v>0.758</v></c>""", CellKind.Number, "0.758", CellTraits.Percent },
        { """<c s="8"><f>A1/B1</f><v>0.5</v></c>""", CellKind.Number, "0.5", CellTraits.Percent | CellTraits.Formula },
        { """<c s="9"><v>75.8</v></c>""", CellKind.Number, "75.8", CellTraits.None },
        { """<c s="10"><v>3</v></c>""", CellKind.Number, "3", CellTraits.None },
        { """<c s="11"><v>3</v></c>""", CellKind.Number, "3", CellTraits.None },
        { """<c s="1"><v>45292</v></c>""", CellKind.Date, "2024-01-01", CellTraits.None },
        { """<c s="2"><v>45292.75</v></c>""", CellKind.Date, "2024-01-01 18:00:00", CellTraits.None },
        { """<c s="3"><v>45292</v></c>""", CellKind.Date, "2024-01-01", CellTraits.None },
        { """<c s="4"><v>45292</v></c>""", CellKind.Text, "2024年1月", CellTraits.None },
        { """<c s="5"><v>45292</v></c>""", CellKind.Text, "2024年1月", CellTraits.None },
        { """<c s="6"><v>45292</v></c>""", CellKind.Date, "2024-01-01", CellTraits.None },
        { """<c s="12"><v>0.25</v></c>""", CellKind.Date, "06:00:00", CellTraits.None },
        { """<c s="13"><v>0.5</v></c>""", CellKind.Date, "12:00:00", CellTraits.None },
        { """<c s="1"><v>-1</v></c>""", CellKind.Error, "-1", CellTraits.None },
        { """<c t="d"><v>2021-12-31</v></c>""", CellKind.Date, "2021-12-31", CellTraits.None },
        { """<c t="d"><v>2021-12-31T08:30:00Z</v></c>""", CellKind.Date, "2021-12-31 08:30:00", CellTraits.None },
        { """<c t="d"><v>去年</v></c>""", CellKind.Error, "去年", CellTraits.None },
        { """<c t="b"><v>1</v></c>""", CellKind.Boolean, "TRUE", CellTraits.None },
        { """<c t="b"><v>false</v></c>""", CellKind.Boolean, "FALSE", CellTraits.None },
        { """<c t="b"><v>2</v></c>""", CellKind.Error, "2", CellTraits.None },
        { """<c t="e"><v>#DIV/0!</v></c>""", CellKind.Error, "#DIV/0!", CellTraits.None },
        { """<c t="e"><f>1/0</f><v>#N/A</v></c>""", CellKind.Error, "#N/A", CellTraits.Formula },
        { """<c><f>1+2</f><v>3</v></c>""", CellKind.Number, "3", CellTraits.Formula },
        { """<c><f t="shared" si="0"/><v>3</v></c>""", CellKind.Number, "3", CellTraits.Formula },
        { """<c><f>1+2</f></c>""", CellKind.Uncalculated, "", CellTraits.Formula },
        { """<c><f>1+2</f><v/></c>""", CellKind.Uncalculated, "", CellTraits.Formula },
        { """<c t="z"><v>x</v></c>""", CellKind.Error, "x", CellTraits.None },
        { """<c s="999"><v>1</v></c>""", CellKind.Number, "1", CellTraits.None },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Cell_OfEveryKind_IsReadAsWhatItIs(string xml, CellKind kind, string text, CellTraits traits)
    {
        var sheet = await ReadAsync($"<row>{xml}</row>");

        var cell = sheet.At("A1");

        Assert.NotNull(cell);
        Assert.Equal((kind, text, traits), (cell.Value.Kind, cell.Value.Text, cell.Value.Traits));
        Assert.Equal(kind == CellKind.Number, cell.Value.Number.HasValue);
        Assert.Equal(kind == CellKind.Number ? decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null, cell.Value.Number);
    }

    [Theory]
    [InlineData("""<c/>""")]
    [InlineData("""<c s="1"/>""")]
    [InlineData("""<c s="1"></c>""")]
    [InlineData("""<c><v/></c>""")]
    [InlineData("""<c t="s"><v>6</v></c>""")]
    [InlineData("""<c t="s"><v>7</v></c>""")]
    [InlineData("""<c t="e"><v></v></c>""")]
    [InlineData("""<c t="str"><f>IF(A1="","","x")</f><v></v></c>""")]
    public async Task Cell_WithoutContent_IsNotKept(string xml)
    {
        var sheet = await ReadAsync($"<row>{xml}<c><v>1</v></c></row>");

        Assert.Equal(2, Assert.Single(Assert.Single(sheet.Rows).Cells).Column);
    }

    [Fact]
    public async Task Cells_WithoutReferences_AreCounted()
    {
        var sheet = await ReadAsync("<row><c/><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>");

        Assert.Equal(
            ["B1=2", "C5=3", "D5=4", "A6=5"],
            sheet.Rows.SelectMany(row => row.Cells.Select(cell => $"{new CellAddress(row.Number, cell.Column)}={cell.Text}")));
    }

    [Fact]
    public async Task Indent_OfAStyle_IsKept()
    {
        var sheet = await ReadAsync("""<row><c s="8" t="s"><v>0</v></c></row>""");

        Assert.Equal((byte)2, sheet.At("A1")?.Indent);
    }

    [Fact]
    public async Task Sheet_WithHiddenAndMerged_SaysSo()
    {
        var sheet = await ReadAsync(
            """<row r="1"><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row><row r="2" hidden="1"><c><v>1</v></c></row><row r="3" ht="0"><c><v>1</v></c></row><row r="9" hidden="true"/>""",
            """<cols><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0"/><col min="9" max="16384" hidden="1"/></cols>""",
            """<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A1:XFD1048576"/><mergeCell ref="?"/></mergeCells>""");

        Assert.Equal([false, true, true], sheet.Rows.Select(row => row.IsHidden));
        Assert.Equal([2, 3], sheet.HiddenColumns.Order());
        Assert.Equal(["A1:B2", "A1:XFD1048576"], sheet.Merges.Select(merge => merge.ToString()));
    }

    [Fact]
    public async Task Sheet_HiddenByDefaultHeight_HidesRowsWithoutTheirOwn()
    {
        var sheet = await ReadAsync(
            """<row r="1"><c><v>1</v></c></row><row r="2" ht="14"><c><v>1</v></c></row>""",
            """<sheetFormatPr defaultRowHeight="0" zeroHeight="1"/>""");

        Assert.Equal([true, false], sheet.Rows.Select(row => row.IsHidden));
    }

    [Fact]
    public async Task Cells_InExtensions_AreNotOfTheSheet()
    {
        var sheet = await ReadAsync(
            "<row><c><v>1</v></c></row>",
            after: """<extLst><ext uri="x"><sheetData><row r="1"><c r="B1"><v>9</v></c></row></sheetData></ext></extLst>""");

        Assert.Single(Assert.Single(sheet.Rows).Cells);
    }

    [Theory]
    [InlineData("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>")]
    [InlineData("<row r=\"2\"/><row r=\"1\"/>")]
    [InlineData("<row><c r=\"B1\"/><c r=\"A1\"/></row>")]
    [InlineData("<row><c r=\"A2\"/></row>")]
    [InlineData("<row><c r=\"1\"/></row>")]
    [InlineData("<row><c r=\"XFE1\"><v>1</v></c></row>")]
    public async Task Cells_OutOfPlace_AreDamage(string rows) => Assert.Equal(
        SpreadsheetProblem.Damaged, (await Spreadsheet.RefusedAsync(XlsxSample.Of(rows).ToBytes())).Problem);

    [Theory]
    [InlineData("<row><c s=\"1\"><v>43830</v></c></row>", "2024-01-01")]
    [InlineData("<row><c s=\"13\"><v>0.5</v></c></row>", "12:00:00")]
    [InlineData("<row><c s=\"1\"><v>0</v></c></row>", "1904-01-01")]
    public async Task Dates_From1904_AreNotFourYearsEarly(string row, string text)
    {
        var sample = XlsxSample.Of(row, styles: Styles, properties: "<workbookPr date1904=\"1\"/>");

        var workbook = await Spreadsheet.ReadAsync(sample.ToBytes());

        Assert.Equal(text, workbook.Sheets[0].At("A1")?.Text);
    }

    private static async Task<Sheet> ReadAsync(string rows, string before = "", string after = "")
    {
        var workbook = await Spreadsheet.ReadAsync(XlsxSample.Of(rows, Shared, Styles, before, after).ToBytes());
        return Assert.Single(workbook.Sheets);
    }
}
