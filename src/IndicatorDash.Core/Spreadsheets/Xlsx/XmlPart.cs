using System.Xml;

namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>A part of a workbook, read node by node.</summary>
internal sealed class XmlPart : IDisposable
{
    private readonly PartStream _stream;

    public XmlPart(PartStream stream, XmlNameTable names)
    {
        _stream = stream;
        Xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            NameTable = names,
            CloseInput = true,
        });
    }

    public XmlReader Xml { get; }

    /// <summary>Goes on to the next node.</summary>
    /// <returns><see langword="false"/> at the end of the part.</returns>
    public bool Read()
    {
        _stream.StartNode();
        try
        {
            return Xml.Read() || End();
        }
        catch (XmlException exception)
        {
            throw new SpreadsheetException(
                exception, _stream.HasDtd ? SpreadsheetProblem.DtdForbidden : SpreadsheetProblem.Damaged);
        }
    }

    /// <summary>Goes on to the next element anywhere in the part.</summary>
    public bool ReadElement()
    {
        while (Read())
        {
            if (Xml.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An attribute without a prefix.</summary>
    public string? Attribute(string name) => Xml.GetAttribute(name, "");

    /// <summary>Whether an attribute says yes; booleans of XML Schema are written in two ways.</summary>
    public bool IsSet(string name) => Attribute(name) is "1" or "true";

    public int? Integer(string name) =>
        int.TryParse(Attribute(name), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;

    public void Dispose() => Xml.Dispose();

    private bool End()
    {
        _stream.Drain();
        return false;
    }
}
