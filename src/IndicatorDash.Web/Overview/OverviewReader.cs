using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Maps;
using IndicatorDash.Regions;
using IndicatorDash.Web.Coverage;

namespace IndicatorDash.Web.Overview;

/// <summary>What the overview was asked for, by code; <see langword="null"/> where it was not said.</summary>
public sealed record OverviewRequest(string? Region, int? Year, string? Theme, string? Indicator);

/// <summary>Asks for what the overview shows. Few figures are read whole; of many, only those of a year.</summary>
public sealed class OverviewReader(
    CatalogueStore catalogues, FigureQueries figures, CoverageQueries coverage, BoundaryMapQueries maps)
{
    /// <summary>Up to so many figures within a region, the overview leads with what is known at all.</summary>
    public const int SparseLimit = 500;

    // Targets, notes of non-report and sums come on top of what is counted.
    private const int ReadLimit = SparseLimit * 4;

    /// <summary>The overview; <see langword="null"/> if a code is unknown.</summary>
    public async Task<OverviewModel?> ReadAsync(OverviewRequest request, int? asOf, CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var region = catalogue.Regions.Nation;
        if (request.Region is not null && !catalogue.Regions.TryGetByCode(request.Region, out region))
        {
            return null;
        }

        var theme = request.Theme is null ? null : catalogue.Themes.FirstOrDefault(theme => theme.Code == request.Theme);
        var indicator = request.Indicator is null ? null : catalogue.FindIndicator(request.Indicator);
        if ((theme is null && request.Theme is not null) || (indicator is null && request.Indicator is not null))
        {
            return null;
        }

        var children = catalogue.Regions.Children(region!.Id);
        var cells = await coverage.ForRegionsAsync([region.Id, .. children.Select(child => child.Id)], asOf, cancellationToken);
        var own = cells.Where(cell => cell.RegionId == region.Id).ToList();
        var years = YearsOf(own);
        var isSparse = own.Sum(cell => cell.Own + cell.Below) <= SparseLimit;
        if (isSparse && await ReadSparseAsync(catalogue, region, request.Year, theme, years, asOf, cancellationToken) is { } sparse)
        {
            return sparse;
        }

        return await ReadDenseAsync(catalogue, region, request.Year, theme, indicator, years, cells, asOf, cancellationToken);
    }

    // Few numbers may stand among many words such as 未报送. What is cut off would be said not to be published: then, none.
    private async Task<OverviewModel?> ReadSparseAsync(
        Catalogue catalogue,
        Region region,
        int? year,
        Theme? theme,
        List<OverviewYear> years,
        int? asOf,
        CancellationToken cancellationToken)
    {
        var all = await figures.WithinAsync(
            catalogue.Indicators.Select(indicator => indicator.Id), region, ReadLimit, asOf, cancellationToken);
        if (all.Count == ReadLimit && years.Count > 0)
        {
            return null;
        }

        var scope = new OverviewScope(catalogue, region, year, theme);
        return new OverviewModel(
            region,
            year,
            theme,
            years,
            scope.Children,
            HeadlineCards.Of(scope, all, all),
            SparseOverviewBuilder.Build(scope, all) with { Boundary = await maps.FindAsync(region.Id, cancellationToken) },
            Dense: null);
    }

    private async Task<OverviewModel> ReadDenseAsync(
        Catalogue catalogue,
        Region region,
        int? year,
        Theme? theme,
        Indicator? indicator,
        IReadOnlyList<OverviewYear> years,
        IReadOnlyList<CoverageCell> cells,
        int? asOf,
        CancellationToken cancellationToken)
    {
        var shownYear = year ?? years[^1].Year;
        var children = catalogue.Regions.Children(region.Id, shownYear);
        var childIds = children.Select(child => child.Id).ToList();
        var headlines = catalogue.Indicators.Where(candidate => candidate.HeadlinePosition is not null).ToList();
        var choices = theme is null && headlines.Count > 0
            ? headlines
            : catalogue.Indicators.Where(candidate => theme is null || candidate.ThemeId == theme.Id).ToList();
        var ids = headlines.Concat(choices).Select(candidate => candidate.Id)
            .Concat(indicator is null ? [] : [indicator.Id]).Distinct().ToList();
        var series = await figures.AllAsync(ids, [region.Id], asOf, cancellationToken);
        var below = await figures.YearAsync(ids, childIds, shownYear, asOf, cancellationToken);

        // Without a year, each headline has its own latest.
        var headlineIds = headlines.Select(headline => headline.Id).ToList();
        var beside = year is null ? await figures.AllAsync(headlineIds, childIds, asOf, cancellationToken) : below;
        var before = year is null ? beside : await figures.YearAsync(headlineIds, childIds, shownYear - 1, asOf, cancellationToken);

        var words = await figures.WordsAsync(
            catalogue.Indicators.Select(candidate => candidate.Id), childIds, shownYear, shownYear, asOf, cancellationToken);

        // What is compared unasked is the first that there is anything to compare of.
        var known = below
            .Where(figure => figure is { Slot: Figure.YearSlot, ScaledValue: not null })
            .Select(figure => figure.IndicatorId)
            .ToHashSet();
        var shown = indicator ?? choices.Find(choice => known.Contains(choice.Id)) ?? choices.FirstOrDefault();
        var scope = new OverviewScope(catalogue, region, year, theme);
        return new OverviewModel(
            region,
            year,
            theme,
            years,
            scope.Children,
            HeadlineCards.Of(scope, [.. series, .. beside], before),
            // A theme that no indicator is of has nothing to compare.
            Sparse: shown is null ? SparseOverviewBuilder.Build(scope, []) : null,
            Dense: shown is null ? null : new DenseOverview(
                shownYear,
                shown,
                choices,
                children,
                [.. below.Where(figure => figure.IndicatorId == shown.Id)],
                [.. series.Where(figure => figure.IndicatorId == shown.Id)],
                CoverageOf(catalogue, cells.Where(cell => cell.Year == shownYear && cell.RegionId != region.Id), words))
            {
                Boundary = await maps.FindAsync(region.Id, cancellationToken),
            });
    }

    private static List<ThemeCoverage> CoverageOf(Catalogue catalogue, IEnumerable<CoverageCell> cells, IEnumerable<Figure> words)
    {
        var byTheme = cells.ToLookup(cell => cell.ThemeId);
        var wordsByTheme = words.ToLookup(word => catalogue.Indicator(word.IndicatorId).ThemeId);
        return
        [
            .. catalogue.Themes.Select(theme => new ThemeCoverage(
                theme,
                byTheme[theme.Id].Where(cell => cell.Own > 0).ToDictionary(cell => cell.RegionId, cell => cell.Own),
                wordsByTheme[theme.Id].GroupBy(word => word.RegionId)
                    .ToDictionary(group => group.Key, CoverageWords.Of))),
        ];
    }

    /// <summary>The years from the first to the last that a region has figures of, its own or of regions below.</summary>
    internal static List<OverviewYear> YearsOf(IReadOnlyList<CoverageCell> cells)
    {
        var known = cells.Where(cell => cell.Own + cell.Below > 0).Select(cell => cell.Year).ToHashSet();
        return known.Count == 0
            ? []
            : [.. Enumerable.Range(known.Min(), known.Max() - known.Min() + 1).Select(year => new OverviewYear(year, known.Contains(year)))];
    }
}

/// <summary>What the overview is limited to.</summary>
internal sealed record OverviewScope(Catalogue Catalogue, Region Region, int? Year, Theme? Theme)
{
    /// <summary>The regions directly below, as of the year that is looked at, or as they are.</summary>
    public IReadOnlyList<Region> Children { get; } =
    [
        .. Catalogue.Regions.Children(Region.Id).Where(child => Year is { } year ? child.IsInForce(year) : child.ValidTo is null),
    ];

    /// <summary>Whether a figure is of the year that is looked at.</summary>
    public bool IsOfYear(Figure figure) => Year is null || figure.Year == Year;
}
