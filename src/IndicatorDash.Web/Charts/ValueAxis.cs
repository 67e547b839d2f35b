using IndicatorDash.Indicators;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Charts;

/// <summary>A place on the value axis, with its text.</summary>
public sealed record AxisTick(decimal Value, string Text);

/// <summary>The axis of values: it starts at zero, has few round ticks, and their texts in the reader's language.</summary>
/// <param name="Min">0, or a round number below the least value.</param>
/// <param name="Max">Some room above the greatest value.</param>
/// <param name="Ticks">From the lowest up.</param>
public sealed record ValueAxis(decimal Min, decimal Max, IReadOnlyList<AxisTick> Ticks)
{
    private const int MostStepsUpright = 5;

    // Beside each other their texts need more room than above each other.
    private const int MostStepsLying = 3;

    // Labels stand above their marks.
    private const decimal Headroom = 0.1m;

    private static readonly decimal[] RoundNumbers = [1, 2, 2.5m, 5, 10];

    /// <summary>An axis for the values, which may be none; <paramref name="lying"/> with fewer ticks.</summary>
    public static ValueAxis For(IEnumerable<decimal> values, Indicator indicator, FigureText text, bool lying = false)
    {
        var (least, most) = values.Aggregate((Least: 0m, Most: 0m), (range, value) =>
            (Math.Min(range.Least, value), Math.Max(range.Most, value)));
        var step = Step(most - least, indicator, lying ? MostStepsLying : MostStepsUpright);
        var first = decimal.Floor(least / step);
        var last = Math.Max(decimal.Ceiling(most / step), first + 1);
        var greatest = step * Math.Max(Math.Abs(first), last);
        var ticks = new List<AxisTick>();
        for (var i = first; i <= last; i++)
        {
            ticks.Add(new AxisTick(i * step, text.Tick(i * step, greatest, indicator)));
        }

        var reach = Math.Max(last * step, most + (most - least) * Headroom);
        return new ValueAxis(first * step, reach + (reach - first * step) * 0.02m, ticks);
    }

    private static decimal Step(decimal range, Indicator indicator, int mostSteps)
    {
        // What has no decimals has no tick between 0 and 1.
        var least = indicator.Decimals == 0 ? 1m : 0.01m;
        var power = least;
        while (true)
        {
            foreach (var number in RoundNumbers)
            {
                var step = number * power;
                if (step * mostSteps >= range && (indicator.Decimals > 0 || step == decimal.Truncate(step)))
                {
                    return step;
                }
            }

            power *= 10;
        }
    }
}
