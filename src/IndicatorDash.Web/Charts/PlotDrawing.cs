using System.Net;
using IndicatorDash.Figures;
using Plotly.Blazor;

namespace IndicatorDash.Web.Charts;

/// <summary>What Plotly draws of a <see cref="ChartModel"/>, and which figure stands behind each point of it.</summary>
/// <param name="Data">The traces.</param>
/// <param name="Layout">The rest.</param>
/// <param name="Points">The figures by trace and point; a trace without any has an empty list.</param>
internal sealed record PlotDrawing(
    IList<ITrace> Data, Plotly.Blazor.Layout Layout, IReadOnlyList<IReadOnlyList<Figure?>> Points)
{
    public static PlotDrawing Of(ChartModel model, Palette palette) => model switch
    {
        TrendChartModel trend => new TrendPlot(trend, palette).Draw(),
        RankingChartModel ranking => new RankingPlot(ranking, palette).Draw(),
        _ => throw new ArgumentException($"There is no drawing of {model.GetType().Name}.", nameof(model)),
    };

    /// <summary>The figure of a point; none where it is only a line or a label.</summary>
    public Figure? At(int trace, int point) => trace >= 0 && trace < Points.Count && point >= 0 && point < Points[trace].Count
        ? Points[trace][point]
        : null;

    /// <summary>A text as it is, for Plotly takes texts to be HTML.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(text);
}
