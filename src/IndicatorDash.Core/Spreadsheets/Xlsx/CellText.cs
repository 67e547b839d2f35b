using System.Globalization;
using System.Text;
using System.Xml;

namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>
/// The text of a shared or inline string: its runs one after another, raised digits kept apart, without the phonetic guide that
/// Japanese and Chinese workbooks add to it.
/// </summary>
internal sealed class CellText(int maxLength)
{
    private readonly StringBuilder _text = new();
    private readonly char[] _buffer = new char[4096];

    /// <summary>Reads to the end of the element that the part is at.</summary>
    /// <returns><see langword="null"/> if the text is longer than it may be.</returns>
    public string? Read(XmlPart part)
    {
        var xml = part.Xml;
        _text.Clear();
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var isPhonetic = false;
        var isRaised = false;

        // ~~12~~15 says 15: what is struck out is there to show what was said before.
        var isStruck = false;
        while (part.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                isPhonetic |= xml.LocalName == "rPh" && !xml.IsEmptyElement;
                isStruck = xml.LocalName == "strike" ? part.Attribute("val") is not ("0" or "false") : isStruck && xml.LocalName != "r";
                isRaised = xml.LocalName == "vertAlign" ? part.Attribute("val") == "superscript" : isRaised && xml.LocalName != "r";
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                isPhonetic &= xml.LocalName != "rPh";
            }
            else if (!isPhonetic && !isStruck && !Append(xml, isRaised))
            {
                return null;
            }
        }

        return Unescape(_text.ToString());
    }

    /// <summary>Text with <c>_x000D_</c> for a character that XML cannot hold, and <c>_x005F_</c> for an underscore before such.</summary>
    /// <remarks>ECMA-376 part 1, 22.9.2.19 (ST_Xstring).</remarks>
    public static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0 && at + 7 <= text.Length; at = text.IndexOf("_x", at, StringComparison.Ordinal))
        {
            if (text[at + 6] == '_'
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && XmlConvert.IsXmlChar((char)code))
            {
                plain.Append(text, from, at - from).Append((char)code);
                from = at += 7;
            }
            else
            {
                at += 2;
            }
        }

        return plain.Append(text, from, text.Length - from).ToString();
    }

    private bool Append(XmlReader xml, bool isRaised)
    {
        if (!xml.CanReadValueChunk || !xml.HasValue)
        {
            return true;
        }

        int read;
        while ((read = xml.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0)
        {
            var chunk = _buffer.AsSpan(0, read);
            for (var i = 0; isRaised && i < read; i++)
            {
                chunk[i] = RaisedDigits.Of(chunk[i]);
            }

            _text.Append(chunk);
            if (_text.Length > maxLength)
            {
                return false;
            }
        }

        return true;
    }
}
