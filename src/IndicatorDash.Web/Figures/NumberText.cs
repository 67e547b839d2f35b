using System.Globalization;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;

namespace IndicatorDash.Web.Figures;

/// <summary>Numbers as text, in full or shortened. Shortening never makes a number claim more than it did.</summary>
/// <param name="culture">Whose words are used.</param>
/// <param name="chinese">Whether large numbers are counted in 万 and 亿, or in millions and billions.</param>
internal sealed class NumberText(CultureInfo culture, bool chinese)
{
    private const decimal LeastInWan = 100_000;
    private const decimal Wan = 10_000;
    private const decimal Yi = 100_000_000;
    private const decimal Million = 1_000_000;
    private const decimal Billion = 1_000_000_000;

    /// <summary>The most that shortening may take away or add, as a share of the number.</summary>
    private const decimal Tolerance = 0.005m;

    /// <summary>From this width on an interval reaches over what two decimals in 万 can show.</summary>
    private const decimal Coarse = 100;

    // The separators are those of both languages, whatever the machine's settings.
    private static readonly NumberFormatInfo Format = new() { NegativeSign = "\u2212" };

    /// <summary>Every digit: <c>206,000</c>, <c>75.8%</c>.</summary>
    public static string Full(decimal value, Indicator indicator) =>
        value.ToString("#,##0.####", Format) + PercentSign(indicator);

    /// <summary>Every digit and nothing else, for programs: <c>206000</c>, <c>75.8%</c>.</summary>
    public static string Digits(decimal value, Indicator indicator) =>
        value.ToString("0.####", CultureInfo.InvariantCulture) + PercentSign(indicator);

    /// <summary>
    /// From 100,000 up in 万 (<c>20.6万</c>) or from a million up in millions (<c>1.85 million</c>), with at most two
    /// decimals; smaller numbers in full, with the decimals of the indicator. A lower bound is rounded down, an upper one up.
    /// </summary>
    /// <seealso cref="Compact(Quantity, Indicator, ValueQualifier)"/>
    public string Compact(decimal value, Indicator indicator, ValueQualifier qualifier = ValueQualifier.Exact)
    {
        if (IsPercent(indicator))
        {
            return Percentage(value, indicator.Decimals, qualifier) + UnitDirectory.Percent;
        }

        return Shortened(value, qualifier) ?? Small(value, indicator.Decimals, qualifier);
    }

    /// <summary>
    /// As the other, but a number from 10,000 that was not written to the last digit is in 万 too: <c>2.1万</c>, whose
    /// 21,000 would claim digits that nobody wrote. Exact ones stay in full (<c>21,345</c>), and no digit is lost.
    /// </summary>
    public string Compact(Quantity quantity, Indicator indicator, ValueQualifier qualifier) =>
        chinese && !IsPercent(indicator) && IsCoarse(quantity)
            ? InWan(quantity.Value)
            : Compact(quantity.Value, indicator, qualifier);

    /// <summary>
    /// A number on a scale, counted as the greatest of the scale is: <c>5万</c> below <c>10万</c>; without trailing zeros.
    /// </summary>
    public string OnScale(decimal value, decimal greatest, Indicator indicator)
    {
        var scale = IsPercent(indicator) || Math.Abs(greatest) < Least ? 1 : ScaleOf(Math.Abs(greatest));
        return scale == 1 || value == 0
            ? Compact(value, indicator, ValueQualifier.About)
            : (value / scale).ToString("#,##0.####", Format) + NameOf(scale);
    }

    /// <summary>The number with its sign, also where it is positive.</summary>
    public static string Signed(string magnitude, bool negative) => (negative ? Format.NegativeSign : "+") + magnitude;

    public static bool IsPercent(Indicator indicator) => indicator.UnitCode == UnitDirectory.Percent;

    private static string PercentSign(Indicator indicator) => IsPercent(indicator) ? UnitDirectory.Percent : "";

    private static bool IsCoarse(Quantity quantity) =>
        Math.Abs(quantity.Value) is >= Wan and < LeastInWan
        && quantity.Value % Coarse == 0
        && !(quantity.Upper - quantity.Lower < Coarse);

    private decimal Least => chinese ? LeastInWan : Million;

    private string InWan(decimal value) => (value / Wan).ToString("0.##", Format) + NameOf(Wan);

    private string? Shortened(decimal value, ValueQualifier qualifier)
    {
        var size = Math.Abs(value);
        if (size < Least)
        {
            return null;
        }

        var scale = ScaleOf(size);
        var rounded = Round(value / scale, 2, qualifier);
        if (ScaleOf(Math.Abs(rounded) * scale) is var larger && larger != scale)
        {
            (scale, rounded) = (larger, rounded * scale / larger);
        }

        return Math.Abs(rounded * scale - value) > size * Tolerance
            ? null
            : rounded.ToString("#,##0.##", Format) + NameOf(scale);
    }

    private decimal ScaleOf(decimal size) => chinese ? size >= Yi ? Yi : Wan : size >= Billion ? Billion : Million;

    private string NameOf(decimal scale) => FigureTexts.Get(
        culture, scale is Yi or Billion ? nameof(FigureStrings.ScaleLarge) : nameof(FigureStrings.ScaleSmall));

    private static string Small(decimal value, int decimals, ValueQualifier qualifier) => value == decimal.Truncate(value)
        ? value.ToString("#,##0", Format)
        : Distinct(value, decimals, qualifier, 0).ToString("#,##0.####", Format);

    // Exact shares stand in columns, with as many decimals each; 20%以上 is not 20.0%以上.
    private static string Percentage(decimal value, int decimals, ValueQualifier qualifier)
    {
        var rounded = Distinct(value, decimals, qualifier, 0, 100);
        var places = qualifier == ValueQualifier.Exact ? new string('0', decimals) : "";
        return rounded.ToString($"#,##0.{places.PadRight(Scaled.Decimals, '#')}", Format);
    }

    // 0.04 is not shown as 0, and 99.96% not as 100%: more decimals are shown instead.
    private static decimal Distinct(decimal value, int decimals, ValueQualifier qualifier, params ReadOnlySpan<decimal> landmarks)
    {
        for (var places = decimals; places < Scaled.Decimals; places++)
        {
            var rounded = Round(value, places, qualifier);
            if (rounded == value || !landmarks.Contains(rounded))
            {
                return rounded;
            }
        }

        return value;
    }

    private static decimal Round(decimal value, int decimals, ValueQualifier qualifier) => decimal.Round(value, decimals, qualifier switch
    {
        ValueQualifier.AtLeast => MidpointRounding.ToNegativeInfinity,
        ValueQualifier.AtMost => MidpointRounding.ToPositiveInfinity,
        _ => MidpointRounding.AwayFromZero,
    });
}
