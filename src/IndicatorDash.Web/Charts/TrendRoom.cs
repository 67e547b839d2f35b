namespace IndicatorDash.Web.Charts;

/// <summary>The room that the texts of a chart over the years need for none to cover another.</summary>
internal static class TrendRoom
{
    // The room beside the years: the texts of the value axis, and the margin on the right.
    private const int Beside = 56;

    private const double Gap = 3;

    // Four digits; a telephone has room for eight such labels.
    private const int YearLabel = 28;

    /// <summary>How wide it must be for the labels of neighbouring marks, in pixels.</summary>
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

    /// <summary>How many years can be named side by side where the chart is as narrow as it may be.</summary>
    public static int YearLabels(TrendChartModel model) => (model.MinWidth - Beside) / YearLabel;

    private static double Width(string label) => label.Split('\n').Max(PlotTheme.WidthOf);
}
