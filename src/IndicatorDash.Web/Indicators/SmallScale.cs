using IndicatorDash.Indicators;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Indicators;

/// <summary>The scale that small trends share, so that their heights can be compared.</summary>
/// <param name="Min">The value at the foot.</param>
/// <param name="Max">The value at the head.</param>
/// <param name="Low">The text of the foot.</param>
/// <param name="High">The text of the head.</param>
public sealed record SmallScale(int FirstYear, int LastYear, decimal Min, decimal Max, string Low, string High)
{
    public static SmallScale Of(IEnumerable<TrendChartModel> models, Indicator indicator)
    {
        var all = models.Where(model => !model.IsEmpty).ToList();
        if (all.Count == 0)
        {
            return new SmallScale(0, 0, 0, 1, "", "");
        }

        var (min, max) = (all.Min(model => model.Axis.Min), all.Max(model => model.Axis.Max));
        var text = FigureText.Current;
        return new SmallScale(
            all.Min(model => model.FirstYear),
            all.Max(model => model.LastYear),
            min,
            max > min ? max : min + 1,
            text.Tick(min, max, indicator),
            text.Tick(max, indicator));
    }
}
