namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>Reads what the styles of a workbook say of a cell's meaning: how its number is shown and how far its text is set in.</summary>
internal static class CellStyles
{
    // Excel has at most 65,490.
    private const int MaxStyles = 65_536;

    /// <summary>The styles by the number that cells give.</summary>
    public static CellStyle[] Read(XmlPart part)
    {
        var formats = new Dictionary<int, ShownAs>();
        var styles = new List<CellStyle>();
        var isOfCells = false;
        while (part.ReadElement())
        {
            switch (part.Xml.LocalName)
            {
                case "numFmt" when part.Integer("numFmtId") is { } id && formats.Count < MaxStyles:
                    formats[id] = NumberFormat.OfCode(part.Attribute("formatCode"));
                    break;
                case "cellXfs" or "cellStyleXfs" or "cellStyles" or "dxfs":
                    isOfCells = part.Xml.LocalName == "cellXfs";
                    break;
                case "xf" when isOfCells && styles.Count < MaxStyles:
                    var format = part.Integer("numFmtId") ?? 0;
                    styles.Add(new CellStyle(formats.TryGetValue(format, out var own) ? own : NumberFormat.OfBuiltIn(format), 0));
                    break;
                case "alignment" when isOfCells && styles.Count > 0:
                    var indent = (byte)Math.Clamp(part.Integer("indent") ?? 0, 0, byte.MaxValue);
                    styles[^1] = styles[^1] with { Indent = indent };
                    break;
            }
        }

        return [.. styles];
    }
}
