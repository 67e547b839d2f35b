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
        var remade = WithComputed(touched)
            .GroupBy(slice => slice.Key.IndicatorId)
            .OrderBy(group => group.Key)
            .ToDictionary(
                group => catalogue.Indicator(group.Key),
                group => group.ToDictionary(slice => slice.Key.Year, slice => WithAncestors(slice.Value)));
        var done = 0;
        foreach (var related in Related(remade.Keys))
        {
            var made = await MakeAsync(
                [.. related.SelectMany(catalogue.SourcesOf).Distinct()],
                [.. related.SelectMany(indicator => remade[indicator].Keys).Distinct()],
                cancellationToken);
            foreach (var indicator in related)
            {
                report?.Invoke((double)done++ / remade.Count);
                await ReplaceAsync(indicator, remade[indicator], made, cancellationToken);
            }
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
            var made = await MakeAsync(sources, years, cancellationToken);
            await db.BulkInsertAsync(InKeyOrder(made.Values.SelectMany(year => FiguresOf(year, indicator))), cancellationToken);
        }
    }

    private async Task ReplaceAsync(
        Indicator indicator,
        Dictionary<int, HashSet<int>> regionsByYear,
        Dictionary<int, YearFigures> made,
        CancellationToken cancellationToken)
    {
        // Made while the database deletes what they replace.
        var widened = Widened(regionsByYear);
        var figures = Task.Run(
            () => InKeyOrder(widened.SelectMany(
                pair => FiguresOf(made[pair.Key], indicator).Where(figure => pair.Value.Contains(figure.RegionId)))).ToList(),
            cancellationToken);

        // Years that touch the same regions go in one statement, which seeks the regions and looks at the years of each; not
        // by the column itself, lest each year be sought on its own.
        foreach (var same in widened.GroupBy(pair => pair.Value, HashSet<int>.CreateSetComparer()))
        {
            var years = same.Select(pair => pair.Key).ToList();
            var regions = same.Key.ToList();
            await db.Figures
                .Where(figure => figure.IndicatorId == indicator.Id
                    && EF.Parameter(regions).Contains(figure.RegionId)
                    && EF.Parameter(years).Contains(figure.Year + 0))
                .ExecuteDeleteAsync(cancellationToken);
        }

        await db.BulkInsertAsync(await figures, cancellationToken);
    }

    // An upload touches nearly the same regions in every year: what is made whole anyway is then put in place for all of them.
    private static Dictionary<int, HashSet<int>> Widened(Dictionary<int, HashSet<int>> regionsByYear)
    {
        var all = regionsByYear.Values.SelectMany(regions => regions).ToHashSet();
        return regionsByYear.ToDictionary(pair => pair.Key, pair => pair.Value.Count > all.Count / 2 ? all : pair.Value);
    }

    private static IEnumerable<Figure> FiguresOf(YearFigures year, Indicator indicator) => year.Of(indicator).Values.SelectMany(list => list);

    private async Task<Dictionary<int, YearFigures>> MakeAsync(
        IReadOnlyCollection<int> sources, IReadOnlyCollection<int> years, CancellationToken cancellationToken)
    {
        var rows = await SliceRows.ReadAsync(
            db.Observations.Where(observation => sources.Contains(observation.IndicatorId)
                && years.Contains(observation.Year)
                && observation.SupersededIn == null),
            cancellationToken);
        return years.ToDictionary(
            year => year, year => new YearFigures(_builder, catalogue, year, source => rows.Of(source, year)));
    }

    /// <summary>Puts together what is computed from the same: so it is read and made once.</summary>
    private List<List<Indicator>> Related(IEnumerable<Indicator> indicators)
    {
        var groups = new List<(List<Indicator> Indicators, HashSet<int> Sources)>();
        foreach (var indicator in indicators)
        {
            var sources = catalogue.SourcesOf(indicator);
            var related = groups.FindAll(group => group.Sources.Overlaps(sources));
            groups.RemoveAll(related.Contains);
            groups.Add((
                [.. related.SelectMany(group => group.Indicators), indicator],
                [.. related.SelectMany(group => group.Sources), .. sources]));
        }

        return groups.ConvertAll(group => group.Indicators);
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
