using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>Writes the values that were read as a plain workbook: no formulas, no formats but those of dates and percentages.</summary>
internal static class ValueWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const string Styles =
        $"""
        <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    public static byte[] Write(Workbook workbook)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            var numbers = Enumerable.Range(1, workbook.Sheets.Count).ToList();
            Add(archive, "[Content_Types].xml", xml => WriteContentTypes(xml, numbers));
            Add(archive, "_rels/.rels", xml => WriteRelationships(xml, [("officeDocument", "xl/workbook.xml")]));
            Add(archive, "xl/workbook.xml", xml => WriteBook(xml, workbook));
            Add(archive, "xl/_rels/workbook.xml.rels", xml => WriteRelationships(
                xml, [.. numbers.Select(number => ("worksheet", $"worksheets/sheet{number}.xml")), ("styles", "styles.xml")]));
            Add(archive, "xl/styles.xml", xml => xml.WriteRaw(Styles));
            foreach (var number in numbers)
            {
                Add(archive, $"xl/worksheets/sheet{number}.xml", xml => ValueSheet.Write(xml, workbook.Sheets[number - 1]));
            }
        }

        return content.ToArray();
    }

    private static void Add(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        using var xml = XmlWriter.Create(archive.CreateEntry(name).Open(), new XmlWriterSettings { CloseOutput = true });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void WriteContentTypes(XmlWriter xml, List<int> sheets)
    {
        xml.WriteStartElement("Types", ContentTypes);
        WriteType("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        WriteType("Default", "Extension", "xml", "application/xml");
        WriteType("Override", "PartName", "/xl/workbook.xml", Types + ".sheet.main+xml");
        WriteType("Override", "PartName", "/xl/styles.xml", Types + ".styles+xml");
        foreach (var sheet in sheets)
        {
            WriteType("Override", "PartName", $"/xl/worksheets/sheet{sheet}.xml", Types + ".worksheet+xml");
        }

        xml.WriteEndElement();

        void WriteType(string element, string attribute, string name, string type)
        {
            xml.WriteStartElement(element, ContentTypes);
            xml.WriteAttributeString(attribute, name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteRelationships(XmlWriter xml, List<(string Type, string Target)> targets)
    {
        xml.WriteStartElement("Relationships", PackageRelations);
        for (var i = 0; i < targets.Count; i++)
        {
            xml.WriteStartElement("Relationship", PackageRelations);
            xml.WriteAttributeString("Id", IdOf(i + 1));
            xml.WriteAttributeString("Type", $"{MarkedSheet.Relations}/{targets[i].Type}");
            xml.WriteAttributeString("Target", targets[i].Target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteBook(XmlWriter xml, Workbook workbook)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < workbook.Sheets.Count; i++)
        {
            var sheet = workbook.Sheets[i];
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheet.Name);
            xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            if (sheet.IsHidden && workbook.Sheets.Any(other => !other.IsHidden))
            {
                xml.WriteAttributeString("state", "hidden");
            }

            xml.WriteAttributeString("id", MarkedSheet.Relations, IdOf(i + 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string IdOf(int number) => "rId" + number.ToString(CultureInfo.InvariantCulture);
}
