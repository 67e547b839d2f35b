namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>What the main part of a workbook says.</summary>
/// <param name="Is1904">Whether its dates count from 1904.</param>
/// <param name="Sheets">Its sheets in their order.</param>
internal sealed record WorkbookPart(bool Is1904, IReadOnlyList<SheetEntry> Sheets)
{
    public static WorkbookPart Read(XmlPart part, SpreadsheetOptions options)
    {
        if (!part.ReadElement() || part.Xml.LocalName != "workbook")
        {
            throw new SpreadsheetException(SpreadsheetProblem.NotASpreadsheet);
        }

        var is1904 = false;
        var sheets = new List<SheetEntry>();
        while (part.ReadElement())
        {
            if (part.Xml.LocalName == "workbookPr")
            {
                is1904 = part.IsSet("date1904");
            }
            else if (part.Xml.LocalName == "sheet" && part.Xml.Depth == 2)
            {
                sheets.Add(new SheetEntry(
                    part.Attribute("name") ?? "", part.Attribute("state") is "hidden" or "veryHidden", RelationshipId(part)));
            }
        }

        return sheets.Count <= options.MaxSheets
            ? new WorkbookPart(is1904, sheets)
            : throw new SpreadsheetException(SpreadsheetProblem.TooManySheets, options.MaxSheets);
    }

    // Its prefix and namespace differ between strict and transitional workbooks.
    private static string RelationshipId(XmlPart part)
    {
        var id = "";
        while (part.Xml.MoveToNextAttribute())
        {
            if (part.Xml.LocalName == "id" && part.Xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
            {
                id = part.Xml.Value;
            }
        }

        part.Xml.MoveToElement();
        return id;
    }
}

/// <summary>A sheet as the workbook lists it.</summary>
internal sealed record SheetEntry(string Name, bool IsHidden, string RelationshipId);
