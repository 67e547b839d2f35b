using DocumentFormat.OpenXml.Packaging;

namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>Marks a workbook and keeps all else that it has. Sheets are copied node by node, never held as a tree.</summary>
internal static class XlsxMarking
{
    private const long MaxCharactersInPart = 256 * 1024 * 1024;

    public static byte[] Mark(
        ReadOnlyMemory<byte> file, IReadOnlyDictionary<string, SheetMarks> sheets, string author, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        content.Write(file.Span);
        var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = MaxCharactersInPart };
        using (var document = SpreadsheetDocument.Open(content, isEditable: true, settings))
        {
            if (document.StrictRelationshipFound)
            {
                throw new NotSupportedException("The library turns strict workbooks into half transitional ones.");
            }

            var book = document.WorkbookPart ?? throw new NotSupportedException("There is no main part.");
            var styles = new MarkedStyles(book);
            var comments = new MarkedComments(author);
            foreach (var entry in book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
            {
                cancellation.ThrowIfCancellationRequested();
                if (sheets.TryGetValue(entry.Name?.Value ?? "", out var marks)
                    && book.GetPartById(entry.Id?.Value ?? "") is WorksheetPart part)
                {
                    Mark(part, marks, styles, comments, cancellation);
                }
            }

            styles.Save();
        }

        return content.ToArray();
    }

    private static void Mark(
        WorksheetPart part, SheetMarks marks, MarkedStyles styles, MarkedComments comments, CancellationToken cancellation)
    {
        var drawing = comments.Add(part, marks);
        using var copy = new MemoryStream();
        using (var source = part.GetStream(FileMode.Open, FileAccess.Read))
        {
            MarkedSheet.Copy(source, copy, marks, styles, drawing, cancellation);
        }

        copy.Position = 0;
        part.FeedData(copy);
    }
}
