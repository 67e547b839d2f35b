using System.Text.RegularExpressions;

namespace IndicatorDash.Catalogues;

/// <summary>What the code of an indicator or a source is: words of lower-case letters and digits parted by hyphens.</summary>
internal static partial class CodeRules
{
    public static bool IsCode(string text, int maxLength) => text.Length <= maxLength && Code().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Code();
}
