using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using IndicatorDash.Spreadsheets.Csv;
using IndicatorDash.Testing;

namespace IndicatorDash.Spreadsheets.Marking;

public sealed class IssueMarkingTests
{
    private const string Heading = "错误说明";

    private static readonly MarkTexts Texts = new(Heading, "指标看板", new Dictionary<string, int> { ["党员统计"] = 3 });

    private static readonly CellMark[] Marks =
    [
        new("党员统计", new CellAddress(5, 3), MarkSeverity.Error, "不是数值：#DIV/0!"),
        new("党员统计", new CellAddress(4, 2), MarkSeverity.Warning, "比上年增长过多"),
        new("党员统计", new CellAddress(4, 2), MarkSeverity.Error, "单位不符\0 _x0041_"),
        new("党员统计", new CellAddress(4, 6), MarkSeverity.Error, "缺少数值"),
        new("党员统计", new CellAddress(20, 1), MarkSeverity.Warning, "表后缺少注释"),
    ];

    [Theory]
    [InlineData("indicators.xlsx")]
    [InlineData("indicators.xls")]
    public async Task Workbook_WithMarks_HasThemAndItsOwnContent(string name)
    {
        var original = await Spreadsheet.ReadAsync(Spreadsheet.File(name), name);

        var marked = IssueMarking.Mark(Spreadsheet.File(name), original, Marks, Texts, CancellationToken.None);

        Assert.Equal(".xlsx", marked.Extension);
        AssertValid(marked.Content);
        var read = await Spreadsheet.ReadAsync(marked.Content, "a.xlsx");
        var sheet = read.Sheets[0];
        Assert.Equal(Heading, sheet.At("G3")?.Text);
        Assert.Equal("B4: 比上年增长过多; B4: 单位不符 _x0041_; F4: 缺少数值", sheet.At("G4")?.Text.Replace("\0", "", StringComparison.Ordinal));
        Assert.Equal("C5: 不是数值：#DIV/0!", sheet.At("G5")?.Text);
        Assert.Equal("A20: 表后缺少注释", sheet.At("G20")?.Text);
        Assert.Equal(Contents(original), Contents(read, without: 7));
        Assert.Equal(original.Sheets[0].Merges, sheet.Merges);
        Assert.Equal(original.Sheets.Select(one => (one.Name, one.IsHidden)), read.Sheets.Select(one => (one.Name, one.IsHidden)));
        Assert.Equal(original.Sheets[0].HiddenColumns, sheet.HiddenColumns);
    }

    [Fact]
    public async Task Cells_WithMarks_AreColouredByTheWorstAndCommented()
    {
        using var document = Open((await MarkAsync("indicators.xlsx")).Content);
        var part = PartOf(document, "党员统计");

        Assert.Equal("FFFFC7CE", ColourOf(document, part, "B4"));
        Assert.Equal("FFFFC7CE", ColourOf(document, part, "C5"));
        Assert.Equal("FFFFC7CE", ColourOf(document, part, "F4"));
        Assert.Equal("FFFFEB9C", ColourOf(document, part, "A20"));
        Assert.NotEqual("FFFFC7CE", ColourOf(document, part, "B5"));
        var comments = part.WorksheetCommentsPart!.Comments.CommentList!.Elements<Comment>().ToDictionary(
            comment => comment.Reference!.Value!, comment => comment.InnerText);
        Assert.Equal("比上年增长过多\n单位不符 _x005F_x0041_", comments["B4"]);
        Assert.Equal(["A20", "B4", "C5", "F4"], comments.Keys.Order());
        Assert.Single(part.Worksheet.Elements<LegacyDrawing>());
    }

    [Fact]
    public async Task Style_OfAMarkedCell_KeepsItsNumberFormat()
    {
        var workbook = await Spreadsheet.ReadAsync((await MarkAsync("indicators.xlsx", new CellMark(
            "党员统计", new CellAddress(4, 3), MarkSeverity.Warning, "x"))).Content);

        Assert.Equal(CellTraits.Percent, workbook.Sheets[0].At("C4")?.Traits);
    }

    [Fact]
    public async Task File_MarkedAgain_HasTheNewMessagesOnly()
    {
        var first = await MarkAsync("indicators.xlsx");
        var read = await Spreadsheet.ReadAsync(first.Content);
        CellMark[] marks = [new("党员统计", new CellAddress(4, 2), MarkSeverity.Warning, "仍然过多")];

        var second = IssueMarking.Mark(first.Content, read, marks, Texts, CancellationToken.None);

        AssertValid(second.Content);
        var sheet = (await Spreadsheet.ReadAsync(second.Content)).Sheets[0];
        Assert.Equal([Heading, "B4: 仍然过多"], sheet.Rows.SelectMany(row => row.Cells).Where(cell => cell.Column == 7).Select(cell => cell.Text));
        using var document = Open(second.Content);
        var comment = PartOf(document, "党员统计").WorksheetCommentsPart!.Comments.CommentList!.Elements<Comment>()
            .Single(comment => comment.Reference == "B4");
        Assert.EndsWith("\n仍然过多", comment.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_WithoutMarks_AreTheSameBytes()
    {
        using var before = new ZipArchive(new MemoryStream(Spreadsheet.File("indicators.xlsx")));
        using var after = new ZipArchive(new MemoryStream((await MarkAsync("indicators.xlsx")).Content));

        Assert.Equal(Bytes(before, "xl/worksheets/sheet2.xml"), Bytes(after, "xl/worksheets/sheet2.xml"));
        Assert.Equal(Bytes(before, "xl/sharedStrings.xml"), Bytes(after, "xl/sharedStrings.xml"));
    }

    [Fact]
    public async Task Sheet_WithPrefixesExtensionsAndFormulas_KeepsThem()
    {
        var sample = XlsxSample.Of(
            "<row><c><v>1</v></c><c><f>A1*2</f><v>2</v></c></row>",
            styles: "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellXfs count=\"1\"><xf/></cellXfs>",
            after: "<pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\" header=\"1\" footer=\"1\"/><extLst><ext uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\" xmlns:x14=\"urn:x14\"><x14:a/></ext></extLst>");
        var workbook = await Spreadsheet.ReadAsync(sample.ToBytes());

        var marked = IssueMarking.Mark(
            sample.ToBytes(), workbook, [new CellMark("表一", new CellAddress(1, 2), MarkSeverity.Error, "错")],
            new MarkTexts(Heading, "x", new Dictionary<string, int>()), CancellationToken.None);

        using var archive = new ZipArchive(new MemoryStream(marked.Content));
        var xml = Encoding.UTF8.GetString(Bytes(archive, "xl/worksheets/sheet1.xml"));
        Assert.Contains("<f>A1*2</f>", xml, StringComparison.Ordinal);
        Assert.Contains("<x14:a />", xml, StringComparison.Ordinal);
        Assert.True(xml.IndexOf("legacyDrawing", StringComparison.Ordinal) < xml.IndexOf("extLst", StringComparison.Ordinal));
        var sheet = (await Spreadsheet.ReadAsync(marked.Content)).Sheets[0];
        Assert.Equal((CellTraits.Formula, $"{Heading}; B1: 错"), (sheet.At("B1")?.Traits, sheet.At("C1")?.Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Workbook_ThatNoLibraryChanges_IsWrittenAnew(bool isStrict)
    {
        var sample = XlsxSample.Of("<row><c><v>0.5</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2021-12-31</v></c></row>");
        var file = isStrict ? sample.ToStrict().ToBytes() : sample.Rename("xl/worksheets/sheet1.xml", "XL\\Worksheets\\SHEET1.xml").ToBytes();
        var workbook = await Spreadsheet.ReadAsync(file);

        var marked = IssueMarking.Mark(
            file, workbook, [new CellMark("表一", new CellAddress(1, 1), MarkSeverity.Error, "错")],
            new MarkTexts(Heading, "x", new Dictionary<string, int>()), CancellationToken.None);

        AssertValid(marked.Content);
        Assert.Equal(Contents(workbook), Contents(await Spreadsheet.ReadAsync(marked.Content), without: 5));
    }

    [Fact]
    public async Task Workbook_WithMacros_KeepsItsExtension()
    {
        var workbook = await Spreadsheet.ReadAsync(Spreadsheet.File("indicators.xlsx")) with { HasMacros = true };

        var marked = IssueMarking.Mark(Spreadsheet.File("indicators.xlsx"), workbook, Marks, Texts, CancellationToken.None);

        Assert.Equal(".xlsm", marked.Extension);
    }

    [Fact]
    public async Task ManyMarks_HaveTheirMessagesAndAsManyCommentsAsABookBears()
    {
        var rows = string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 3_000));
        var file = XlsxSample.Of(rows, styles: "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellXfs count=\"1\"><xf/></cellXfs>").ToBytes();
        var workbook = await Spreadsheet.ReadAsync(file);
        var marks = Enumerable.Range(1, 3_000).Select(row => new CellMark("表一", new CellAddress(row, 1), MarkSeverity.Error, "错")).ToList();

        var marked = IssueMarking.Mark(file, workbook, marks, Texts, CancellationToken.None);

        var read = await Spreadsheet.ReadAsync(marked.Content);
        Assert.Equal("A3000: 错", read.Sheets[0].At("B3000")?.Text);
        using var document = Open(marked.Content);
        Assert.Equal(2_000, PartOf(document, "表一").WorksheetCommentsPart!.Comments.CommentList!.ChildElements.Count);
    }

    [Theory]
    [InlineData(TextEncoding.Utf8, ",")]
    [InlineData(TextEncoding.Gb18030, ";")]
    [InlineData(TextEncoding.Utf16, "\t")]
    public async Task Text_WithMarks_HasTheColumnInItsOwnEncoding(TextEncoding encoding, string delimiter)
    {
        var text = "地区,值,说明\n山东省,-5,\"a\"\"b\"\n贵州省,,=1+1\n".Replace(",", delimiter, StringComparison.Ordinal);
        var writer = TextDecoder.Writer(encoding);
        byte[] file = [.. writer.GetPreamble(), .. writer.GetBytes(text)];
        var workbook = await Spreadsheet.ReadAsync(file, "a.csv");

        var marked = IssueMarking.Mark(
            file, workbook, [new CellMark("a", new CellAddress(3, 2), MarkSeverity.Error, "缺少数值，\"请\"补")], Texts, CancellationToken.None);

        Assert.Equal(".csv", marked.Extension);
        var read = await Spreadsheet.ReadAsync(marked.Content, "a.csv");
        Assert.Equal(encoding, read.Encoding);
        var sheet = read.Sheets[0];
        Assert.Equal([Heading, "B3: 缺少数值，\"请\"补"], sheet.Rows.SelectMany(row => row.Cells).Where(cell => cell.Column == 4).Select(cell => cell.Text));
        Assert.Equal(("-5", "a\"b", "=1+1"), (sheet.At("B2")?.Text, sheet.At("C2")?.Text, sheet.At("C3")?.Text));

        // A spreadsheet shows it as text, and it is read as what it was.
        Assert.Contains($"{delimiter}'=1+1", writer.GetString(marked.Content), StringComparison.Ordinal);
    }

    private static async Task<MarkedFile> MarkAsync(string name, params CellMark[] marks) => IssueMarking.Mark(
        Spreadsheet.File(name), await Spreadsheet.ReadAsync(Spreadsheet.File(name), name), marks is [] ? Marks : marks, Texts, CancellationToken.None);

    private static SpreadsheetDocument Open(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

    private static void AssertValid(byte[] file)
    {
        using var document = Open(file);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    private static WorksheetPart PartOf(SpreadsheetDocument document, string sheet) => (WorksheetPart)document.WorkbookPart!.GetPartById(
        document.WorkbookPart.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(one => one.Name == sheet).Id!.Value!);

    private static string? ColourOf(SpreadsheetDocument document, WorksheetPart part, string address)
    {
        var cell = part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(cell => cell.CellReference == address);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        return styles.Fills!.Elements<Fill>().ElementAt((int)(format.FillId?.Value ?? 0)).PatternFill?.ForegroundColor?.Rgb?.Value;
    }

    private static byte[] Bytes(ZipArchive archive, string part)
    {
        using var content = new MemoryStream();
        using var stream = archive.GetEntry(part)!.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }

    // What the cells hold; whether a formula made it is lost where values are written anew.
    private static IEnumerable<string> Contents(Workbook workbook, int without = 0) =>
        from sheet in workbook.Sheets
        from row in sheet.Rows
        from cell in row.Cells
        where cell.Column != without
        select $"{sheet.Name} {new CellAddress(row.Number, cell.Column)} {cell.Kind} {cell.Text}";
}
