using System.Globalization;
using System.Text;

namespace IndicatorDash.Web.Shell;

/// <summary>Text in a style sheet.</summary>
internal static class PrintText
{
    /// <summary>
    /// A text as a string of CSS: <c>第1版</c> is <c>"第1版"</c>, and whatever could end the string, or the element that the
    /// style sheet stands in, is a number, such as <c>\22 </c>.
    /// </summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character) || character > '\u00ff' || " .,:;/?=_-".Contains(character, StringComparison.Ordinal))
            {
                quoted.Append(character);
            }
            else
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\{(int)character:x} ");
            }
        }

        return quoted.Append('"').ToString();
    }
}
