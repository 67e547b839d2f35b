using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Filters;

namespace IndicatorDash.Web.Indicators;

/// <summary>The figures of an indicator that a page works with, and what leads among them. Nothing is carried over.</summary>
internal sealed class IndicatorFigures(Catalogue catalogue, Indicator indicator, IReadOnlyList<Figure> figures)
{
    private readonly ILookup<int, Figure> _byRegion = figures.ToLookup(figure => figure.RegionId);

    /// <summary>All figures of a region, by year and slot.</summary>
    public IEnumerable<Figure> Of(int regionId) => _byRegion[regionId];

    /// <summary>All figures of the regions.</summary>
    public IReadOnlyList<Figure> Of(IEnumerable<Region> regions) => [.. regions.SelectMany(region => _byRegion[region.Id])];

    /// <summary>The regions that reported, by code, each with the figure that leads for it.</summary>
    public IReadOnlyList<RegionFigure> Known() =>
    [
        .. _byRegion
            .Where(group => group.Any(IsKnown))
            .OrderBy(group => group.Key)
            .Select(group => (Region: catalogue.Regions.Find(group.Key), Figure: Lead(group, null)))
            .Where(known => known is { Region: not null, Figure: not null })
            .Select(known => new RegionFigure(known.Region!, known.Figure!)),
    ];

    /// <summary>The years from the first to the last with figures, and to the one that was chosen.</summary>
    public static IReadOnlyList<IndicatorYear> Years(IReadOnlyCollection<Figure> figures, int? chosen)
    {
        var own = figures.Where(figure => figure.IsYearFigure() && figure.State() == FigureState.Value)
            .Select(figure => figure.Year).ToHashSet();
        var others = figures.Where(figure => !figure.IsYearFigure() && figure.State() == FigureState.Value)
            .Select(figure => figure.Year).ToHashSet();
        return
        [
            .. YearRange.Of([.. own.Union(others)], chosen)
                .Select(year => new IndicatorYear(year, own.Contains(year), others.Contains(year))),
        ];
    }

    /// <summary>What leads for a region: in the year that was chosen, or else the latest.</summary>
    public HeadlineModel? Headline(Region region, int? year)
    {
        if (Lead(_byRegion[region.Id], year) is not { } figure)
        {
            return null;
        }

        var own = _byRegion[region.Id].ToList();
        var others = own
            .Where(other => other != figure && !other.IsYearFigure() && (year is null || other.Year == year)
                && other.State() == FigureState.Value)
            .ToList();
        var progress = others
            .Select(other => TargetProgress.Of(figure, other, indicator))
            .FirstOrDefault(one => one is not null);
        return new HeadlineModel(
            figure, Change(region, figure), progress, [.. others.Where(other => other != progress?.Target)]);
    }

    private FigureChange? Change(Region region, Figure figure)
    {
        var before = _byRegion[region.Id].FirstOrDefault(other => other.IsYearFigure() && other.Year == figure.Year - 1);
        if (before is null || !figure.IsYearFigure() || figure.State() != FigureState.Value)
        {
            return null;
        }

        // Sums that leave regions out are compared over the regions that both have.
        if (before.IsSum() && figure.IsSum() && !(before.IsCompleteSum && figure.IsCompleteSum))
        {
            var below = Of(catalogue.Regions.Children(region.Id));
            return FigureChange.OverSameRegions(
                below.Where(other => other.Year == before.Year), below.Where(other => other.Year == figure.Year), indicator, catalogue.BreaksOf(indicator),
                other => BoundaryYears.Of(catalogue.Regions, other));
        }

        return FigureChange.Between(
            before, figure, indicator, catalogue.BreaksOf(indicator), BoundaryYears.Of(catalogue.Regions, region.Id));
    }

    // The year's own value; else the latest span, else the latest target: each says what it is.
    private static Figure? Lead(IEnumerable<Figure> figures, int? year)
    {
        var candidates = figures.Where(figure => year is null || figure.Year == year).ToList();
        return candidates.Where(figure => figure.IsYearFigure() && figure.State() == FigureState.Value).MaxBy(figure => figure.Year)
            ?? candidates.Where(figure => figure.Kind == ObservationKind.Actual && figure.Period.Kind == PeriodKind.Span
                && figure.State() == FigureState.Value).MaxBy(figure => figure.Period)
            ?? candidates.Where(figure => figure.Kind == ObservationKind.Target && figure.State() == FigureState.Value)
                .MaxBy(figure => figure.Period)
            ?? candidates.Where(figure => figure.IsYearFigure()).MaxBy(figure => figure.Year);
    }

    private static bool IsKnown(Figure figure) =>
        figure.Origin == FigureOrigin.Observed && figure.State() == FigureState.Value;
}
