using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Charts;

/// <summary>
/// Makes the chart of an indicator over the years from all its figures for one region or several. Pure: no rendering, no
/// queries, no clock.
/// </summary>
public sealed class TrendChartBuilder(FigureText text)
{
    /// <summary>The most years on an axis; what lies before is clipped and stays in the table.</summary>
    private const int MostYears = 20;

    private const int YearsHeight = 280;

    private const int LaneHeadHeight = 56;

    private const int LaneRowHeight = 30;

    /// <summary>The chart of the figures of the regions, in their order; other figures are left out.</summary>
    /// <param name="indicator">Of which all figures are.</param>
    /// <param name="unit">Where the unit's English name is from.</param>
    /// <param name="regions">One or several, at most as many as there are colours.</param>
    /// <param name="figures">All figures of the regions, of whatever year and slot.</param>
    /// <param name="breaks">Those that bear on the indicator.</param>
    /// <param name="boundaryYears">The years in which a region gained or lost territory, by region (<see cref="BoundaryYears"/>).</param>
    public TrendChartModel Build(
        Indicator indicator,
        Unit? unit,
        IReadOnlyList<Region> regions,
        IEnumerable<Figure> figures,
        IReadOnlyList<SeriesBreak>? breaks = null,
        IReadOnlyDictionary<int, IReadOnlyCollection<int>>? boundaryYears = null)
    {
        breaks ??= [];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(regions.Count, Palette.Light.Series.Count, nameof(regions));
        var byRegion = figures.Where(figure => figure.IndicatorId == indicator.Id).ToLookup(figure => figure.RegionId);
        var all = regions.SelectMany(region => byRegion[region.Id]).ToList();
        var (first, last) = Years(all);
        var territory = regions.Select(region => boundaryYears?.GetValueOrDefault(region.Id) ?? []).ToList();
        var series = regions
            .Select((region, i) => Series(indicator, unit, region, byRegion[region.Id], breaks, territory[i], first))
            .ToList();
        var spans = Spans(indicator, unit, regions, byRegion, first);
        var targets = Targets(indicator, unit, regions, byRegion, first);
        var model = new TrendChartModel
        {
            Indicator = indicator,
            Unit = unit,
            FirstYear = first,
            LastYear = last,
            Axis = ValueAxis.For(Heights(series, targets), indicator, text),
            Series = series,
            Spans = spans,
            Targets = targets,
            // Boxes of several regions would hide each other: there the table says what was not reported.
            Notes = regions.Count == 1 ? Notes(all, first) : [],
            BoundaryYears = regions.Count == 1 ? [.. territory[0].Where(year => year > first && year <= last)] : [],
            BreakYears = [.. breaks.Select(one => one.Year).Distinct().Where(year => year > first && year <= last)],
            Rows = TrendRows.Of(text, regions, byRegion),
            Summary = new ChartSummary(text).Trend(indicator, unit, regions, all, breaks, territory),
            MinWidth = ChartModel.LeastWidth,
            Height = 0,
        };
        var lane = spans.Count == 0 ? 0 : 12 + spans.Count * LaneRowHeight;
        return model with
        {
            MinWidth = regions.Count == 1 ? TrendRoom.For(model) : ChartModel.LeastWidth,
            Height = (model.HasYears || model.IsEmpty ? YearsHeight : LaneHeadHeight) + lane,
        };
    }

    private static (int First, int Last) Years(List<Figure> figures)
    {
        if (figures.Count == 0)
        {
            return (0, 0);
        }

        var last = figures.Max(figure => figure.Year);
        var first = figures.Min(figure => figure.Period.Start.Year);
        return (Math.Max(first, last - MostYears + 1), last);
    }

    private TrendSeries Series(
        Indicator indicator,
        Unit? unit,
        Region region,
        IEnumerable<Figure> figures,
        IReadOnlyList<SeriesBreak> breaks,
        IReadOnlyCollection<int> boundaryYears,
        int first)
    {
        var marks = figures
            .Where(figure => figure is { Kind: ObservationKind.Actual, Quantity: not null }
                && figure.Period.Kind != PeriodKind.Span && figure.Year >= first)
            .Select(figure => Mark(indicator, unit, figure))
            .OrderBy(mark => mark.X)
            .ToList();
        return new TrendSeries(region, marks, Links(indicator, marks, breaks, boundaryYears));
    }

    private TrendMark Mark(Indicator indicator, Unit? unit, Figure figure)
    {
        var quantity = figure.Quantity!.Value;
        var label = text.Value(figure, indicator);
        return new TrendMark(
            figure,
            YearScale.Mark(figure.Period),
            quantity.Value,
            figure.Qualifier == ValueQualifier.All ? quantity.Value : quantity.Lower,
            figure.Qualifier == ValueQualifier.All ? quantity.Value : quantity.Upper,
            !figure.IsYearFigure() ? MarkShape.Aside
                : figure.IsSum() ? MarkShape.Sum
                : figure.IsDerived() ? MarkShape.Derived
                : MarkShape.Solid,
            figure.IsSum() ? $"{label}\n{FigureText.Fraction(figure)}" : label,
            text.Describe(figure, indicator, unit));
    }

    private static List<TrendLink> Links(
        Indicator indicator, List<TrendMark> marks, IReadOnlyList<SeriesBreak> breaks, IReadOnlyCollection<int> boundaryYears)
    {
        var own = marks.Select((mark, i) => (mark.Figure, Index: i)).Where(mark => mark.Figure.IsYearFigure()).ToList();
        return
        [
            .. own.Zip(own.Skip(1))
                .Where(pair => pair.Second.Figure.Year == pair.First.Figure.Year + 1
                    && FigureChange.Between(pair.First.Figure, pair.Second.Figure, indicator, breaks, boundaryYears).IsComparable)
                .Select(pair => new TrendLink(
                    pair.First.Index, pair.Second.Index, pair.First.Figure.IsLoose() || pair.Second.Figure.IsLoose())),
        ];
    }

    private List<TrendSpan> Spans(
        Indicator indicator, Unit? unit, IReadOnlyList<Region> regions, ILookup<int, Figure> byRegion, int first)
    {
        var spans = regions
            .SelectMany((region, i) => byRegion[region.Id]
                .Where(figure => figure.Period.Kind == PeriodKind.Span && figure.State() == FigureState.Value)
                .Select(figure => (Figure: figure, Series: i)))
            .OrderBy(span => span.Series).ThenBy(span => span.Figure.Period)
            .ToList();
        return [.. spans.Select((span, row) => Span(span.Figure, span.Series, row))];

        TrendSpan Span(Figure figure, int series, int row)
        {
            var start = YearScale.Before(figure.Period.FirstDay);
            var name = regions.Count > 1 ? text.ShortName(regions[series]) + " " : "";
            var target = figure.Kind == ObservationKind.Target ? text.Text(nameof(FigureStrings.Target)) + " " : "";
            var clipped = start < first;
            return new TrendSpan(
                figure,
                series,
                row,
                Math.Max(start, first),
                YearScale.After(figure.Period.LastDay),
                clipped,
                $"{name}{target}{text.PeriodYears(figure.Period)} {text.Value(figure, indicator)}",
                name + text.Describe(figure, indicator, unit));
        }
    }

    private List<TrendTarget> Targets(
        Indicator indicator, Unit? unit, IReadOnlyList<Region> regions, ILookup<int, Figure> byRegion, int first) =>
    [
        .. regions.SelectMany((region, i) => byRegion[region.Id]
            .Where(figure => figure is { Kind: ObservationKind.Target, Quantity: not null }
                && figure.Period.Kind != PeriodKind.Span && figure.Year >= first)
            .OrderBy(figure => figure.Period)
            .Select(figure => new TrendTarget(
                figure,
                i,
                YearScale.Mark(figure.Period),
                figure.Quantity!.Value.Value,
                $"{text.Text(nameof(FigureStrings.Target))} {text.Value(figure, indicator)}",
                text.Describe(figure, indicator, unit)))),
    ];

    private List<TrendNote> Notes(List<Figure> figures, int first) =>
    [
        .. figures
            .Where(figure => figure.IsYearFigure() && figure.Quantity is null && figure.Year >= first)
            .Select(figure => new TrendNote(
                figure,
                figure.Year,
                figure.Qualifier == ValueQualifier.All && figure.State() == FigureState.Value
                    ? text.Text(nameof(FigureStrings.All))
                    : text.State(figure.State()),
                figure.State() == FigureState.NotReported)),
    ];

    // An interval without an end is drawn as an arrow, and takes no height.
    private static IEnumerable<decimal> Heights(List<TrendSeries> series, List<TrendTarget> targets) => series
        .SelectMany(one => one.Marks)
        .SelectMany(mark => new[] { mark.Value, mark.Lower ?? mark.Value, mark.Upper ?? mark.Value })
        .Concat(targets.Select(target => target.Value));
}
