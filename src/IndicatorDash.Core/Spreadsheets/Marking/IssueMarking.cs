namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>
/// Gives a user's own file back with its problems marked: cells coloured and commented, and a column of messages at the right.
/// </summary>
/// <remarks>
/// An <c>.xlsx</c> keeps all else that it has. An <c>.xls</c>, and a workbook that no library can change (strict Office Open XML,
/// parts under wrong names), become an <c>.xlsx</c> of the values that were read. A text file gets the column.
/// </remarks>
public static class IssueMarking
{
    /// <summary>Marks a file.</summary>
    /// <param name="file">The file as it was uploaded.</param>
    /// <param name="workbook">What was read from it.</param>
    /// <param name="marks">What to say, in any order; several may be at one cell.</param>
    public static MarkedFile Mark(
        ReadOnlyMemory<byte> file, Workbook workbook, IReadOnlyList<CellMark> marks, MarkTexts texts, CancellationToken cancellation)
    {
        var sheets = workbook.Sheets
            .Select(sheet => (sheet.Name, Marks: SheetMarks.Of(sheet, marks, texts)))
            .Where(sheet => sheet.Marks.Messages.Count > 0)
            .DistinctBy(sheet => sheet.Name)
            .ToDictionary(sheet => sheet.Name, sheet => sheet.Marks);
        if (workbook.Format == WorkbookFormat.Csv)
        {
            return new MarkedFile(CsvMarking.Mark(file, workbook, sheets), ".csv");
        }

        var extension = workbook is { Format: WorkbookFormat.Xlsx, HasMacros: true } ? ".xlsm" : ".xlsx";
        return workbook.Format == WorkbookFormat.Xlsx && TryMark(file, sheets, texts.Author, cancellation) is { } marked
            ? new MarkedFile(marked, extension)
            : new MarkedFile(XlsxMarking.Mark(ValueWorkbook.Write(workbook), sheets, texts.Author, cancellation), ".xlsx");
    }

    private static byte[]? TryMark(
        ReadOnlyMemory<byte> file, Dictionary<string, SheetMarks> sheets, string author, CancellationToken cancellation)
    {
        try
        {
            return XlsxMarking.Mark(file, sheets, author, cancellation);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library opens fewer packages than are read, and says so with exceptions of many kinds. The values are still there.
            return null;
        }
    }
}
