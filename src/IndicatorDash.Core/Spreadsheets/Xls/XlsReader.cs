namespace IndicatorDash.Spreadsheets.Xls;

/// <summary>Reads workbooks of Excel 97 to 2003 (BIFF8), which are those of WPS (<c>.et</c>) too.</summary>
/// <remarks>
/// ExcelDataReader 3.6.0 gives error cells as empty ones and tells neither formulas nor raised digits, so the records are read here.
/// </remarks>
internal static class XlsReader
{
    private const string BookStream = "Workbook";
    private const string OldBookStream = "Book";
    private const string Encrypted = "EncryptedPackage";
    private const string Macros = "_VBA_PROJECT_CUR";
    private const int Mebibyte = 1024 * 1024;

    public static Workbook Read(ReadOnlyMemory<byte> file, ReadContext context)
    {
        if (file.Length > context.Options.MaxXlsFileBytes)
        {
            throw new SpreadsheetException(SpreadsheetProblem.TooLarge, context.Options.MaxXlsFileBytes / Mebibyte);
        }

        var container = new CompoundFile(file);
        if (!container.Has(BookStream))
        {
            throw new SpreadsheetException(
                container.Has(Encrypted) ? SpreadsheetProblem.PasswordProtected
                : container.Has(OldBookStream) ? SpreadsheetProblem.OldExcel
                : SpreadsheetProblem.NotASpreadsheet);
        }

        var stream = new BiffStream(container.Read(BookStream), context);
        var globals = BiffGlobals.Read(stream, context.Options);
        if (globals.Sheets.Count == 0)
        {
            throw new SpreadsheetException(SpreadsheetProblem.NoSheet);
        }

        return new Workbook
        {
            Format = WorkbookFormat.Xls,
            Sheets = [.. globals.Sheets.Select(sheet => ReadSheet(stream, globals, sheet, context))],
            HasMacros = globals.HasMacroSheets || container.Has(Macros),
        };
    }

    private static Sheet ReadSheet(BiffStream stream, BiffGlobals globals, BiffSheet sheet, ReadContext context)
    {
        stream.Seek(sheet.Position);
        var builder = new SheetBuilder(sheet.Name, context);
        new SheetRecords(stream, globals, builder, context).Read();
        return builder.Build(sheet.IsHidden);
    }
}
