using System.Buffers;

namespace IndicatorDash.Spreadsheets;

/// <summary>What a number is shown as.</summary>
internal enum ShownAs : byte
{
    Number = 0,
    Percent = 1,
    Date = 2,

    /// <summary>A date of which only year and month are seen.</summary>
    Month = 3,

    /// <summary>A date of which only the year is seen.</summary>
    Year = 4,

    /// <summary>Something else than is stored: 1234567 as 123.5, 7 as 7万, 2100 as 2100余.</summary>
    Otherwise = 5,
}

/// <summary>
/// Tells from a number format whether a number is a date, and how much of it is seen, a percentage, or shown as another;
/// workbooks say so in no other way.
/// </summary>
internal static class NumberFormat
{
    // Beside a number, they make it another.
    private static readonly SearchValues<char> Words = SearchValues.Create("十百千万亿萬億余多约近超不足左右上下以+≥≤<>＜＞.");

    // What stands for a digit.
    private static readonly SearchValues<char> Digits = SearchValues.Create("0#?");

    /// <summary>Of a format that Excel knows by number, those of Chinese Excel included.</summary>
    /// <remarks>ECMA-376 part 1, 18.8.30: in zh-CN 27–36 and 50–58 are dates (27 is <c>yyyy"年"m"月"</c>).</remarks>
    public static ShownAs OfBuiltIn(int id) => id switch
    {
        9 or 10 => ShownAs.Percent,
        17 or 27 or 36 or 50 or 52 or 57 => ShownAs.Month,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => ShownAs.Date,
        _ => ShownAs.Number,
    };

    /// <summary>Of a format's code, by its first section: <c>[$-804]yyyy"年"m"月"d"日";@</c> is a date.</summary>
    public static ShownAs OfCode(ReadOnlySpan<char> code)
    {
        var isPercent = false;
        var isAltered = false;
        var parts = "";
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            var rest = code[i..];
            var skipped = Skipped(rest);
            if (skipped > 0)
            {
                isAltered |= rest[0] is '"' or '\\' or '!' && rest[1..skipped].IndexOfAny(Words) >= 0;
                i += skipped - 1;
            }
            else if (IsDatePart(rest))
            {
                parts += char.ToLowerInvariant(code[i]);
            }
            else
            {
                isPercent |= code[i] == '%';
                isAltered |= IsScaling(code, i) || (!char.IsAscii(code[i]) && Words.Contains(code[i]));
            }
        }

        return parts.Length > 0 ? DateOf(parts)
            : isPercent ? ShownAs.Percent
            : isAltered ? ShownAs.Otherwise
            : ShownAs.Number;
    }

    // A comma behind the last digit divides by a thousand; one between digits groups them.
    private static bool IsScaling(ReadOnlySpan<char> code, int at) => code[at] == ','
        && at > 0 && (Digits.Contains(code[at - 1]) || code[at - 1] == ',')
        && (at + 1 == code.Length || (!Digits.Contains(code[at + 1]) && code[at + 1] != ','));

    // Of yyyy"年"m"月" the day is not seen, which the number has all the same; m is the month where no hour or second stands by.
    private static ShownAs DateOf(string parts) =>
        parts.IndexOfAny(['d', 'h', 's', 'a', '[']) >= 0 || parts.IndexOfAny(['y', 'e']) < 0 ? ShownAs.Date
        : parts.Contains('m', StringComparison.Ordinal) ? ShownAs.Month
        : ShownAs.Year;

    // Quoted text, an escaped or repeated character, a colour, condition or locale in brackets, the word General, an exponent.
    private static int Skipped(ReadOnlySpan<char> rest)
    {
        switch (rest[0])
        {
            case '"':
                return Through(rest, '"');
            case '\\' or '!' or '_' or '*':
                return Math.Min(2, rest.Length);
            case '[' when !IsElapsedTime(rest):
                return Through(rest, ']');
            case 'E' or 'e' when rest.Length > 1 && rest[1] is '+' or '-':
                return 2;
            default:
                return rest.StartsWith("General", StringComparison.OrdinalIgnoreCase) ? "General".Length
                    : rest.StartsWith("G/", StringComparison.OrdinalIgnoreCase) ? "G/".Length : 0;
        }
    }

    private static int Through(ReadOnlySpan<char> rest, char end)
    {
        var at = rest[1..].IndexOf(end);
        return at < 0 ? rest.Length : at + 2;
    }

    private static bool IsElapsedTime(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(']');
        return end > 1 && rest[1..end].Trim("hHmMsS").IsEmpty;
    }

    private static bool IsDatePart(ReadOnlySpan<char> rest) =>
        rest[0] is 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' or 'e' or 'E' or '['
        || rest.StartsWith("aaa", StringComparison.OrdinalIgnoreCase);
}
