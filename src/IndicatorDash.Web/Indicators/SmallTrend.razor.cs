using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Regions;
using IndicatorDash.Web.Charts;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>A region over the years in little, drawn with the page: many of them would be too many charts.</summary>
public sealed partial class SmallTrend
{
    private const int Width = 220;
    private const int LaneStep = 12;
    private const int MostSpans = 3;
    private const double Top = 8;
    private const double Foot = 78;
    private const double Lane = 86;
    private const double Arrow = 14;

    [Parameter]
    [EditorRequired]
    public required Region Region { get; set; }

    /// <summary>The figure that stands beside the name.</summary>
    [Parameter]
    [EditorRequired]
    public Figure? Figure { get; set; }

    [Parameter]
    [EditorRequired]
    public required TrendChartModel Model { get; set; }

    [Parameter]
    [EditorRequired]
    public required SmallScale Scale { get; set; }

    /// <summary>The page of the region.</summary>
    [Parameter]
    [EditorRequired]
    public required string Href { get; set; }

    /// <summary>Whether its name and its sentence stand with it.</summary>
    /// <value>The default is true.</value>
    [Parameter]
    public bool ShowText { get; set; } = true;

    private bool HasMarks => Model.Series.Any(series => series.Marks.Count > 0) || Model.Targets.Count > 0;

    // Without marks there is only the lane.
    private double LaneTop => HasMarks ? Lane : Top;

    private int Height => (HasMarks ? 100 : 24) + (Math.Min(Model.Spans.Count, MostSpans) * LaneStep);

    private double YearWidth => Width / (double)(Scale.LastYear - Scale.FirstYear + 1);

    private double X(double year) => Math.Clamp((year - Scale.FirstYear) * YearWidth, 0, Width);

    private double Y(decimal value) => Foot - ((double)((value - Scale.Min) / (Scale.Max - Scale.Min)) * (Foot - Top));

    // Written as it is: Razor takes the element for its own.
    private MarkupString Years => (MarkupString)string.Create(
        CultureInfo.InvariantCulture,
        $"<text x='0' y='{Height}'>{Scale.FirstYear}</text>{(Scale.LastYear > Scale.FirstYear ? $"<text x='{Width}' y='{Height}' text-anchor='end'>{Scale.LastYear}</text>" : "")}");

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
