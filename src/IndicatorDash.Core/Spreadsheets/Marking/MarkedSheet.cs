using System.Xml;

namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>Copies the XML of a sheet and puts the marks in on the way.</summary>
internal static class MarkedSheet
{
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // What may come after the reference to the shapes of comments: ECMA-376 part 1, 18.3.1.99 (CT_Worksheet).
    private static readonly HashSet<string> AfterDrawing =
    [
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    ];

    public static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <param name="drawing">The relationship to new shapes of comments, if there are any.</param>
    public static void Copy(
        Stream source, Stream target, SheetMarks marks, MarkedStyles styles, string? drawing, CancellationToken cancellation)
    {
        using var reader = XmlReader.Create(source, Settings);
        using var writer = XmlWriter.Create(target);
        reader.MoveToContent();
        var space = reader.NamespaceURI;
        writer.WriteStartDocument(standalone: true);
        CopyStart(reader, writer);
        var isDrawn = drawing is null;
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            var name = reader.NodeType == XmlNodeType.Element ? reader.LocalName : "";
            if (!isDrawn && AfterDrawing.Contains(name))
            {
                isDrawn = true;
                WriteDrawing(writer, space, drawing!);
            }

            if (name == "sheetData")
            {
                new MarkedRows(reader, writer, marks, styles, cancellation).Copy();
            }
            else if (name == "dimension")
            {
                // It may be left out and would be wrong now.
                reader.Skip();
            }
            else
            {
                writer.WriteNode(reader, defattr: false);
            }
        }

        if (!isDrawn)
        {
            WriteDrawing(writer, space, drawing!);
        }

        writer.WriteEndElement();
    }

    /// <summary>Copies an element's start with its attributes.</summary>
    public static void CopyStart(XmlReader reader, XmlWriter writer)
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributes(reader, defattr: false);
    }

    private static void WriteDrawing(XmlWriter writer, string space, string drawing)
    {
        writer.WriteStartElement("legacyDrawing", space);
        writer.WriteAttributeString("id", Relations, drawing);
        writer.WriteEndElement();
    }
}
