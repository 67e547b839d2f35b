using System.Buffers.Binary;
using System.Text;
using IndicatorDash.Testing;

namespace IndicatorDash.Spreadsheets;

/// <summary>Files that are wrong, broken or made to do harm: each is refused for its own reason.</summary>
public sealed class BadInputTests
{
    private const int Mebibyte = 1024 * 1024;
    private const string OneCell = "<row><c><v>1</v></c></row>";

    private static readonly byte[] Xls = Spreadsheet.File("indicators.xls");

    public static TheoryData<string, byte[], SpreadsheetProblem> Files => new()
    {
        { "空.xlsx", [], SpreadsheetProblem.Empty },
        { "图.xlsx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], SpreadsheetProblem.NotASpreadsheet },
        { "报告.xlsx", "%PDF-1.7 党员"u8.ToArray(), SpreadsheetProblem.NotASpreadsheet },
        { "程序.csv", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0], SpreadsheetProblem.NotASpreadsheet },
        { "控制.csv", [0x61, 0x01, 0x02, 0x0A], SpreadsheetProblem.NotASpreadsheet },
        { "空.zip", [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], SpreadsheetProblem.NotASpreadsheet },
        { "归档.xlsx", Zip(("a.txt", "x")), SpreadsheetProblem.NotASpreadsheet },
        { "文档.xlsx", Document(), SpreadsheetProblem.NotASpreadsheet },
        { "表.ods", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"), ("META-INF/manifest.xml", "<x/>")), SpreadsheetProblem.OpenDocument },
        { "表.xlsb", Binary(), SpreadsheetProblem.BinaryWorkbook },
        { "导出.xls", "\uFEFF<html><table><tr><td>1</td></tr></table></html>"u8.ToArray(), SpreadsheetProblem.WebPage },
        { "导出.xls", "<html xmlns:x=\"urn:schemas-microsoft-com:office:spreadsheet\"><table/></html>"u8.ToArray(), SpreadsheetProblem.WebPage },
        { "导出.xls", Encoding.Unicode.GetBytes("<table><tr><td>1</td></tr></table>"), SpreadsheetProblem.WebPage },
        { "导出.xls", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"u8.ToArray(), SpreadsheetProblem.XmlSpreadsheet },
        { "其他.xml", "<?xml version=\"1.0\"?><a/>"u8.ToArray(), SpreadsheetProblem.NotASpreadsheet },
        { "旧.xls", [0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0], SpreadsheetProblem.OldExcel },
        { "旧.xls", Renamed("Workbook", "Book"), SpreadsheetProblem.OldExcel },
        { "旧.xls", WithRecord(0x0809, data: [0x00, 0x05]), SpreadsheetProblem.OldExcel },
        { "文档.doc", Renamed("Workbook", "WordDoc"), SpreadsheetProblem.NotASpreadsheet },
        { "密码.xlsx", Renamed("Workbook", "EncryptedPackage"), SpreadsheetProblem.PasswordProtected },
        { "密码.xls", WithRecord(0x005C, newId: 0x002F), SpreadsheetProblem.PasswordProtected },
        { "断.xlsx", XlsxSample.Of(OneCell).ToBytes()[..^200], SpreadsheetProblem.Damaged },
        { "断.xls", Xls[..(Xls.Length / 2)], SpreadsheetProblem.Damaged },
        { "断.xls", Xls[..100], SpreadsheetProblem.Damaged },
        { "缺.xlsx", Without("xl/workbook.xml"), SpreadsheetProblem.Damaged },
        { "缺.xlsx", Without("xl/worksheets/sheet1.xml"), SpreadsheetProblem.Damaged },
        { "坏.xlsx", XlsxSample.Of("<row><c><v>1</c></row>").ToBytes(), SpreadsheetProblem.Damaged },
        { "图表.xlsx", ChartsOnly(), SpreadsheetProblem.NoSheet },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_ThatIsNone_IsRefusedForItsReason(string name, byte[] file, SpreadsheetProblem problem) =>
        Assert.Equal(problem, (await Spreadsheet.RefusedAsync(file, name)).Problem);

    [Fact]
    public async Task File_OverItsLimit_IsRefusedBeforeItIsRead()
    {
        var endless = new EndlessStream();

        var refused = await Assert.ThrowsAsync<SpreadsheetException>(() => Spreadsheet.Reader().ReadAsync(
            endless, "a.csv", ReadChoices.Detect, null, CancellationToken.None));

        Assert.Equal((SpreadsheetProblem.TooLarge, 30), (refused.Problem, refused.Arguments[0]));
        Assert.True(endless.Position <= 32 * Mebibyte);
    }

    [Fact]
    public async Task Xls_OverItsLimit_IsRefused() => Assert.Equal(
        SpreadsheetProblem.TooLarge, (await Spreadsheet.RefusedAsync(Xls, "a.xls", options => options.MaxXlsFileBytes = 1024)).Problem);

    [Fact]
    public async Task Digit_ChangedInsideAPart_IsDamageAndNotAnotherFigure()
    {
        var file = XlsxSample.Of("<row><c><v>31415926</v></c></row>").ToBytes();
        var stored = StoredCopy(file, "31415926", "31415927");

        Assert.Equal(SpreadsheetProblem.Damaged, (await Spreadsheet.RefusedAsync(stored)).Problem);
    }

    [Theory]
    [InlineData(
        """<!DOCTYPE w [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>""", "xl/worksheets/sheet1.xml")]
    [InlineData("""<!DOCTYPE w SYSTEM "file:///etc/passwd">""", "xl/workbook.xml")]
    [InlineData("""<!DOCTYPE w [<!ENTITY a SYSTEM "http://127.0.0.1/">]>""", "xl/sharedStrings.xml")]
    [InlineData("""<!DOCTYPE w []>""", "xl/styles.xml")]
    [InlineData("""<!DOCTYPE w []>""", "_rels/.rels")]
    public async Task Xml_WithADtd_IsRefused(string dtd, string part)
    {
        var sample = XlsxSample.Of(OneCell);
        sample.Parts[part] = sample.Parts[part].Replace("standalone=\"yes\"?>", "standalone=\"yes\"?>" + dtd, StringComparison.Ordinal);

        Assert.Equal(SpreadsheetProblem.DtdForbidden, (await Spreadsheet.RefusedAsync(sample.ToBytes())).Problem);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", SpreadsheetProblem.TooManyColumns)]
    [InlineData("<row r=\"2000000000\"><c><v>1</v></c></row>", SpreadsheetProblem.RowNumberTooHigh)]
    [InlineData("<row r=\"1048577\"/>", SpreadsheetProblem.RowNumberTooHigh)]
    [InlineData("<row r=\"99999999999999999999999\"/>", SpreadsheetProblem.RowNumberTooHigh)]
    [InlineData("<row r=\"-1\"/>", SpreadsheetProblem.RowNumberTooHigh)]
    public async Task Cells_FarAway_AreRefused(string rows, SpreadsheetProblem problem)
    {
        var refused = await Spreadsheet.RefusedAsync(XlsxSample.Of(rows).ToBytes());

        Assert.Equal(problem, refused.Problem);
        Assert.Equal("表一", refused.Arguments[0]);
    }

    [Fact]
    public async Task Dimension_OfAWholeSheet_CostsNothing()
    {
        var sample = XlsxSample.Of(
            OneCell + "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>", before: "<dimension ref=\"A1:XFD1048576\"/>",
            after: "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>");

        var workbook = await Spreadsheet.ReadAsync(sample.ToBytes());

        Assert.Single(Assert.Single(workbook.Sheets).Rows);
    }

    [Theory]
    [InlineData(SpreadsheetProblem.TooManyRows, 2)]
    [InlineData(SpreadsheetProblem.TooManyCells, 2)]
    [InlineData(SpreadsheetProblem.TooManyColumns, 2)]
    [InlineData(SpreadsheetProblem.CellTooLong, 2)]
    [InlineData(SpreadsheetProblem.TooManySheets, 1)]
    [InlineData(SpreadsheetProblem.TooManyTexts, 1)]
    [InlineData(SpreadsheetProblem.TooManyParts, 6)]
    public async Task Workbook_OverALimit_IsRefusedWithTheLimit(SpreadsheetProblem problem, int limit)
    {
        var refused = await Spreadsheet.RefusedAsync(OverLimit(problem), configure: options => Limit(options, problem, limit));

        Assert.Equal(problem, refused.Problem);
        Assert.Contains(refused.Arguments, argument => argument is int value && value == limit || argument is "B");
    }

    [Theory]
    [InlineData(".xls")]
    [InlineData(".csv")]
    public async Task OtherFormats_FollowTheSameLimits(string extension)
    {
        var file = extension == ".xls" ? Xls : "a,b,c\nd,e,f\n甲乙丙丁,x,y\n"u8.ToArray();
        SpreadsheetProblem[] problems = [SpreadsheetProblem.TooManyRows, SpreadsheetProblem.TooManyCells, SpreadsheetProblem.TooManyColumns];
        foreach (var problem in problems)
        {
            var refused = await Spreadsheet.RefusedAsync(file, "a" + extension, options => Limit(options, problem, 2));

            Assert.Equal(problem, refused.Problem);
        }
    }

    private static MemoryStream Text(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    private static byte[] Zip(params (string Name, string Text)[] parts) =>
        XlsxSample.Zip(parts.Select(part => (part.Name, (Stream)Text(part.Text))));

    private static byte[] Without(string part)
    {
        var sample = XlsxSample.Of(OneCell);
        sample.Parts.Remove(part);
        return sample.ToBytes();
    }

    private static byte[] Document()
    {
        var sample = XlsxSample.Of(OneCell);
        sample.Parts["xl/workbook.xml"] = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>""";
        return sample.ToBytes();
    }

    private static byte[] Binary()
    {
        var sample = XlsxSample.Of(OneCell).Rename("xl/workbook.xml", "xl/workbook.bin");
        sample.Parts["_rels/.rels"] = XlsxSample.Relationships(("rId1", "officeDocument", "xl/workbook.bin"));
        return sample.ToBytes();
    }

    private static byte[] ChartsOnly()
    {
        var sample = XlsxSample.Of(OneCell);
        sample.Parts["xl/_rels/workbook.xml.rels"] = XlsxSample.Relationships(("rId1", "chartsheet", "worksheets/sheet1.xml"));
        return sample.ToBytes();
    }

    private static byte[] OverLimit(SpreadsheetProblem problem)
    {
        var sample = XlsxSample.Of(
            "<row><c t=\"s\"><v>0</v></c></row><row><c/><c/><c><v>123</v></c></row><row><c><v>1</v></c></row>", "<si><t>a</t></si><si><t>b</t></si>");
        if (problem == SpreadsheetProblem.TooManySheets)
        {
            sample.Change(text => text.Replace("</sheets>", "<sheet name=\"b\" r:id=\"rId1\"/></sheets>", StringComparison.Ordinal));
        }

        return sample.ToBytes();
    }

    private static void Limit(SpreadsheetOptions options, SpreadsheetProblem problem, int limit) => _ = problem switch
    {
        SpreadsheetProblem.TooManyRows => options.MaxRows = limit,
        SpreadsheetProblem.TooManyCells => options.MaxCells = limit,
        SpreadsheetProblem.TooManyColumns => options.MaxColumns = limit,
        SpreadsheetProblem.CellTooLong => options.MaxCellLength = limit,
        SpreadsheetProblem.TooManySheets => options.MaxSheets = limit,
        SpreadsheetProblem.TooManyTexts => options.MaxSharedTexts = limit,
        _ => options.MaxParts = limit,
    };

    // The directory of a compound file has names in UTF-16, each with its length in bytes, an end mark included, at 64.
    private static byte[] Renamed(string name, string newName)
    {
        var file = (byte[])Xls.Clone();
        var at = file.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name + '\0'));
        file.AsSpan(at, 64).Clear();
        Encoding.Unicode.GetBytes(newName).CopyTo(file, at);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 64), (ushort)((newName.Length + 1) * 2));
        return file;
    }

    private static byte[] WithRecord(ushort id, ushort? newId = null, byte[]? data = null)
    {
        var file = (byte[])Xls.Clone();
        var at = 512 + file.AsSpan(512).IndexOf((ReadOnlySpan<byte>)[0x09, 0x08, 0x10, 0x00]);
        while (BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at)) != id)
        {
            at += 4 + BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at + 2));
        }

        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), newId ?? id);
        data?.CopyTo(file, at + 4);
        return file;
    }

    // Without compression a digit can be changed in place; its sum stays that of the old one.
    private static byte[] StoredCopy(byte[] file, string digits, string otherDigits)
    {
        using var copy = new MemoryStream();
        using (var from = new System.IO.Compression.ZipArchive(new MemoryStream(file)))
        using (var to = new System.IO.Compression.ZipArchive(copy, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName, System.IO.Compression.CompressionLevel.NoCompression).Open();
                source.CopyTo(target);
            }
        }

        var bytes = copy.ToArray();
        Encoding.ASCII.GetBytes(otherDigits).CopyTo(bytes, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(digits)));
        return bytes;
    }
}
