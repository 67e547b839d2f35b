using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;

namespace IndicatorDash.Web.Overview;

/// <summary>Chooses what stands on the headline cards. Nothing is carried over: each figure keeps its own period.</summary>
internal static class HeadlineCards
{
    // What fits on a card without pushing the others down.
    private const int MaxBelow = 4;

    /// <summary>A card for each headline.</summary>
    /// <param name="scope">What is looked at.</param>
    /// <param name="figures">The figures of the headline indicators of the region and of those below it.</param>
    public static IReadOnlyList<HeadlineCardModel> Of(OverviewScope scope, IReadOnlyList<Figure> figures) =>
        [.. scope.Catalogue.Headlines.Select(headline => Card(scope, headline, figures))];

    private static HeadlineCardModel Card(OverviewScope scope, Headline headline, IReadOnlyList<Figure> figures)
    {
        var indicators = scope.Catalogue.IndicatorsOf(headline).ToDictionary(indicator => indicator.Id);
        var known = figures.Where(figure => indicators.ContainsKey(figure.IndicatorId)).ToLookup(figure => figure.RegionId);
        var own = Entries(scope, indicators, known[scope.Region.Id]);
        var children = scope.Children.ToList();
        var reporting = children.Count(child => known[child.Id].Any(figure =>
            scope.IsOfYear(figure) && figure.Kind == ObservationKind.Actual && figure.ScaledValue is not null));
        var below = own.Count > 0
            ? []
            : known
                .Where(group => group.Key != scope.Region.Id)
                .OrderBy(group => group.Key)
                .SelectMany(group => Entries(scope, indicators, group))
                .Take(MaxBelow)
                .ToList();
        return new HeadlineCardModel(headline, own, below, reporting, children.Count);
    }

    // Of each indicator what was reported for the year, or the latest of any; spans and targets each stand for themselves.
    private static List<HeadlineEntry> Entries(
        OverviewScope scope, Dictionary<int, Indicator> indicators, IEnumerable<Figure> figures)
    {
        var entries = new List<HeadlineEntry>();
        foreach (var group in figures.GroupBy(figure => figure.IndicatorId).OrderBy(group => indicators[group.Key].Order))
        {
            var indicator = indicators[group.Key];
            var series = group.Where(figure => figure.Slot == Figure.YearSlot).OrderBy(figure => figure.Year).ToList();
            var current = series.LastOrDefault(scope.IsOfYear);
            var others = group
                .Where(figure => figure.Slot != Figure.YearSlot && scope.IsOfYear(figure))
                .OrderByDescending(figure => figure.Year).ThenBy(figure => figure.Slot)
                .Where(figure => figure.Kind == ObservationKind.Target || current is null)
                .Take(1);
            foreach (var figure in new[] { current }.OfType<Figure>().Concat(others))
            {
                var region = scope.Catalogue.Regions.Find(figure.RegionId)!;
                var previous = figure == current ? series.Find(other => other.Year == figure.Year - 1) : null;
                entries.Add(new HeadlineEntry(region, indicator, figure, previous, figure == current && series.Count > 1 ? series : []));
            }
        }

        return entries;
    }
}
