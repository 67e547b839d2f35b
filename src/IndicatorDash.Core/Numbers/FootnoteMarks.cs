namespace IndicatorDash.Numbers;

/// <summary>Recognizes footnote marks, which stand behind a number and are no part of it.</summary>
internal static class FootnoteMarks
{
    /// <summary>
    /// The length of the mark that the folded text begins with: <c>①</c> to <c>⑳</c>, a raised digit, <c>*</c>, <c>※</c>,
    /// <c>†</c>, 注 or 注1, <c>[1]</c>, <c>〔1〕</c>, <c>(注1)</c>. 0 if it begins with none.
    /// </summary>
    /// <remarks><c>(1)</c> is none: in 12(3) the 3 may be a number.</remarks>
    public static int Match(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        return text[0] switch
        {
            >= '①' and <= '⑳' or '*' or '※' or '†' => 1,
            '¹' or '²' or '³' or '⁰' or >= '⁴' and <= '⁹' => 1,
            '注' => 1 + CountDigits(text[1..]),
            '[' => MatchEnclosed(text, opening: 1, ']'),
            '〔' => MatchEnclosed(text, opening: 1, '〕'),
            '(' when text.Length > 1 && text[1] == '注' => MatchEnclosed(text, opening: 2, ')'),
            _ => 0,
        };
    }

    private static int MatchEnclosed(ReadOnlySpan<char> text, int opening, char closing)
    {
        var digits = CountDigits(text[opening..]);
        var end = opening + digits;
        var isMark = (digits > 0 || opening > 1) && end < text.Length && text[end] == closing;
        return isMark ? end + 1 : 0;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
