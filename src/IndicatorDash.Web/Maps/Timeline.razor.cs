using System.Globalization;
using IndicatorDash.Periods;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Maps;

/// <summary>Which figures are of when: a row for each region, a dot for a year or a day, a bar for a span. Each is a link.</summary>
public partial class Timeline
{
    private const int LaneHeight = 26;
    private const int NameWidth = 84;

    [Parameter, EditorRequired]
    public required TimelineModel Model { get; set; }

    /// <summary>What it shows; read out before it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    private string MinWidth => Style($"min-width:{NameWidth + TimelineBuilder.WidthOf(Model.Years)}px");

    private string TrackStyle(TimelineRow row) => Style(
        $"height:{row.Lanes * LaneHeight + 6}px;background-size:{100.0 / Model.Years:0.####}% 100%");

    // A text on the left ends where the dot is, or with the bar.
    private static string PlaceOf(TimelineItem item) => (item.IsSpan, item.LabelIsLeft) switch
    {
        (true, _) => Style($"left:{item.Start * 100:0.###}%;width:{item.Width * 100:0.###}%;top:{item.Lane * LaneHeight + 4}px"),
        (_, false) => Style($"left:{item.Start * 100:0.###}%;top:{item.Lane * LaneHeight + 4}px"),
        _ => Style($"right:{(1 - item.Start) * 100:0.###}%;top:{item.Lane * LaneHeight + 4}px"),
    };

    // What is read out before the visible text: whose it is, and of which year where the text does not say.
    private static string Before(TimelineItem item)
    {
        var year = item.Entry.Period.Kind == PeriodKind.Year ? $"{item.Entry.Period}{FigureStrings.PartSeparator}" : "";
        return $"{item.Entry.Region.NameForReader()}{FigureStrings.PartSeparator}{year}";
    }

    private static string LookOf(TimelineItem item) =>
        (item.IsSpan ? "tl-bar" : "tl-dot") + (item.LabelIsLeft ? " tl-left" : "");

    private static string Style(FormattableString style) => style.ToString(CultureInfo.InvariantCulture);
}
