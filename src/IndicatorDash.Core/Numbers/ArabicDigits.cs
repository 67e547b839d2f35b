namespace IndicatorDash.Numbers;

/// <summary>Reads digits 0 to 9 with thousands separators and a decimal point: <c>1,234.5</c>.</summary>
internal static class ArabicDigits
{
    /// <summary>Decimals that are looked at: four, and eight more that 亿 makes whole.</summary>
    public const int MaxDecimals = 12;

    /// <summary>
    /// Reads the number that <paramref name="text"/> begins with. A separator or point belongs to it only if a digit
    /// follows.
    /// </summary>
    public static FigureReadingError Read(ReadOnlySpan<char> text, out WrittenNumber number, out int length)
    {
        number = WrittenNumber.OfDigit(0);
        var error = ReadWhole(text, ref number, out length);
        if (error != FigureReadingError.None || !IsFollowedByDigit(text, length, '.'))
        {
            return error;
        }

        length++;
        var decimals = 0;
        var place = 1m;
        for (; length < text.Length && char.IsAsciiDigit(text[length]); length++)
        {
            if (++decimals > MaxDecimals)
            {
                return FigureReadingError.TooPrecise;
            }

            place /= 10;
            number = number.Then(text[length] - '0');
        }

        number = number.Times(place);
        return IsFollowedByDigit(text, length, ',') ? FigureReadingError.BadGrouping : FigureReadingError.None;
    }

    private static FigureReadingError ReadWhole(ReadOnlySpan<char> text, ref WrittenNumber number, out int length)
    {
        var grouped = false;
        var inGroup = 0;
        for (length = 0; length < text.Length; length++)
        {
            var c = text[length];
            if (char.IsAsciiDigit(c))
            {
                inGroup++;
                number = number.Then(c - '0');
                if (number.Value > Scaled.MaxMagnitude)
                {
                    return FigureReadingError.TooLarge;
                }
            }
            else if ((c == ',' || FigureText.IsNarrowSpace(c)) && IsFollowedByDigit(text, length, c))
            {
                if (grouped ? inGroup != 3 : inGroup > 3)
                {
                    return FigureReadingError.BadGrouping;
                }

                grouped = true;
                inGroup = 0;
            }
            else
            {
                break;
            }
        }

        return grouped && inGroup != 3 ? FigureReadingError.BadGrouping : FigureReadingError.None;
    }

    private static bool IsFollowedByDigit(ReadOnlySpan<char> text, int at, char mark) =>
        at + 1 < text.Length && text[at] == mark && char.IsAsciiDigit(text[at + 1]);
}
