using IndicatorDash.Indicators;

namespace IndicatorDash.Numbers;

/// <summary>
/// Reads figures as Chinese reports and tables write them: <c>3,145</c>, <c>１，２３４</c>, <c>2.3万名</c>,
/// <c>5.85万余人次</c>, <c>约500</c>, <c>75.8%</c>, 百分之七十五点八, 三千一百, <c>1234①</c>, 全部. Bad text is a failed
/// <see cref="FigureReading"/>, never an exception. Safe for concurrent use.
/// </summary>
/// <remarks>
/// <para>What a text means (half-open intervals in the base unit):</para>
/// <list type="bullet">
/// <item>9778 is exact; 12.5 is [12.45, 12.55), written to its last digit.</item>
/// <item>2.3万 is [22500, 23500) and 75.8% is [75.75, 75.85); 100% is exact.</item>
/// <item>2100余 is [2100, 2200); 2100以上 is [2100, …); 不足50 is (…, 50).</item>
/// <item>约300 is [250, 350); 近千 is [500, 1000).</item>
/// <item>全部 is 100 percent, exact.</item>
/// </list>
/// <para>A dash alone, 无 or 未报 is no number here; what it means is for the layout to say.</para>
/// </remarks>
/// <param name="units">The units that may follow a number.</param>
public sealed class ChineseFigureReader(UnitDirectory units)
{
    /// <summary>The longest text that is looked at, without surrounding spaces; a longer one is no number.</summary>
    public const int MaxLength = 100;

    /// <summary>Reads a figure.</summary>
    /// <param name="text">The whole text of a cell or field.</param>
    public FigureReading Read(string? text)
    {
        var asWritten = text.AsSpan().Trim();
        if (asWritten.IsEmpty)
        {
            return FigureReading.Failed(FigureReadingError.Empty, "");
        }

        if (asWritten.Length > MaxLength)
        {
            return FigureReading.Failed(FigureReadingError.NotANumber, asWritten.ToString());
        }

        Span<char> buffer = stackalloc char[MaxLength];
        var folded = buffer[..asWritten.Length];
        FigureText.Fold(asWritten, folded);
        return new FigureTextReader(asWritten, folded, units).Read();
    }
}
