using IndicatorDash.Catalogues;
using IndicatorDash.Exports;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Provenance;

namespace IndicatorDash.Web.Indicators;

/// <summary>What was read of an indicator, and the views of it.</summary>
internal sealed record IndicatorQuery(
    Catalogue Catalogue,
    IndicatorAddress Address,
    Indicator Indicator,
    Region Region,
    IReadOnlyList<Region> Compared,
    KnownRegions Known,
    IndicatorFigures Work,
    IReadOnlyList<Figure> All)
{
    // Below this share of regions with figures, the others are only counted.
    private const int OneIn = 3;

    private const int EnoughRegions = 8;

    /// <summary>What is looked at with everything below it: the nation, unless a region was chosen.</summary>
    public Region Scope => Address.Region is null ? Catalogue.Regions.Nation : Region;

    /// <summary>The latest year with a value of its own, of what is looked at.</summary>
    public int? LatestYear => Looked
        .Where(figure => figure.IsYearFigure() && figure.State() == FigureState.Value)
        .Max(figure => (int?)figure.Year);

    private bool ShowsAllKnown => Address.Region is null && Known.IsComplete;

    private IReadOnlyList<Region> Below => Catalogue.Regions.Children(Region.Id);

    // Unless a region was chosen, the provinces: also where the page leads with the only one known.
    private IReadOnlyList<Region> TopBelow => Address.Region is null ? Catalogue.Regions.Provinces : Below;

    private IReadOnlyList<Figure> Looked => ShowsAllKnown ? All : Work.Of([Region, .. Below, .. Compared]);

    public IndicatorModel Model() => new()
    {
        Address = Address,
        Indicator = Indicator,
        Unit = Catalogue.Units.Find(Indicator.UnitCode),
        Theme = Catalogue.Theme(Indicator.ThemeId),
        Parts = Indicator is { NumeratorId: { } numerator, DenominatorId: { } denominator }
            ? (Catalogue.Indicator(numerator), Catalogue.Indicator(denominator))
            : null,
        Formula = Catalogue.FormulaOf(Indicator) is { } formula ? FormulaModelBuilder.Pieces(formula.ToString(), Catalogue) : [],
        Breaks = Catalogue.BreaksOf(Indicator),
        Region = Region,
        Above = [.. Catalogue.Regions.Ancestors(Region.Id).Reverse()],
        Below = [.. Below.Where(below => below.ValidTo is null || Work.Of(below.Id).Any())],
        Known = Known,
        Years = IndicatorFigures.Years(Looked, Address.Year),
        Compared = Compared,
        Headline = Work.Headline(Region, Address.Year),
    };

    public TrendView Trend()
    {
        IReadOnlyList<Region> below = Compared.Count > 0 ? []
            : [.. TopBelow.Where(region => Work.Of(region.Id).Any(IsInRange))];
        var isOfBelow = below.Count > 1 && Address is { ShowMultiples: true, ShowTable: false };

        // Unasked, what is known stands in for a nation of which nothing is.
        var small = Compared.Count > 0 ? Compared
            : isOfBelow ? [.. below.Take(IndicatorAddress.MostMultiples)]
            : ShowsAllKnown && !Work.Of(Region.Id).Any()
                ? [.. Known.Regions.Take(IndicatorAddress.MostCompared).Select(known => known.Region)]
                : [];
        var regions = small.Append(Region).DistinctBy(region => region.Id).ToList();
        var shown = Work.Of(regions).Where(IsInRange).ToList();
        var boundaryYears = regions.ToDictionary(region => region.Id, region => BoundaryYears.Of(Catalogue.Regions, region.Id));
        return new TrendView(small, shown, boundaryYears)
        {
            BaseYears =
            [
                .. regions
                    .SelectMany(region => IndexedFigures.BaseYears(
                        Indicator, shown, region, Catalogue.BreaksOf(Indicator), boundaryYears[region.Id]))
                    .Distinct().Order(),
            ],
            BelowWithFigures = below.Count,
            IsOfBelow = isOfBelow,
        };
    }

    public RankingView Ranking()
    {
        var (scope, candidates) = Candidates();
        var year = YearOf(candidates);
        var inForce = candidates
            .Where(region => scope == RankingScope.Chosen || year is not { } of || region.IsInForce(of) || HasFigureOf(region, of))
            .Where(region => region.Kind == RegionKind.Administrative || scope == RankingScope.Chosen || HasFigureOf(region, year))
            .ToList();
        var withFigures = inForce.Where(region => HasFigureOf(region, year)).ToList();
        var isDense = scope == RankingScope.Chosen || withFigures.Count >= EnoughRegions
            || withFigures.Count * OneIn >= inForce.Count;
        var shown = isDense ? inForce : withFigures;
        return new RankingView(
            year,
            scope,
            year is null ? [] : shown,
            Work.Of(shown),
            year is null ? 0 : inForce.Count - shown.Count,
            [.. Apart(scope == RankingScope.Known || ShowsAllKnown ? [.. Known.Regions.Select(known => known.Region)] : candidates)]);
    }

    public MapView Map()
    {
        var top = Below.Count > 0 && !(Address.Region is null && Region.Level == RegionLevel.Prefecture) ? Region : null;
        var regions = Address.Region is null ? Catalogue.Regions.Provinces
            : top is not null ? Below
            : Catalogue.Regions.Children(Region.ParentId ?? Region.NationId);
        var year = YearOf(regions);
        return new MapView(
            year,
            [
                .. regions.Where(region => (year is { } of ? region.IsInForce(of) : region.ValidTo is null)
                    && (region.Kind == RegionKind.Administrative || HasFigureOf(region, year))),
            ],
            Work.Of(regions));
    }

    public IEnumerable<(Region Region, Figure Figure)> TableFigures() => Looked
        .DistinctBy(figure => (figure.RegionId, figure.Year, figure.Slot))
        .Where(figure => Address.Year is null || figure.Year == Address.Year)
        .OrderBy(figure => figure.RegionId != Region.Id)
        .ThenBy(figure => figure.RegionId).ThenBy(figure => figure.Year).ThenBy(figure => figure.Slot)
        .Select(figure => (Catalogue.Regions.Find(figure.RegionId)!, figure));

    /// <summary>What the view that is looked at shows in percent of a year; none where it shows the figures themselves.</summary>
    public ExportBase? Percents() =>
        Address is { Tab: IndicatorTab.Trend, Base: { } year } && Trend() is var trend && trend.BaseYears.Contains(year)
            ? new ExportBase(year, IndexedFigures.Of(Indicator, trend.Figures, year, Catalogue.BreaksOf(Indicator), trend.BoundaryYears).Figures)
            : null;

    /// <summary>The figures of the view that is looked at, in its order.</summary>
    public IReadOnlyList<Figure> Shown() => Address.Tab switch
    {
        IndicatorTab.Trend => Trend().Figures,
        IndicatorTab.Compare when Ranking() is var ranking =>
            [.. ranking.Figures.Where(figure => figure.IsYearFigure() && figure.Year == ranking.Year), .. ranking.Apart.Select(apart => apart.Figure)],
        IndicatorTab.Map when Map() is var map =>
            [.. map.Figures.Where(figure => figure.IsYearFigure() && figure.Year == map.Year && map.Regions.Any(region => region.Id == figure.RegionId))],
        _ => [.. TableFigures().Select(row => row.Figure)],
    };

    private (RankingScope Scope, IReadOnlyList<Region> Regions) Candidates()
    {
        if (Compared.Count > 0)
        {
            var chosen = Address.Region is null ? Compared : Compared.Append(Region);
            return (RankingScope.Chosen, [.. chosen.DistinctBy(region => region.Id).OrderBy(region => region.Id)]);
        }

        if (HasAny(TopBelow))
        {
            return (RankingScope.Below, TopBelow);
        }

        if (ShowsAllKnown && Known.Regions.Count > 0)
        {
            var level = Known.Levels.First().Level;
            return (RankingScope.Known, [.. Known.Regions.Select(known => known.Region).Where(region => region.Level == level)]);
        }

        var peers = Region.ParentId is { } parent ? Catalogue.Regions.Children(parent) : [];
        return HasAny(peers) ? (RankingScope.Peers, peers) : (RankingScope.Below, TopBelow);
    }

    private bool HasAny(IReadOnlyList<Region> regions) => regions.Any(region => Work.Of(region.Id).Any());

    private bool HasFigureOf(Region region, int? year) =>
        Work.Of(region.Id).Any(figure => figure.IsYearFigure() && figure.Year == year);

    // The year that was chosen, whether anything is known of it or not; else the latest with a value of its own.
    private int? YearOf(IEnumerable<Region> regions) => Address.Year ?? regions
        .SelectMany(region => Work.Of(region.Id))
        .Where(figure => figure.IsYearFigure() && figure.State() == FigureState.Value)
        .Select(figure => (int?)figure.Year)
        .Max();

    private IEnumerable<RegionFigure> Apart(IReadOnlyList<Region> regions) => regions
        .Append(Region)
        .DistinctBy(region => region.Id)
        .OrderBy(region => region.Id)
        .SelectMany(region => Work.Of(region.Id)
            .Where(figure => !figure.IsYearFigure() && figure.State() == FigureState.Value
                && (Address.Year is null || figure.Year == Address.Year))
            .OrderBy(figure => figure.Kind).ThenBy(figure => figure.Period)
            .Select(figure => new RegionFigure(region, figure)));

    private bool IsInRange(Figure figure) =>
        (Address.From is not { } from || figure.Year >= from)
        && (Address.To is not { } to || figure.Period.Start.Year <= to);
}
