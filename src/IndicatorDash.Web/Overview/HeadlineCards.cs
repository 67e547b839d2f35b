using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Overview;

/// <summary>Chooses what stands on the headline cards. Nothing is carried over: each figure keeps its own period.</summary>
internal static class HeadlineCards
{
    // What fits on a card without pushing the others down.
    private const int MaxBelow = 4;

    /// <summary>A card for each headline that asks for anything.</summary>
    /// <param name="scope">What is looked at.</param>
    /// <param name="figures">The figures of the headline indicators of the region and of those below it.</param>
    /// <param name="before">The figures of the year before, to compare a sum over the same regions with.</param>
    public static IReadOnlyList<HeadlineCardModel> Of(
        OverviewScope scope, IReadOnlyList<Figure> figures, IReadOnlyList<Figure> before) =>
        [.. scope.Catalogue.HeadlinesInUse.Select(headline => Card(scope, headline, scope.Catalogue.IndicatorsOf(headline), figures, before))];

    /// <summary>A card of some indicators, the leading one first.</summary>
    public static HeadlineCardModel Card(
        OverviewScope scope,
        Headline headline,
        IEnumerable<Indicator> leading,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<Figure> before)
    {
        var indicators = leading.ToDictionary(indicator => indicator.Id);
        var known = figures.Where(figure => indicators.ContainsKey(figure.IndicatorId)).ToLookup(figure => figure.RegionId);
        var own = Entries(scope, indicators, known[scope.Region.Id]);
        var children = scope.Children.Where(child => child.Kind == RegionKind.Administrative).ToList();
        // Of the year of the card's own figure, where there is one: beside a sum over 24 stands 24.
        var year = scope.Year ?? own.Where(entry => entry.Figure.IsYearFigure()).Select(entry => (int?)entry.Figure.Year).Max();
        var reporting = children.Count(child => known[child.Id].Any(figure =>
            (year is null || (figure.Year == year && figure.Period.Kind != PeriodKind.Span))
            && figure is { Origin: FigureOrigin.Observed, Kind: ObservationKind.Actual, ScaledValue: not null }));
        List<HeadlineEntry> below = own.Count > 0 ? [] : Below(
            scope, [.. known.Where(group => group.Key != scope.Region.Id).SelectMany(group => Entries(scope, indicators, group))]);
        var elsewhere = own.Count > 0 || scope.Year is null
            ? null
            : Entries(scope with { Year = null }, indicators, known[scope.Region.Id])
                .MaxBy(entry => (entry.Figure.Kind == ObservationKind.Actual, entry.Figure.Period));
        return new HeadlineCardModel(
            headline, [.. own.Select(entry => WithSameRegions(scope, entry, children, figures, before))], [.. below.Take(MaxBelow)], reporting, children.Count)
        {
            MoreBelow = Math.Max(0, below.Count - MaxBelow),
            Elsewhere = elsewhere,
        };
    }

    // The nearest regions first, and what they reported before what is added up; no part beside its own sum.
    private static List<HeadlineEntry> Below(OverviewScope scope, List<HeadlineEntry> entries)
    {
        var known = entries.Select(entry => (entry.Indicator.Id, entry.Figure.Period, entry.Region.Id)).ToHashSet();
        return
        [
            .. entries
                .Where(entry => !scope.Catalogue.Regions.AncestorIds([entry.Region.Id])
                    .Any(whole => known.Contains((entry.Indicator.Id, entry.Figure.Period, whole))))
                .OrderBy(entry => entry.Region.Level)
                .ThenBy(entry => entry.Figure.Origin != FigureOrigin.Observed)
                .ThenBy(entry => entry.Region.Id),
        ];
    }

    // A sum can be compared with the year before over the regions that are in both.
    private static HeadlineEntry WithSameRegions(
        OverviewScope scope, HeadlineEntry entry, IReadOnlyList<Region> children, IReadOnlyList<Figure> figures, IReadOnlyList<Figure> before)
    {
        if (entry.Previous is null || (entry.Figure.Origin != FigureOrigin.Summed && entry.Previous.Origin != FigureOrigin.Summed))
        {
            return entry;
        }

        var ids = children.Select(child => child.Id).ToHashSet();
        IEnumerable<Figure> Of(IReadOnlyList<Figure> all, int year) => all.Where(figure =>
            figure.IndicatorId == entry.Indicator.Id && figure.Year == year && ids.Contains(figure.RegionId));
        return entry with
        {
            OverSameRegions = FigureChange.OverSameRegions(
                Of(before, entry.Previous.Year),
                Of(figures, entry.Figure.Year),
                entry.Indicator,
                scope.Catalogue.BreaksOf(entry.Indicator),
                region => BoundaryYears.Of(scope.Catalogue.Regions, region)),
        };
    }

    // Of each indicator what was reported for the year, or the latest known of any; spans and targets each stand for themselves.
    private static List<HeadlineEntry> Entries(
        OverviewScope scope, Dictionary<int, Indicator> indicators, IEnumerable<Figure> figures)
    {
        var entries = new List<HeadlineEntry>();
        foreach (var group in figures.GroupBy(figure => figure.IndicatorId).OrderBy(group => indicators[group.Key].Order))
        {
            var indicator = indicators[group.Key];
            var series = group.Where(figure => figure.Slot == Figure.YearSlot).OrderBy(figure => figure.Year).ToList();
            var current = series.Where(scope.IsOfYear).Latest();
            var others = group
                .Where(figure => figure.Slot != Figure.YearSlot && scope.IsOfYear(figure))
                .OrderByDescending(figure => figure.Year).ThenBy(figure => figure.Slot)
                .Where(figure => figure.Kind == ObservationKind.Target || current is null)
                .Take(1);
            foreach (var figure in new[] { current }.OfType<Figure>().Concat(others))
            {
                var region = scope.Catalogue.Regions.Find(figure.RegionId)!;
                var previous = figure == current ? series.Find(other => other.Year == figure.Year - 1) : null;
                entries.Add(new HeadlineEntry(region, indicator, figure, previous, figure == current && series.Count > 1 ? series : [])
                {
                    Later = figure == current && scope.Year is null ? series.WordAfter(figure) : null,
                });
            }
        }

        return entries;
    }
}
