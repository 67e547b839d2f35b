using System.IO.Compression;
using System.Text;

namespace IndicatorDash.Testing;

/// <summary>A workbook written by hand, so that every oddity that programs and attackers write can be tested.</summary>
internal sealed class XlsxSample
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    public const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Xml = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The parts by name; what a test needs otherwise it writes over.</summary>
    public Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>A workbook of one sheet named 表一.</summary>
    /// <param name="sheetData">The rows: <c>&lt;row&gt;&lt;c&gt;…</c>.</param>
    /// <param name="shared">The shared strings: <c>&lt;si&gt;…</c>.</param>
    /// <param name="styles">What is in the style sheet.</param>
    /// <param name="before">What is on the sheet before the rows.</param>
    /// <param name="after">What is on the sheet after the rows.</param>
    public static XlsxSample Of(
        string sheetData, string shared = "", string styles = "", string before = "", string after = "", string properties = "")
    {
        var sample = new XlsxSample();
        sample.Parts["[Content_Types].xml"] =
            $"""
            {Xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{SheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SheetType}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{SheetType}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="{SheetType}.styles+xml"/></Types>
            """;
        sample.Parts["_rels/.rels"] = Relationships(("rId1", "officeDocument", "xl/workbook.xml"));
        sample.Parts["xl/workbook.xml"] =
            $"""{Xml}<workbook xmlns="{Main}" xmlns:r="{Relations}">{properties}<sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>""";
        sample.Parts["xl/_rels/workbook.xml.rels"] = Relationships(
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "styles.xml"));
        sample.Parts["xl/worksheets/sheet1.xml"] =
            $"""{Xml}<worksheet xmlns="{Main}" xmlns:r="{Relations}">{before}<sheetData>{sheetData}</sheetData>{after}</worksheet>""";
        sample.Parts["xl/sharedStrings.xml"] = $"""{Xml}<sst xmlns="{Main}">{shared}</sst>""";
        sample.Parts["xl/styles.xml"] = $"""{Xml}<styleSheet xmlns="{Main}">{styles}</styleSheet>""";
        return sample;
    }

    /// <summary>A part that refers to others.</summary>
    public static string Relationships(params (string Id, string Type, string Target)[] targets) =>
        $"""{Xml}<Relationships xmlns="{PackageRelations}">"""
        + string.Concat(targets.Select(target =>
            $"""<Relationship Id="{target.Id}" Type="{Relations}/{target.Type}" Target="{target.Target}"/>"""))
        + "</Relationships>";

    /// <summary>The same in strict Office Open XML: other namespaces.</summary>
    public XlsxSample ToStrict() => Change(text => text
        .Replace(Main, StrictMain, StringComparison.Ordinal)
        .Replace(Relations + "/", StrictRelations + "/", StringComparison.Ordinal)
        .Replace('"' + Relations + '"', '"' + StrictRelations + '"', StringComparison.Ordinal));

    /// <summary>Writes every part over.</summary>
    public XlsxSample Change(Func<string, string> change)
    {
        foreach (var (name, text) in Parts.ToArray())
        {
            Parts[name] = change(text);
        }

        return this;
    }

    public XlsxSample Rename(string part, string name)
    {
        Parts[name] = Parts[part];
        Parts.Remove(part);
        return this;
    }

    public byte[] ToBytes() => Zip(Parts.Select(part => (part.Key, (Stream)new MemoryStream(Encoding.UTF8.GetBytes(part.Value)))));

    /// <summary>An archive of any parts.</summary>
    public static byte[] Zip(IEnumerable<(string Name, Stream Content)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                content.CopyTo(part);
                content.Dispose();
            }
        }

        return file.ToArray();
    }
}
