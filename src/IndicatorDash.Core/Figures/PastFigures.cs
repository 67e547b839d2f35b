using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>
/// Figures as they were in an earlier version, made by the same <see cref="FigureBuilder"/> from the observations of that
/// version. Only what later versions touched is made anew; the rest is what it is. Nothing of it is stored.
/// </summary>
internal sealed class PastFigures(IndicatorDbContext db, Catalogue catalogue, int version)
{
    private readonly FigureBuilder _builder = new(catalogue.Regions);

    /// <summary>The figures of the scope, by indicator, region, year and slot, at most so many.</summary>
    /// <param name="scope">What is asked for.</param>
    /// <param name="current">Reads the current figures of the scope in that order.</param>
    /// <param name="limit">The most figures.</param>
    public Task<List<Figure>> ReadAsync(
        FigureScope scope, Func<IAsyncEnumerable<Figure>> current, int limit, CancellationToken cancellationToken) =>
        db.WithinOneVersionAsync(
            async newest =>
            {
                var (kept, made) = await db.IsSmallerThanWhatFollowedAsync(version, cancellationToken)
                    ? ([], await MakeAllAsync(scope, cancellationToken))
                    : await MakeTouchedAsync(scope, newest, current, limit, cancellationToken);
                return kept.Concat(made.Where(scope.Includes))
                    .OrderBy(figure => figure.IndicatorId).ThenBy(figure => figure.RegionId)
                    .ThenBy(figure => figure.Year).ThenBy(figure => figure.Slot)
                    .Take(limit)
                    .ToList();
            },
            cancellationToken);

    private async Task<List<Figure>> MakeAllAsync(FigureScope scope, CancellationToken cancellationToken)
    {
        var sources = SourcesOf(scope);
        var versions = Enumerable.Range(1, version).ToArray();
        var rows = await SliceRows.ReadAsync(
            scope.Among(db.Observations, sources)
                .Where(observation => EF.Parameter(versions).Contains(observation.PublishedIn)
                    && (observation.SupersededIn == null || observation.SupersededIn > version)),
            cancellationToken);
        var indicators = scope.IndicatorIds.Select(catalogue.Indicator);
        return
        [
            .. indicators.SelectMany(indicator => catalogue.SourcesOf(indicator)
                .SelectMany(id => rows.YearsOf(id)).Distinct()
                .SelectMany(year => Build(indicator, year, [rows], []))),
        ];
    }

    private async Task<(List<Figure> Kept, List<Figure> Made)> MakeTouchedAsync(
        FigureScope scope, int newest, Func<IAsyncEnumerable<Figure>> current, int limit, CancellationToken cancellationToken)
    {
        // A list of versions, not a range: so the indicators are sought in each of them.
        var later = Enumerable.Range(version + 1, Math.Max(newest - version, 0)).ToArray();
        var observations = scope.Among(db.Observations, SourcesOf(scope));
        var brought = await KeysAsync(
            observations.Where(observation => EF.Parameter(later).Contains(observation.PublishedIn)), cancellationToken);

        // Of what later versions took away, what the version had; the rest came after it, and is among what they brought.
        var taken = await SliceRows.ReadAsync(
            observations.Where(observation => observation.SupersededIn != null
                && EF.Parameter(later).Contains(observation.SupersededIn.Value)
                && observation.PublishedIn <= version),
            cancellationToken);
        var touched = Touched(scope, brought, taken);
        var made = new List<Figure>();
        foreach (var (indicatorId, byYear) in touched)
        {
            made.AddRange(await RemakeAsync(catalogue.Indicator(indicatorId), byYear, taken, scope, cancellationToken));
        }

        var kept = new List<Figure>();
        await foreach (var figure in current().WithCancellation(cancellationToken))
        {
            if (!touched.TryGetValue(figure.IndicatorId, out var byYear)
                || !byYear.TryGetValue(figure.Year, out var regions)
                || !regions.Contains(figure.RegionId))
            {
                kept.Add(figure);
                if (kept.Count == limit)
                {
                    break;
                }
            }
        }

        return (kept, made);
    }

    // The regions whose figures may be others now, by indicator and year: those touched, and those above them.
    private Dictionary<int, Dictionary<int, HashSet<int>>> Touched(FigureScope scope, List<SliceKey> brought, SliceRows taken)
    {
        var bySource = brought.Concat(taken.Keys).ToLookup(key => key.IndicatorId);
        return scope.IndicatorIds
            .Select(id => (Id: id, Years: catalogue.SourcesOf(catalogue.Indicator(id))
                .SelectMany(source => bySource[source])
                .GroupBy(key => key.Year)
                .ToDictionary(group => group.Key, group => WithAncestors(scope, group.Select(key => key.RegionId)))))
            .Where(indicator => indicator.Years.Count > 0)
            .ToDictionary(indicator => indicator.Id, indicator => indicator.Years);
    }

    private async Task<IEnumerable<Figure>> RemakeAsync(
        Indicator indicator,
        Dictionary<int, HashSet<int>> touchedByYear,
        SliceRows taken,
        FigureScope scope,
        CancellationToken cancellationToken)
    {
        var years = touchedByYear.Keys.ToArray();
        var isComputed = catalogue.FormulaOf(indicator) is not null;
        var observations = db.Observations.ApartAsOf(version).Current
            .Where(observation => EF.Parameter(years).Contains(observation.Year));

        // Whether the inputs of a formula are of the same regions shows in all regions below only.
        var regions = isComputed ? [] : touchedByYear.Values.SelectMany(ids => ids).Distinct().ToArray();
        var kept = await SliceRows.ReadAsync(
            isComputed
                ? scope.Among(observations, [.. catalogue.SourcesOf(indicator)])
                : observations.Where(observation => observation.IndicatorId == indicator.Id
                    && EF.Parameter(regions).Contains(observation.RegionId)),
            cancellationToken);

        var siblings = indicator.Aggregation == Aggregation.Sum ? SiblingsOf(touchedByYear, scope) : [];
        var known = await KnownAsync(indicator, years, siblings, cancellationToken);
        return touchedByYear.SelectMany(pair =>
        {
            var (year, touched) = pair;
            var beside = known[year].Where(figure => siblings.Contains((year, figure.RegionId)));
            return Build(indicator, year, [kept, taken], beside, isComputed ? null : touched).Where(figure => touched.Contains(figure.RegionId));
        });
    }

    private IEnumerable<Figure> Build(
        Indicator indicator, int year, SliceRows[] rows, IEnumerable<Figure> known, HashSet<int>? regions = null)
    {
        var figures = catalogue.FormulaOf(indicator) is not null
            ? new YearFigures(_builder, catalogue, year, RowsOf).Of(indicator)
            : _builder.Build(
                indicator, year, RowsOf(indicator.Id).Where(row => regions is null || regions.Contains(row.RegionId)), known);
        return figures.Values.SelectMany(list => list);

        IEnumerable<SliceRow> RowsOf(int source) => rows.SelectMany(part => part.Of(source, year));
    }

    // Untouched regions beside touched ones: they are part of the same sums, and their figures are what they were.
    private HashSet<(int Year, int RegionId)> SiblingsOf(Dictionary<int, HashSet<int>> touchedByYear, FigureScope scope) =>
    [
        .. touchedByYear.SelectMany(pair => pair.Value
            .SelectMany(id => catalogue.Regions.Children(id))
            .Where(child => scope.Spans(child.Id) && !pair.Value.Contains(child.Id))
            .Select(child => (pair.Key, child.Id))),
    ];

    private async Task<ILookup<int, Figure>> KnownAsync(
        Indicator indicator, int[] years, HashSet<(int Year, int RegionId)> siblings, CancellationToken cancellationToken)
    {
        var regions = siblings.Select(sibling => sibling.RegionId).Distinct().ToArray();
        var figures = regions.Length == 0
            ? []
            : await db.Figures
                .Where(figure => figure.IndicatorId == indicator.Id
                    && EF.Parameter(regions).Contains(figure.RegionId)
                    && EF.Parameter(years).Contains(figure.Year)
                    && figure.Slot == Figure.YearSlot)
                .ToListAsync(cancellationToken);
        return figures.ToLookup(figure => figure.Year);
    }

    private HashSet<int> WithAncestors(FigureScope scope, IEnumerable<int> regionIds)
    {
        var all = regionIds.ToHashSet();
        all.UnionWith(catalogue.Regions.AncestorIds(all).Where(scope.Spans));
        return all;
    }

    private int[] SourcesOf(FigureScope scope) =>
        [.. scope.IndicatorIds.SelectMany(id => catalogue.SourcesOf(catalogue.Indicator(id))).Distinct()];

    private static Task<List<SliceKey>> KeysAsync(IQueryable<Observation> observations, CancellationToken cancellationToken) =>
        observations
            .Select(observation => new SliceKey(observation.IndicatorId, observation.Year, observation.RegionId))
            .ToListAsync(cancellationToken);
}
