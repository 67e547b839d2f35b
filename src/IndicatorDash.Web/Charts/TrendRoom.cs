namespace IndicatorDash.Web.Charts;

/// <summary>How wide a chart over the years must be for the labels of neighbouring marks not to cover each other.</summary>
internal static class TrendRoom
{
    // The room beside the years: the texts of the value axis, and the margin on the right.
    private const int Beside = 56;

    private const double Gap = 3;

    public static int For(TrendChartModel model)
    {
        var marks = model.Series[0].Marks.Where(mark => mark.Shape != MarkShape.Aside).ToList();
        var year = marks
            .Zip(marks.Skip(1), (left, right) =>
                ((Width(left.Label) + Width(right.Label)) / 2 + Gap) / Math.Max(right.X - left.X, 0.1))
            .DefaultIfEmpty()
            .Max();
        return Math.Max(ChartModel.LeastWidth, Beside + (int)Math.Ceiling(year * (model.LastYear - model.FirstYear + 1)));
    }

    private static double Width(string label) => label.Split('\n').Max(PlotTheme.WidthOf);
}
