namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>Reads the table of texts that the cells of a workbook share.</summary>
internal static class SharedTexts
{
    public static string[] Read(XmlPart part, ReadContext context)
    {
        var options = context.Options;
        var reader = new CellText(options.MaxCellLength);
        var texts = new List<string>();
        var characters = 0L;
        while (part.ReadElement())
        {
            if (part.Xml.LocalName != "si" || part.Xml.Depth != 1)
            {
                continue;
            }

            var text = reader.Read(part)
                ?? throw new SpreadsheetException(SpreadsheetProblem.TextTooLong, options.MaxCellLength);
            texts.Add(text);
            characters += text.Length;
            if (texts.Count > options.MaxSharedTexts || characters > options.MaxSharedCharacters)
            {
                throw new SpreadsheetException(SpreadsheetProblem.TooManyTexts, options.MaxSharedTexts);
            }
        }

        return [.. texts];
    }
}
