using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Regions;

namespace IndicatorDash.Web.Comparison;

/// <summary>Asks for regions and indicators side by side, and for what could be set there.</summary>
public sealed class CompareReader(CatalogueStore catalogues, FigureQueries figures, CoverageQueries coverage)
{
    /// <summary>Up to so many figures in all, they are read whole to see which regions share what.</summary>
    private const int SparseLimit = 500;
    private const int ReadLimit = SparseLimit * 4;
    private const int MaxSuggestions = 6;

    /// <summary>The comparison; <see langword="null"/> if a code is unknown.</summary>
    public async Task<CompareModel?> ReadAsync(CompareChoice asked, int? asOf, CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var choice = asked with
        {
            Regions = [.. asked.Regions.Distinct().Take(CompareChoice.MaxRegions)],
            Indicators = [.. asked.Indicators.Distinct().Take(CompareChoice.MaxIndicators)],
        };
        var chosen = choice.Regions.Select(code => catalogue.Regions.TryGetByCode(code, out var region) ? region : null).ToList();
        var indicators = choice.Indicators.Select(catalogue.FindIndicator).ToList();
        if (chosen.Contains(null) || indicators.Contains(null))
        {
            return null;
        }

        var regions = RegionsOf(catalogue.Regions, chosen!, choice.AsTheyAreNow);
        var ids = regions.SelectMany(region => region.Includes.Prepend(region.Region)).Select(region => region.Id).ToList();
        var known = ids.Count == 0 || indicators.Count == 0
            ? []
            : await figures.AllAsync(indicators.Select(indicator => indicator!.Id), ids, asOf, cancellationToken);
        var years = CompareColumns.YearsOf(known);
        var isWhole = ids.Count > 0 && indicators.Count > 0;
        var own = ids.Count > 0 && indicators.Count == 0
            ? await figures.AllAsync(catalogue.Indicators.Select(indicator => indicator.Id), ids, asOf, cancellationToken)
            : [];
        return new CompareModel
        {
            Catalogue = catalogue,
            Choice = choice,
            IsCut = choice.Regions.Count < asked.Regions.Distinct().Count()
                || choice.Indicators.Count < asked.Indicators.Distinct().Count(),
            Regions = regions,
            Former = FormerOf(catalogue.Regions, [.. chosen.Concat(regions.Select(region => region.Region)).OfType<Region>()], years),
            Columns = isWhole ? [.. indicators.Select(indicator => CompareColumns.Of(indicator!, regions, known, choice.Year))] : [],
            Years = years,
            Reporting = await ReportingAsync(catalogue, indicators.Count == 1 && ids.Count == 0 ? indicators[0] : null, asOf, cancellationToken),
            Suggestions = isWhole ? []
                : own.Count > 0 ? SharedOf(catalogue, own)
                : await SuggestAsync(catalogue, [.. indicators.Select(indicator => indicator!.Id)], asOf, cancellationToken),
            Own = [.. chosen.Where(_ => indicators.Count == 0).Select(region => OwnOf(catalogue, region!, own))],
        };
    }

    /// <summary>
    /// The figures that stand side by side, to be taken away; or all there are of those regions and indicators.
    /// <see langword="null"/> as for the comparison.
    /// </summary>
    public async Task<ExportView?> ExportAsync(CompareChoice asked, int? asOf, bool isFull, CancellationToken cancellationToken)
    {
        if (await ReadAsync(asked, asOf, cancellationToken) is not { } model)
        {
            return null;
        }

        var text = FigureText.Current;
        var indicators = model.Choice.Indicators.Select(code => model.Catalogue.FindIndicator(code)!).ToList();
        var all = indicators.Count > 0 ? indicators : model.Catalogue.Indicators;
        return new ExportView
        {
            Title = ComparisonStrings.Title,
            Filters =
            [
                ExportView.Filter(ComparisonStrings.Region, text.List(model.Regions.Select(region => region.Region.NameForReader()))),
                ExportView.Filter(FilterStrings.Indicator, text.List(indicators.Select(indicator => indicator.NameForReader()))),
                ExportView.Filter(FilterStrings.Years, model.Choice.Year?.ToString(CultureInfo.InvariantCulture) ?? ComparisonStrings.YearRule),
                ExportView.Filter(ComparisonStrings.Boundaries, model.Choice.AsTheyAreNow ? ComparisonStrings.AsNow : ComparisonStrings.AsThen),
            ],
            Figures = isFull
                ? await figures.AllAsync(
                    all.Select(indicator => indicator.Id),
                    model.Regions.SelectMany(region => region.Includes.Prepend(region.Region)).Select(region => region.Id),
                    asOf,
                    cancellationToken)
                // What was added up for the page is taken away as its parts, each with its source.
                : [.. model.Columns.SelectMany(column => column.Cells)
                        .SelectMany(cell => cell.Parts.Count > 0 ? cell.Parts : new[] { cell.Figure ?? cell.Other }.OfType<Figure>()),
                    .. model.Own.SelectMany(own => own.Themes).SelectMany(theme => theme.Latest.Concat(theme.Spans).Concat(theme.Targets))
                        .Select(entry => entry.Figure)],
        };
    }

    // As they are now, a former region stands within the one that its territory is in, whether it was asked for or not.
    private static List<CompareRegion> RegionsOf(RegionDirectory directory, IEnumerable<Region> chosen, bool asTheyAreNow) =>
        asTheyAreNow
            ? [.. chosen
                .Select(region => directory.HeirOf(region) ?? region)
                .Distinct()
                .Select(region => new CompareRegion(region, directory.Absorbed(region.Id)))]
            : [.. chosen.Select(region => new CompareRegion(region, []))];

    private static List<(Region Former, Region Successor)> FormerOf(
        RegionDirectory directory, IReadOnlyList<Region> named, IReadOnlyList<int> years) =>
    [
        .. named.Where(region => directory.HeirOf(region) is not null)
            .Concat(named.SelectMany(region => directory.Absorbed(region.Id)).Where(former => years.Any(former.IsInForce)))
            .Distinct()
            .Select(region => (region, directory.HeirOf(region)!)),
    ];

    private static OwnFigures OwnOf(Catalogue catalogue, Region region, IReadOnlyList<Figure> own)
    {
        var scope = new ProfileScope(catalogue, region, Year: null, Theme: null);
        var figures = own.Where(figure => figure.RegionId == region.Id).ToList();
        return new OwnFigures(
            region, scope.Themes(figures, scope.Latest(figures), Enumerable.Empty<Figure>().ToLookup(figure => figure.IndicatorId)));
    }

    private async Task<IReadOnlyList<Region>> ReportingAsync(
        Catalogue catalogue, Indicator? indicator, int? asOf, CancellationToken cancellationToken)
    {
        var nation = catalogue.Regions.Nation;
        var ids = indicator is null
            ? (await coverage.ReportingWithinAsync(nation, ReadLimit, asOf, cancellationToken)).Select(cell => cell.RegionId)
            : (await FewAsync(catalogue, [indicator.Id], asOf, cancellationToken))
                .Where(figure => figure.State() == FigureState.Value).Select(figure => figure.RegionId);
        return [.. ids.Distinct().Select(id => catalogue.Regions.Find(id)!)
            .OrderBy(region => region.Level).ThenBy(region => region.Id).Take(CompareChoice.MaxRegions)];
    }

    // Few figures are looked through whole; of many, those of the provinces and the headlines show enough.
    private async Task<IReadOnlyList<CompareSuggestion>> SuggestAsync(
        Catalogue catalogue, int[] indicators, int? asOf, CancellationToken cancellationToken)
    {
        var nation = catalogue.Regions.Nation;
        var total = (await coverage.TotalsAsync([nation.Id], asOf, cancellationToken)).SingleOrDefault();
        if (total is null)
        {
            return [];
        }

        var isSparse = total.Own + total.Below <= SparseLimit;
        var ids = indicators.Length > 0 ? indicators : [.. catalogue.Indicators
            .Where(indicator => isSparse || indicator.HeadlinePosition is not null).Select(indicator => indicator.Id)];
        return SharedOf(catalogue, isSparse
            ? await FewAsync(catalogue, ids, asOf, cancellationToken)
            : await OfProvincesAsync(catalogue, ids, asOf, cancellationToken));
    }

    // All figures where they are few; where they are many, or many words such as 未报送 are among them, those of the provinces, if any.
    private async Task<IReadOnlyList<Figure>> FewAsync(Catalogue catalogue, int[] indicators, int? asOf, CancellationToken cancellationToken)
    {
        var found = await figures.WithinAsync(indicators, catalogue.Regions.Nation, ReadLimit, asOf, cancellationToken);
        if (found.Count < ReadLimit)
        {
            return found;
        }

        var ofProvinces = await OfProvincesAsync(catalogue, indicators, asOf, cancellationToken);
        return ofProvinces.Any(figure => figure.State() == FigureState.Value) ? ofProvinces : found;
    }

    private Task<IReadOnlyList<Figure>> OfProvincesAsync(Catalogue catalogue, int[] indicators, int? asOf, CancellationToken cancellationToken) =>
        figures.AllAsync(indicators, catalogue.Regions.Provinces.Select(province => province.Id), asOf, cancellationToken);

    // Regions of one level and one year; of each indicator the year that most share, the later of two.
    private static List<CompareSuggestion> SharedOf(Catalogue catalogue, IEnumerable<Figure> figures) =>
    [
        .. figures
            .Where(CompareColumns.IsComparableFigure)
            .GroupBy(figure => (figure.IndicatorId, figure.Year, catalogue.Regions.Find(figure.RegionId)!.Level))
            .Where(group => group.Count() > 1)
            .GroupBy(group => group.Key.IndicatorId)
            .Select(groups => groups.OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.Year).First())
            .Select(group => new CompareSuggestion(
                catalogue.Indicator(group.Key.IndicatorId),
                group.Key.Year,
                [.. group.Select(figure => catalogue.Regions.Find(figure.RegionId)!).Take(CompareChoice.MaxRegions)]))
            .OrderBy(suggestion => suggestion.Indicator.Order)
            .Take(MaxSuggestions),
    ];
}
