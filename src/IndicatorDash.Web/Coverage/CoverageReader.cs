using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Coverage;

/// <summary>What the matrix was asked for, by code; <see langword="null"/> where it was not said.</summary>
/// <param name="ShowEmpty">Whether units without anything are shown; unsaid, as long as they are not most of many.</param>
/// <param name="Year">The year of which it is asked who has still to report; unsaid, the latest that anything is published of.</param>
public sealed record CoverageRequest(string? Region, string? Theme, string? Indicator, bool? ShowEmpty, int? Year = null);

/// <summary>Asks for what the matrix of regions and years shows: one read of counts, or of one indicator's figures.</summary>
public sealed class CoverageReader(CatalogueStore catalogues, FigureQueries figures, CoverageQueries coverage, TimeProvider time)
{
    // A screen of blank rows says less than their number; a dozen can be looked over.
    private const int MaxSilentShown = 12;

    /// <summary>The matrix; <see langword="null"/> if a code is unknown.</summary>
    public async Task<CoverageModel?> ReadAsync(CoverageRequest request, int? asOf, CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var region = catalogue.Regions.Nation;
        if (!string.IsNullOrEmpty(request.Region) && !catalogue.Regions.TryGetByCode(request.Region, out region))
        {
            return null;
        }

        var indicator = string.IsNullOrEmpty(request.Indicator) ? null : catalogue.FindIndicator(request.Indicator);
        var theme = catalogue.Themes.FirstOrDefault(theme => theme.Code == request.Theme);
        if ((indicator is null && !string.IsNullOrEmpty(request.Indicator))
            || (theme is null && !string.IsNullOrEmpty(request.Theme)))
        {
            return null;
        }

        var regions = catalogue.Regions.Children(region!.Id).Prepend(region).ToList();
        // Years in which anything was published are expected of every theme and indicator: their gaps are the point.
        var cells = await coverage.ForRegionsAsync(
            (indicator is null ? regions : [region]).Select(shown => shown.Id), asOf, cancellationToken);
        var known = indicator is null
            ? await CountsAsync(catalogue, regions, cells, theme, asOf, cancellationToken)
            : await StatesAsync(regions, indicator, asOf, cancellationToken);
        var published = cells.Where(cell => cell.Own + cell.Below > 0).Select(cell => cell.Year).ToList();
        var years = known.Count == 0 ? [] : published.Concat(known.Keys.Select(key => key.Year)).ToList();
        // Of a year that is planned for, nothing is asked yet.
        var due = request.Year ?? (published.Count > 0 ? published.Max() : null);
        var notDue = NotDue(catalogue, theme, indicator, due is { } asked ? years.Append(asked) : years, asOf);
        var model = Build(catalogue, region, theme, indicator, known, years, notDue, request.ShowEmpty);
        return model with { Year = request.Year, Due = due is { } year ? DueOf(catalogue, region, year, known, notDue) : null };
    }

    // What is computed is nobody's to report, and waits for what it is computed from.
    private Dictionary<int, DateOnly> NotDue(
        Catalogue catalogue, Theme? theme, Indicator? indicator, IEnumerable<int> years, int? asOf)
    {
        IReadOnlyList<Indicator> counted = indicator is not null
            ? [indicator]
            : [.. catalogue.Indicators.Where(one => (theme is null || one.ThemeId == theme.Id) && catalogue.FormulaOf(one) is null)];
        DateOnly? today = asOf is null ? DateOnly.FromDateTime(time.GetLocalNow().DateTime) : null;
        return years.Distinct()
            .Select(year => (Year: year, Until: CoverageStates.NotDueUntil(year, counted, today)))
            .Where(pair => pair.Until is not null)
            .ToDictionary(pair => pair.Year, pair => pair.Until!.Value);
    }

    private async Task<Dictionary<(int RegionId, int Year), CoverageState>> CountsAsync(
        Catalogue catalogue,
        IEnumerable<Region> regions,
        IEnumerable<CoverageCell> cells,
        Theme? theme,
        int? asOf,
        CancellationToken cancellationToken)
    {
        var indicators = catalogue.Indicators.Where(indicator => theme is null || indicator.ThemeId == theme.Id);
        var words = await figures.WordsAsync(
            indicators.Select(indicator => indicator.Id),
            regions.Select(region => region.Id),
            CalendarPoint.MinYear,
            CalendarPoint.MaxYear,
            asOf,
            cancellationToken);
        var wordsOf = words.ToLookup(word => (word.RegionId, word.Year));
        var counts = cells
            .Where(cell => theme is null || cell.ThemeId == theme.Id)
            .GroupBy(cell => (cell.RegionId, cell.Year))
            .ToDictionary(group => group.Key, group => (Own: group.Sum(cell => cell.Own), Below: group.Sum(cell => cell.Below)));
        return counts.Where(count => count.Value.Own + count.Value.Below > 0).Select(count => count.Key)
            .Union(wordsOf.Select(group => group.Key))
            .ToDictionary(key => key, key =>
            {
                var (own, below) = counts.GetValueOrDefault(key);
                var said = CoverageWords.Of(wordsOf[key]);
                return new CoverageState(CoverageStates.KindOf(own, below, said), own, below, Words: said);
            });
    }

    private async Task<Dictionary<(int RegionId, int Year), CoverageState>> StatesAsync(
        IEnumerable<Region> regions, Indicator indicator, int? asOf, CancellationToken cancellationToken)
    {
        var all = await figures.SeriesAsync(indicator.Id, regions.Select(region => region.Id), asOf, cancellationToken);
        return all
            .GroupBy(figure => (figure.RegionId, figure.Year))
            .ToDictionary(group => group.Key, group => CoverageStates.Of([.. group]));
    }

    private static CoverageModel Build(
        Catalogue catalogue,
        Region region,
        Theme? theme,
        Indicator? indicator,
        Dictionary<(int RegionId, int Year), CoverageState> known,
        List<int> knownYears,
        Dictionary<int, DateOnly> notDue,
        bool? showEmpty)
    {
        var years = knownYears.Count == 0
            ? []
            : Enumerable.Range(knownYears.Min(), knownYears.Max() - knownYears.Min() + 1).ToList();
        var rows = catalogue.Regions.Children(region.Id)
            .Select(unit => Row(unit, years, known, notDue))
            .Where(row => row.HasAnything || row.Cells.Any(cell => cell.Kind != CoverageKind.Absent))
            .ToList();
        var silent = rows.Where(row => !row.HasAnything).Select(row => row.Region).ToList();
        var hides = !(showEmpty ?? (silent.Count <= MaxSilentShown || silent.Count * 2 <= rows.Count));
        return new CoverageModel
        {
            Catalogue = catalogue,
            Region = region,
            Theme = theme,
            Indicator = indicator,
            Years = years,
            Own = Row(region, years, known, notDue),
            Units = hides ? [.. rows.Where(row => row.HasAnything)] : rows,
            NotDue = notDue,
            Totals = [.. years.Select((_, column) => TotalOf(rows, column))],
            Silent = silent,
            HidesSilent = hides,
            Choices = [.. catalogue.Indicators.Where(choice => theme is null || choice.ThemeId == theme.Id)],
        };
    }

    private static CoverageRow Row(
        Region region,
        IReadOnlyList<int> years,
        Dictionary<(int RegionId, int Year), CoverageState> known,
        Dictionary<int, DateOnly> notDue) =>
        new(region, [.. years.Select(year => StateOf(region, year, known, notDue))]);

    private static CoverageState StateOf(
        Region region,
        int year,
        Dictionary<(int RegionId, int Year), CoverageState> known,
        Dictionary<int, DateOnly> notDue)
    {
        DateOnly? until = notDue.TryGetValue(year, out var day) ? day : null;
        return known.GetValueOrDefault((region.Id, year)) is { } state ? state with { NotDueUntil = until }
            : region.IsInForce(year) ? CoverageStates.OfNothing(until)
            : new CoverageState(CoverageKind.Absent);
    }

    private static CoverageFraction TotalOf(IEnumerable<CoverageRow> rows, int column)
    {
        var cells = rows.Where(row => CoverageDue.IsExpected(row.Region, row.Cells[column])).Select(row => row.Cells[column]).ToList();
        return new CoverageFraction(cells.Count(cell => cell.HasOwn), cells.Count);
    }

    private static CoverageDue DueOf(
        Catalogue catalogue,
        Region region,
        int year,
        Dictionary<(int RegionId, int Year), CoverageState> known,
        Dictionary<int, DateOnly> notDue) => CoverageDue.Of(
            year,
            notDue.TryGetValue(year, out var day) ? day : null,
            catalogue.Regions.Children(region.Id).Select(unit => (unit, StateOf(unit, year, known, notDue))));
}
