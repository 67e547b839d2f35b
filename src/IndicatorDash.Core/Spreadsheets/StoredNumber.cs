using System.Globalization;

namespace IndicatorDash.Spreadsheets;

/// <summary>A number as a workbook stores it: to 15 digits, more being the noise of binary fractions (0.1 + 0.2).</summary>
internal static class StoredNumber
{
    private const int Digits = 15;

    // Dividing by it takes off the zeros at a fraction's end: 1.50 becomes 1.5.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>Reads a number written plainly or with an exponent.</summary>
    /// <param name="isPlain">Whether its text is just as <see cref="TextOf"/> would write it.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal number, out bool isPlain)
    {
        isPlain = TryReadPlain(text, out number);
        return isPlain || TryReadAny(text.Trim(), out number);
    }

    /// <summary>What a binary fraction stands for.</summary>
    /// <returns><see langword="false"/> if it is no number or beyond what can be kept.</returns>
    public static bool TryRead(double stored, out decimal number)
    {
        number = 0;
        return double.IsFinite(stored)
            && decimal.TryParse(
                stored.ToString("E14", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && Normalise(ref number);
    }

    public static string TextOf(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    // Nearly every number of every workbook: -?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?, at most 15 digits.
    private static bool TryReadPlain(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        var isNegative = !text.IsEmpty && text[0] == '-';
        var digits = isNegative ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        if (digits.Length > Digits || whole.IsEmpty || (whole.Length > 1 && whole[0] == '0')
            || (point >= 0 && (digits[^1] is '0' or '.' || digits.LastIndexOf('.') != point)))
        {
            return false;
        }

        var mantissa = 0L;
        foreach (var digit in digits)
        {
            if (digit is >= '0' and <= '9')
            {
                mantissa = (mantissa * 10) + (digit - '0');
            }
            else if (digit != '.')
            {
                return false;
            }
        }

        var scale = point < 0 ? 0 : digits.Length - point - 1;
        number = new decimal(unchecked((int)mantissa), (int)(mantissa >> 32), 0, isNegative, (byte)scale);
        return !isNegative || mantissa != 0;
    }

    private static bool TryReadAny(ReadOnlySpan<char> text, out decimal number)
    {
        if (text.Length <= Digits && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            return Normalise(ref number);
        }

        number = 0;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var stored) && TryRead(stored, out number);
    }

    private static bool Normalise(ref decimal number)
    {
        number = number == 0 ? 0 : number / One;
        return true;
    }
}
