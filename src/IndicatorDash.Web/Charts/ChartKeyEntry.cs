using IndicatorDash.Figures;
using IndicatorDash.Numbers;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Charts;

/// <summary>The looks that a legend explains.</summary>
public enum ChartLook
{
    Reported,
    Interval,
    Derived,
    Sum,
    Aside,
    Dotted,
    Target,
    NotReported,
    Boundary,
    Break,
    Span,
    BarDerived,
    BarSum,
    BarMissing,
}

/// <summary>An entry of a legend: only what the chart has is explained.</summary>
/// <param name="Look">What is drawn beside the text.</param>
/// <param name="Text">What it means.</param>
public sealed record ChartKeyEntry(ChartLook Look, string Text)
{
    /// <summary>The entries of a chart.</summary>
    public static IReadOnlyList<ChartKeyEntry> Of(ChartModel model) => model switch
    {
        TrendChartModel trend => [.. OfTrend(trend)],
        RankingChartModel ranking => [.. OfRanking(ranking)],
        _ => [],
    };

    private static IEnumerable<ChartKeyEntry> OfTrend(TrendChartModel model)
    {
        var marks = model.Series.SelectMany(series => series.Marks).ToList();
        (ChartLook Look, bool IsThere, string Text)[] looks =
        [
            (ChartLook.Reported, model.Series.Count == 1 && marks.Exists(mark => mark.Shape == MarkShape.Solid), ChartStrings.LegendReported),
            (ChartLook.Interval, marks.Exists(mark => IsQualified(mark.Figure)), ChartStrings.LegendInterval),
            (ChartLook.Derived, marks.Exists(mark => mark.Shape == MarkShape.Derived), ChartStrings.LegendDerived),
            (ChartLook.Sum, marks.Exists(mark => mark.Shape == MarkShape.Sum), ChartStrings.LegendSum),
            (ChartLook.Aside, marks.Exists(mark => mark.Shape == MarkShape.Aside), ChartStrings.LegendAside),
            (ChartLook.Dotted, model.Series.Any(series => series.Links.Any(link => link.IsDotted)), ChartStrings.LegendDotted),
            (ChartLook.Target, model.Targets.Count > 0, ChartStrings.LegendTarget),
            (ChartLook.NotReported, model.Notes.Any(note => note.IsBoxed), ChartStrings.LegendNotReported),
            (ChartLook.Boundary, model.BoundaryYears.Count > 0, ChartStrings.LegendBoundary),
            (ChartLook.Break, model.BreakYears.Count > 0, ChartStrings.LegendBreak),
            (ChartLook.Span, model.Spans.Count > 0, ChartStrings.LegendSpan),
        ];
        return looks.Where(look => look.IsThere).Select(look => new ChartKeyEntry(look.Look, look.Text));
    }

    private static IEnumerable<ChartKeyEntry> OfRanking(RankingChartModel model)
    {
        (ChartLook Look, bool IsThere, string Text)[] looks =
        [
            (ChartLook.Interval, model.Rows.Any(row => row.Figure is { } figure && IsQualified(figure)), ChartStrings.LegendInterval),
            (ChartLook.BarDerived, model.Rows.Any(row => row.Look == BarLook.Derived), ChartStrings.LegendDerived),
            (ChartLook.BarSum, model.Rows.Any(row => row.Look == BarLook.Sum && !row.Figure!.IsOfTerritory()), ChartStrings.LegendSum),
            (ChartLook.BarSum, model.Rows.Any(row => row.Figure?.IsOfTerritory() == true), ChartStrings.LegendTerritory),
            (ChartLook.BarMissing, model.Rows.Any(row => row.Look == BarLook.Missing), ChartStrings.LegendMissing),
        ];
        return looks.Where(look => look.IsThere).Select(look => new ChartKeyEntry(look.Look, look.Text));
    }

    private static bool IsQualified(Figure figure) => figure.State() == FigureState.Value
        && figure.Qualifier is ValueQualifier.About or ValueQualifier.AtLeast or ValueQualifier.AtMost;
}
