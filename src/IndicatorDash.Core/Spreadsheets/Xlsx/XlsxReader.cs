namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>Reads Office Open XML workbooks, strict and transitional (ECMA-376), part by part and never a whole tree of one.</summary>
internal static class XlsxReader
{
    private const string UsualWorkbook = "xl/workbook.xml";

    public static Workbook Read(ReadOnlyMemory<byte> file, ReadContext context)
    {
        using var package = new XlsxPackage(file, context);
        var main = MainPart(package);
        var related = package.RelationshipsOf(main);
        WorkbookPart book;
        using (var part = package.Open(main))
        {
            book = WorkbookPart.Read(part, context.Options);
        }

        var worksheets = Worksheets(book, related);
        if (worksheets.Count == 0)
        {
            throw new SpreadsheetException(SpreadsheetProblem.NoSheet);
        }

        var parts = new SheetContext(
            context, new CellMaker(context.Texts, book.Is1904), Texts(package, related, context), Styles(package, related));
        var length = worksheets.Sum(sheet => package.StatedLength(sheet.Part));
        var progress = new SheetProgress(context, package.Budget, length);
        return new Workbook
        {
            Format = WorkbookFormat.Xlsx,
            Sheets = [.. worksheets.Select(sheet => ReadSheet(package, sheet.Entry, sheet.Part, parts, progress))],
            HasMacros = related.Any(relationship => relationship.Type is "vbaProject" or "xlMacrosheet"),
        };
    }

    /// <summary>The part that the package says it is about.</summary>
    private static string MainPart(XlsxPackage package)
    {
        var main = package.RelationshipsOf("").FirstOrDefault(relationship => relationship.Type == "officeDocument")?.Target
            ?? UsualWorkbook;
        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new SpreadsheetException(SpreadsheetProblem.BinaryWorkbook);
        }

        if (package.Has(main))
        {
            return main;
        }

        throw new SpreadsheetException(OtherPackage(package));
    }

    private static SpreadsheetProblem OtherPackage(XlsxPackage package) =>
        package.Has("META-INF/manifest.xml") && package.Has("content.xml") ? SpreadsheetProblem.OpenDocument
        : package.Has("[Content_Types].xml") ? SpreadsheetProblem.Damaged
        : SpreadsheetProblem.NotASpreadsheet;

    // Sheets of charts, of dialogs and of old macros have no cells to read.
    private static List<(SheetEntry Entry, string Part)> Worksheets(WorkbookPart book, IReadOnlyList<Relationship> related) =>
    [
        .. from entry in book.Sheets
           let relationship = related.FirstOrDefault(relationship => relationship.Id == entry.RelationshipId)
               ?? throw new SpreadsheetException(SpreadsheetProblem.Damaged)
           where relationship.Type == "worksheet"
           select (entry, relationship.Target),
    ];

    private static string[] Texts(XlsxPackage package, IReadOnlyList<Relationship> related, ReadContext context)
    {
        if (PartOf(related, "sharedStrings") is not { } name || !package.Has(name))
        {
            return [];
        }

        using var part = package.Open(name);
        return SharedTexts.Read(part, context);
    }

    private static CellStyle[] Styles(XlsxPackage package, IReadOnlyList<Relationship> related)
    {
        if (PartOf(related, "styles") is not { } name || !package.Has(name))
        {
            return [];
        }

        using var part = package.Open(name);
        return CellStyles.Read(part);
    }

    private static string? PartOf(IReadOnlyList<Relationship> related, string type) =>
        related.FirstOrDefault(relationship => relationship.Type == type)?.Target;

    private static Sheet ReadSheet(
        XlsxPackage package, SheetEntry entry, string name, SheetContext context, SheetProgress progress)
    {
        using var part = package.Open(name);
        var builder = new SheetBuilder(entry.Name, context.Reading);
        new SheetPart(part, package.Names, builder, context, progress).Read();
        return builder.Build(entry.IsHidden);
    }
}
