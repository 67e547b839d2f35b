namespace IndicatorDash.Spreadsheets;

/// <summary>Works out what a user should be told of a workbook.</summary>
internal static class WorkbookRemarks
{
    public static ReadRemarks Of(Workbook workbook, string fileName)
    {
        var remarks = IsNamed(fileName, workbook.Format) ? ReadRemarks.None : ReadRemarks.WrongExtension;
        remarks |= workbook.HasMacros ? ReadRemarks.MacrosIgnored : ReadRemarks.None;
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.IsHidden)
            {
                remarks |= sheet.Rows.Count > 0 ? ReadRemarks.HiddenSheets : ReadRemarks.None;
                continue;
            }

            remarks |= sheet.Rows.Any(row => row.IsHidden) ? ReadRemarks.HiddenRows : ReadRemarks.None;
            remarks |= sheet.HiddenColumns.Count > 0 ? ReadRemarks.HiddenColumns : ReadRemarks.None;
        }

        return remarks;
    }

    private static bool IsNamed(string fileName, WorkbookFormat format)
    {
        string[] extensions = format switch
        {
            WorkbookFormat.Xlsx => [".xlsx", ".xlsm", ".xltx", ".xltm"],
            WorkbookFormat.Xls => [".xls", ".xlt", ".et", ".ett"],
            _ => [".csv", ".txt", ".tsv"],
        };
        return extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);
    }
}
