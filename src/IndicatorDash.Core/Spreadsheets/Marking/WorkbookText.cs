using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>Makes any text fit for a workbook's XML, so that it is read back as it is.</summary>
internal static partial class WorkbookText
{
    /// <summary>
    /// Characters that XML has not are left out; an underscore that would start an escape is one itself (ECMA-376 part 1, 22.9.2.19).
    /// </summary>
    public static string Of(string text)
    {
        var escaped = Escape().Replace(text, "_x005F_");
        var plain = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (i + 1 < escaped.Length && char.IsSurrogatePair(escaped[i], escaped[i + 1]))
            {
                plain.Append(escaped[i]).Append(escaped[++i]);
            }
            else if (XmlConvert.IsXmlChar(escaped[i]))
            {
                plain.Append(escaped[i]);
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
