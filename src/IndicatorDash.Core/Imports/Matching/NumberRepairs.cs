using System.Globalization;
using IndicatorDash.Numbers;

namespace IndicatorDash.Imports.Matching;

/// <summary>What a text that is no number may be meant to be: <c>1O6</c> → 106, <c>12,34</c> → 1234. Offered, never taken.</summary>
internal static class NumberRepairs
{
    public static IEnumerable<string> Of(string text, FigureReadingError error)
    {
        var trimmed = text.Trim();
        if (error == FigureReadingError.TooPrecise
            && decimal.TryParse(trimmed, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            yield return decimal.Round(number, Scaled.Decimals, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
        }

        if (error == FigureReadingError.BadGrouping)
        {
            yield return trimmed.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        }

        // At least one digit: words made of such letters are words.
        if (trimmed.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            yield return string.Concat(trimmed.Select(Likeness));
            yield return string.Concat(trimmed.Where(character => !char.IsWhiteSpace(character)).Select(Likeness));
        }
    }

    private static char Likeness(char character) => character switch
    {
        'O' or 'o' or '〇' or 'О' or 'о' => '0',
        'l' or 'I' or '|' or 'i' => '1',
        'Z' or 'z' => '2',
        'S' or 's' => '5',
        'B' => '8',
        '。' or '·' or '．' => '.',
        _ => character,
    };
}
