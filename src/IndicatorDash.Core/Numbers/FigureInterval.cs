namespace IndicatorDash.Numbers;

/// <summary>What a worded number means as an interval.</summary>
internal static class FigureInterval
{
    /// <summary>The quantity of a number as worded.</summary>
    /// <remarks>
    /// Bounds are kept at four decimals, rounded outwards: <c>12.3456</c> is [12.3455, 12.3457). The finite bounds of a
    /// percentage between 0 and 100 stay between them.
    /// </remarks>
    /// <param name="numeral">The number.</param>
    /// <param name="isNegative">Whether it had a minus sign; then the wording is plain or about.</param>
    /// <param name="wording">How it was worded.</param>
    /// <param name="isPercentage">Whether it was written in percent.</param>
    public static Quantity Of(ChineseNumeral numeral, bool isNegative, FigureWording wording, bool isPercentage)
    {
        var number = numeral.Number;
        var value = isNegative ? -number.Value : number.Value;
        var unit = number.LastNonZeroPlace == 0 ? number.LastPlace : number.LastNonZeroPlace;
        var half = unit / 2;
        var rounding = IsExactAsWritten(numeral, isPercentage) ? 0 : number.LastPlace / 2;
        var (lower, upper) = wording switch
        {
            FigureWording.About => (value - half, value + half),
            FigureWording.Nearly => (value - half, value),
            FigureWording.OrMore => (value, null),
            FigureWording.AndSome => (value, value + unit),
            FigureWording.AtMost => (null, value),
            _ => ((decimal?)(value - rounding), (decimal?)(value + rounding)),
        };

        var isShare = isPercentage && value is >= 0 and <= 100;
        return new Quantity(value, wording.Qualifier(), RoundDown(Clamp(lower)), RoundUp(Clamp(upper)));

        decimal? Clamp(decimal? bound) => isShare && bound is { } finite ? Math.Clamp(finite, 0, 100) : bound;
    }

    /// <summary>
    /// Whether the digits mean just the number: all of it, or a count to the last one. 2.3万 is written to the nearest
    /// thousand, 12.5 and 20% to the nearest of their last digit.
    /// </summary>
    private static bool IsExactAsWritten(ChineseNumeral numeral, bool isPercentage) => isPercentage
        ? numeral.Number.Value == 100
        : numeral.Number.LastPlace == 1 || numeral.Number.LastPlace > 1 && !numeral.Multiplied;

    private static decimal? RoundDown(decimal? bound) => bound is { } finite
        ? decimal.Round(finite, Scaled.Decimals, MidpointRounding.ToNegativeInfinity)
        : null;

    private static decimal? RoundUp(decimal? bound) => bound is { } finite
        ? decimal.Round(finite, Scaled.Decimals, MidpointRounding.ToPositiveInfinity)
        : null;
}
