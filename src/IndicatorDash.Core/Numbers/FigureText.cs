namespace IndicatorDash.Numbers;

/// <summary>
/// Folds a figure's text, character for character, so that positions stay the same.
/// </summary>
/// <remarks>
/// An explicit table and not Unicode's NFKC, which turns <c>1234①</c> into 12341 and <c>12²</c> into 122.
/// </remarks>
internal static class FigureText
{
    /// <summary>Writes the folded <paramref name="text"/> to <paramref name="folded"/>, which is at least as long.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = text[i] < 0x80 ? FoldAscii(text[i]) : Fold(text[i]);
        }
    }

    /// <summary>A narrow space also parts thousands (GB/T 15835), so it is kept apart from other spaces.</summary>
    public static bool IsNarrowSpace(char folded) => folded is '\u2009' or '\u202F';

    public static bool IsSpace(char folded) => folded == ' ' || IsNarrowSpace(folded);

    private static char FoldAscii(char c) => char.IsWhiteSpace(c) ? ' ' : c;

    private static char Fold(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '．' => '.',
        '，' => ',',
        '－' or '\u2212' => '-',
        '＋' => '+',
        '％' => '%',
        '（' => '(',
        '）' => ')',
        '［' => '[',
        '］' => ']',
        '＊' => '*',
        '\u3000' or '\u00A0' => ' ',

        // Invisible characters that come along when text is copied from web pages.
        '\u200B' or '\uFEFF' => ' ',
        '萬' => '万',
        '億' => '亿',
        '兩' => '两',
        '點' => '点',
        '餘' => '余',
        '約' => '约',
        '過' => '过',
        '將' => '将',
        '達' => '达',
        '計' => '计',
        '總' => '总',
        '內' => '内',
        '負' => '负',
        _ => c,
    };
}
