using System.Globalization;
using System.Xml;

namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>Writes the values of one sheet.</summary>
internal static class ValueSheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int DayStyle = 1;
    private const int MomentStyle = 2;
    private const int PercentStyle = 3;

    // Before it days are counted one less: there was no 29th of February in 1900.
    private static readonly DateTime FirstDay = new(1900, 3, 1);

    public static void Write(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        WriteHiddenColumns(xml, sheet);
        xml.WriteStartElement("sheetData", Main);
        foreach (var row in sheet.Rows)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", row.Number.ToString(CultureInfo.InvariantCulture));
            if (row.IsHidden)
            {
                xml.WriteAttributeString("hidden", "1");
            }

            foreach (var cell in row.Cells.Where(cell => cell.Kind != CellKind.Uncalculated))
            {
                WriteCell(xml, new CellAddress(row.Number, cell.Column), cell);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WriteMerges(xml, sheet);
        xml.WriteEndElement();
    }

    private static void WriteHiddenColumns(XmlWriter xml, Sheet sheet)
    {
        if (sheet.HiddenColumns.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("cols", Main);
        foreach (var column in sheet.HiddenColumns.Order())
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", column.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("max", column.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("hidden", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteMerges(XmlWriter xml, Sheet sheet)
    {
        if (sheet.Merges.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("mergeCells", Main);
        foreach (var merge in sheet.Merges)
        {
            xml.WriteStartElement("mergeCell", Main);
            xml.WriteAttributeString("ref", merge.ToString());
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, CellAddress address, Cell cell)
    {
        var (type, value, style) = Stored(cell);
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", address.ToString());
        if (style != 0)
        {
            xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteAttributeString("t", type);
        if (type == "inlineStr")
        {
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(WorkbookText.Of(value));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("v", Main, value);
        }

        xml.WriteEndElement();
    }

    private static (string Type, string Value, int Style) Stored(Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Number:
                return ("n", cell.Text, cell.Traits.HasFlag(CellTraits.Percent) ? PercentStyle : 0);
            case CellKind.Boolean:
                return ("b", cell.Text == "TRUE" ? "1" : "0", 0);
            case CellKind.Error when cell.Text.StartsWith('#'):
                return ("e", cell.Text, 0);
            case CellKind.Date when cell.Text.Contains('-')
                && DateTime.TryParse(cell.Text, CultureInfo.InvariantCulture, out var date) && date >= FirstDay:
                var serial = date.ToOADate().ToString("R", CultureInfo.InvariantCulture);
                return ("n", serial, date.TimeOfDay == TimeSpan.Zero ? DayStyle : MomentStyle);
            default:
                return ("inlineStr", cell.Text, 0);
        }
    }
}
