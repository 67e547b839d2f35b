using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Regions;

/// <summary>Chooses what stands in a profile, from figures that were read. Pure.</summary>
internal sealed record ProfileScope(Catalogue Catalogue, Region Region, int? Year, Theme? Theme)
{
    /// <summary>Of fewer others, a range would only name two of them.</summary>
    public const int LeastPeers = 3;

    /// <summary>The day that it is; none where an earlier data version is looked at.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The regions directly below, as at the year or as they are, development zones among them.</summary>
    public IEnumerable<Region> Units => Year is { } year
        ? Catalogue.Regions.Children(Region.Id, year)
        : Catalogue.Regions.Children(Region.Id).Where(child => child.ValidTo is null);

    /// <summary>Whether a count is of the year and theme that are looked at.</summary>
    public bool Counts(CoverageCell cell) =>
        (Year is null || cell.Year == Year) && (Theme is null || cell.ThemeId == Theme.Id);

    /// <summary>The other divisions of the same level and parent that were in force in the year.</summary>
    public IReadOnlyList<Region> PeersIn(int year) => Region is { Kind: RegionKind.Administrative, ParentId: { } parent }
        ? [.. Catalogue.Regions.Children(parent, year).Where(other =>
            other.Id != Region.Id && other.Level == Region.Level && other.Kind == RegionKind.Administrative)]
        : [];

    /// <summary>Whether a figure can be set among those of other regions: a sum that leaves some out cannot.</summary>
    public static bool CanHavePeers(Figure figure) =>
        figure.IsYearFigure() && figure.Quantity is not null && !figure.IsPartialSum();

    /// <summary>
    /// Of each indicator the year's own figure: of the year that is looked at, or the latest with a value; without any
    /// value, the latest word for why there is none.
    /// </summary>
    public IReadOnlyList<Figure> Latest(IEnumerable<Figure> own) =>
    [
        .. own.Where(figure => figure.IsYearFigure() && IsOfYear(figure))
            .GroupBy(figure => figure.IndicatorId)
            .Select(group => group.Latest()!),
    ];

    /// <summary>The observations behind the figures of the year that is looked at, or of all.</summary>
    public IEnumerable<long> ObservationsOf(IEnumerable<Figure> own) =>
        own.Where(IsOfYear).Select(figure => figure.ObservationId).OfType<long>().Distinct();

    /// <summary>The themes that there is anything of.</summary>
    public IReadOnlyList<ThemeProfile> Themes(
        IReadOnlyList<Figure> own, IReadOnlyList<Figure> latest, ILookup<int, Figure> peers)
    {
        var byIndicator = own.ToLookup(figure => figure.IndicatorId);
        var entries = latest.ToDictionary(
            figure => figure.IndicatorId, figure => Entry(figure, [.. byIndicator[figure.IndicatorId]], peers));
        var profiles = Catalogue.Themes.Select(theme =>
        {
            var indicators = Catalogue.Indicators.Where(indicator => indicator.ThemeId == theme.Id).ToList();
            var others = indicators
                .SelectMany(indicator => byIndicator[indicator.Id]
                    .Where(figure => !figure.IsYearFigure() && IsOfYear(figure))
                    .OrderBy(figure => figure.Period)
                    .Select(figure => new IndicatorEntry(indicator, figure)))
                .ToLookup(entry => entry.Figure.Kind);
            return new ThemeProfile(
                theme,
                [.. indicators.Where(indicator => entries.ContainsKey(indicator.Id)).Select(indicator => entries[indicator.Id])],
                [.. others[ObservationKind.Actual]],
                [.. others[ObservationKind.Target]]);
        });
        return [.. profiles.Where(profile => profile.Latest.Count + profile.Spans.Count + profile.Targets.Count > 0)];
    }

    /// <summary>What is missing.</summary>
    public RegionGaps Gaps(
        IReadOnlyList<Figure> own, IReadOnlyList<ThemeProfile> themes, IReadOnlyList<RegionCount> units)
    {
        var headlines = Catalogue.HeadlinesInUse
            .Select(headline => (Headline: headline, Indicators: Catalogue.IndicatorsOf(headline).ToList()))
            .Where(pair => Theme is null || pair.Indicators.Exists(indicator => indicator.ThemeId == Theme.Id))
            .ToList();
        var gaps = headlines.Select(pair =>
        {
            var ids = pair.Indicators.Select(indicator => indicator.Id).ToHashSet();
            return Gap(pair.Headline, [.. own.Where(figure => ids.Contains(figure.IndicatorId) && IsOfYear(figure))]) switch
            {
                { Kind: GapKind.Nothing } nothing when Year is { } year =>
                    nothing with
                    {
                        NotDueUntil = CoverageStates.NotDueUntil(
                            year, pair.Indicators.Where(indicator => Catalogue.FormulaOf(indicator) is null), Today),
                    },
                var gap => gap,
            };
        });
        var present = themes.Select(profile => profile.Theme.Id).ToHashSet();
        var divisions = units.Where(unit => unit.Region.Kind == RegionKind.Administrative).ToList();
        return new RegionGaps(
            [.. gaps.OfType<HeadlineGap>()],
            headlines.Count,
            Theme is null ? [.. Catalogue.Themes.Where(theme => !present.Contains(theme.Id))] : [],
            Theme is null ? Catalogue.Themes.Count : 0,
            [.. divisions.Where(unit => unit.Own + unit.Below == 0).Select(unit => unit.Region)],
            divisions.Count(unit => unit is { Own: 0, Below: > 0 }),
            divisions.Count);
    }

    /// <summary>What is missing of each of some themes.</summary>
    /// <param name="themes">Those that there is anything of.</param>
    /// <param name="own">The figures of the region.</param>
    /// <param name="years">From its first to its last.</param>
    public IReadOnlyDictionary<int, ThemeGaps> GapsOf(
        IEnumerable<ThemeProfile> themes, IEnumerable<Figure> own, IReadOnlyList<int> years)
    {
        var figures = own.Where(IsOfYear).ToLookup(figure => figure.IndicatorId);
        var indicators = Catalogue.Indicators.ToLookup(indicator => indicator.ThemeId);
        return themes.ToDictionary(
            profile => profile.Theme.Id,
            profile => ThemeGaps.Of([.. indicators[profile.Theme.Id]], figures, Year is null ? years : []));
    }

    private static HeadlineGap? Gap(Headline headline, IReadOnlyList<Figure> figures)
    {
        var yearly = figures.Where(figure => figure.IsYearFigure()).ToList();
        var latest = yearly.Where(figure => figure.State() == FigureState.Value)
            .MaxBy(figure => (figure.Year, !figure.IsSum()));
        if (latest is not null)
        {
            // What the regions below add up to is nothing that this one reported.
            return latest.IsSum() ? new HeadlineGap(headline, GapKind.OnlySum, null) : null;
        }

        var declared = yearly.LastOrDefault(figure => figure.State() != FigureState.None);
        var kind = figures.Any(figure => figure is { Kind: ObservationKind.Actual, Period.Kind: PeriodKind.Span }) ? GapKind.OnlySpan
            : figures.Any(figure => figure.Kind == ObservationKind.Target) ? GapKind.OnlyTarget
            : declared is not null ? GapKind.Declared
            : GapKind.Nothing;
        return new HeadlineGap(headline, kind, kind == GapKind.Declared ? declared.State() : null);
    }

    private IndicatorEntry Entry(Figure figure, IReadOnlyList<Figure> series, ILookup<int, Figure> peers)
    {
        var indicator = Catalogue.Indicator(figure.IndicatorId);
        var yearly = series.Where(other => other.IsYearFigure()).ToList();
        var previous = yearly.Find(other => other.Year == figure.Year - 1 && other.State() == FigureState.Value);
        return new IndicatorEntry(indicator, figure)
        {
            Change = previous is null || figure.State() != FigureState.Value
                ? null
                : (previous, FigureChange.Between(
                    previous, figure, indicator, Catalogue.BreaksOf(indicator), BoundaryYears.Of(Catalogue.Regions, Region.Id))),
            Later = Year is null ? yearly.WordAfter(figure) : null,
            Peers = CanHavePeers(figure) ? Range(figure, peers[figure.IndicatorId]) : null,
        };
    }

    private PeerRange? Range(Figure figure, IEnumerable<Figure> peers)
    {
        var comparable = peers
            .Where(peer => peer.Year == figure.Year && peer.Period == figure.Period && CanHavePeers(peer))
            .OrderBy(peer => peer.ScaledValue).ThenBy(peer => peer.RegionId)
            .ToList();
        return comparable.Count < LeastPeers
            ? null
            : new PeerRange(comparable[0], comparable[^1], comparable.Count, PeersIn(figure.Year).Count);
    }

    private bool IsOfYear(Figure figure) => Year is null || figure.Year == Year;
}
