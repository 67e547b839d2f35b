using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>
/// Keeps the figures equal to what <see cref="FigureBuilder"/> makes of the current observations, in the transaction that
/// changed them.
/// </summary>
internal sealed class FigureRefresher(IndicatorDbContext db, Catalogue catalogue)
{
    private readonly FigureBuilder _builder = new(catalogue.Regions);

    /// <summary>Remakes what depends on the observations of an indicator that end in the given years.</summary>
    /// <param name="touched">The regions whose observations changed, by indicator and year.</param>
    /// <param name="report">Hears how much is done, from 0 to 1.</param>
    public async Task RefreshAsync(
        IReadOnlyDictionary<(int IndicatorId, int Year), HashSet<int>> touched,
        CancellationToken cancellationToken,
        Action<double>? report = null)
    {
        var groups = WithComputed(touched).GroupBy(slice => slice.Key.IndicatorId).OrderBy(group => group.Key).ToList();
        foreach (var (i, group) in groups.Index())
        {
            report?.Invoke((double)i / groups.Count);
            var byYear = group.ToDictionary(slice => slice.Key.Year, slice => WithAncestors(slice.Value));
            await RemakeAsync(catalogue.Indicator(group.Key), byYear, cancellationToken);
        }
    }

    /// <summary>Makes all figures anew.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await db.Figures.ExecuteDeleteAsync(cancellationToken);
        foreach (var indicator in catalogue.Indicators)
        {
            var sources = catalogue.SourcesOf(indicator);
            var years = await db.Observations
                .Where(observation => sources.Contains(observation.IndicatorId) && observation.SupersededIn == null)
                .Select(observation => observation.Year).Distinct().ToListAsync(cancellationToken);
            var figures = await MakeAsync(indicator, years, cancellationToken);
            await db.BulkInsertAsync(InKeyOrder(figures), cancellationToken);
        }
    }

    private async Task RemakeAsync(
        Indicator indicator, Dictionary<int, HashSet<int>> regionsByYear, CancellationToken cancellationToken)
    {
        var figures = await MakeAsync(indicator, [.. regionsByYear.Keys], cancellationToken);
        // Years that touch the same regions go in one statement: an upload touches the same ones in every year.
        foreach (var same in regionsByYear.GroupBy(pair => pair.Value, HashSet<int>.CreateSetComparer()))
        {
            var years = same.Select(pair => pair.Key).ToList();
            var regions = same.Key.ToList();
            await db.Figures
                .Where(figure => figure.IndicatorId == indicator.Id
                    && EF.Parameter(regions).Contains(figure.RegionId)
                    && EF.Parameter(years).Contains(figure.Year))
                .ExecuteDeleteAsync(cancellationToken);
        }

        await db.BulkInsertAsync(
            InKeyOrder(figures.Where(figure => regionsByYear[figure.Year].Contains(figure.RegionId))), cancellationToken);
    }

    private async Task<IEnumerable<Figure>> MakeAsync(
        Indicator indicator, IReadOnlyCollection<int> years, CancellationToken cancellationToken)
    {
        var sources = catalogue.SourcesOf(indicator);
        var rows = await SliceRows.ReadAsync(
            db.Observations.Where(observation => sources.Contains(observation.IndicatorId)
                && years.Contains(observation.Year)
                && observation.SupersededIn == null),
            cancellationToken);
        return years
            .SelectMany(year => new YearFigures(_builder, catalogue, year, source => rows.Of(source, year)).Of(indicator).Values)
            .SelectMany(list => list);
    }

    // What is computed changes with everything that it goes back to.
    private Dictionary<(int IndicatorId, int Year), HashSet<int>> WithComputed(
        IReadOnlyDictionary<(int IndicatorId, int Year), HashSet<int>> touched)
    {
        var all = touched.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet());
        foreach (var indicator in catalogue.Indicators.Where(indicator => catalogue.FormulaOf(indicator) is not null))
        {
            var sources = catalogue.SourcesOf(indicator);
            foreach (var ((_, year), regions) in touched.Where(pair => sources.Contains(pair.Key.IndicatorId)))
            {
                all.TryAdd((indicator.Id, year), []);
                all[(indicator.Id, year)].UnionWith(regions);
            }
        }

        return all;
    }

    private HashSet<int> WithAncestors(HashSet<int> regions) =>
        [.. regions, .. catalogue.Regions.AncestorIds(regions)];

    // In the order of the key, so that the tree grows at its end.
    private static IEnumerable<Figure> InKeyOrder(IEnumerable<Figure> figures) =>
        figures.OrderBy(figure => (figure.RegionId, figure.Year, figure.Slot));
}
