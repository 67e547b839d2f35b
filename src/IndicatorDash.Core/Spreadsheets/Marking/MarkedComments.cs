using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>Adds the messages as comments. Excel shows a comment only where there is a shape for it too, in VML.</summary>
internal sealed class MarkedComments(string author)
{
    // Each costs a shape, which make a workbook slow to open; the column has all messages.
    private const int MaxComments = 2_000;
    private const string ShapesEnd = "</xml>";

    private const string Shapes =
        """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
        """;

    private int _added;

    /// <summary>Adds comments to a sheet.</summary>
    /// <returns>The relationship to the shapes that the sheet must name, if it does not yet.</returns>
    public string? Add(WorksheetPart sheet, SheetMarks marks)
    {
        var drawing = DrawingOf(sheet);
        var shapes = drawing is null ? Shapes : ReadText(drawing);
        var end = shapes.LastIndexOf(ShapesEnd, StringComparison.Ordinal);
        if (drawing is not null && end < 0)
        {
            return null;
        }

        var added = AddTexts(sheet, marks);
        var text = (drawing is null ? shapes : shapes[..end]) + ShapesOf(added) + ShapesEnd;
        var isNew = drawing is null;
        drawing ??= sheet.AddNewPart<VmlDrawingPart>();
        drawing.FeedData(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        return isNew ? sheet.GetIdOfPart(drawing) : null;
    }

    // A sheet may have other shapes, in its page header.
    private static VmlDrawingPart? DrawingOf(WorksheetPart sheet)
    {
        using var source = sheet.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(source, MarkedSheet.Settings);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "legacyDrawing" }
                && xml.GetAttribute("id", MarkedSheet.Relations) is { } id)
            {
                return sheet.GetPartById(id) as VmlDrawingPart;
            }
        }

        return null;
    }

    private static string ReadText(VmlDrawingPart part)
    {
        using var reader = new StreamReader(part.GetStream(FileMode.Open, FileAccess.Read));
        return reader.ReadToEnd();
    }

    /// <returns>The cells that had no comment before.</returns>
    private List<CellAddress> AddTexts(WorksheetPart sheet, SheetMarks marks)
    {
        var part = sheet.WorksheetCommentsPart ?? sheet.AddNewPart<WorksheetCommentsPart>();
        part.Comments ??= new Comments(new Authors(), new CommentList());
        var authors = part.Comments.Authors ??= new Authors();
        var list = part.Comments.CommentList ??= new CommentList();
        var authorId = (uint)authors.Elements<Author>().Count();
        authors.AppendChild(new Author(WorkbookText.Of(author)));
        var existing = list.Elements<Comment>()
            .Where(comment => comment.Reference?.Value is not null).ToLookup(comment => comment.Reference!.Value!);
        var added = new List<CellAddress>();
        foreach (var (address, message) in marks.Comments.Take(MaxComments - _added))
        {
            var text = new Text(WorkbookText.Of(message)) { Space = SpaceProcessingModeValues.Preserve };
            if (existing[address.ToString()].FirstOrDefault() is { CommentText: { } known })
            {
                text.Text = "\n" + text.Text;
                known.AppendChild(new Run(text));
                continue;
            }

            list.AppendChild(new Comment(new CommentText(new Run(text))) { Reference = address.ToString(), AuthorId = authorId });
            added.Add(address);
        }

        _added += added.Count;
        part.Comments.Save();
        return added;
    }

    private static string ShapesOf(List<CellAddress> addresses)
    {
        var shapes = new StringBuilder(
            """<v:shapetype id="marks_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""");
        var number = 0;
        foreach (var address in addresses)
        {
            var (row, column) = (address.Row - 1, address.Column - 1);
            shapes.Append(
                CultureInfo.InvariantCulture,
                $"""<v:shape id="marks_s{++number}" type="#marks_t202" style="position:absolute;width:220pt;height:60pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1}, 15, {row}, 2, {column + 5}, 15, {row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>""");
        }

        return shapes.ToString();
    }
}
