using System.Runtime.CompilerServices;
using IndicatorDash.Catalogues;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>
/// What pages ask of the figures: each question is one indexed read, and a few where an earlier version is asked
/// (<see cref="PastFigures"/>). Lists of ids go in as they are, since a range of
/// indicators makes SQLite start from the regions (measured 3 to 150 times slower).
/// </summary>
public sealed class FigureQueries(IDbContextFactory<IndicatorDbContext> contexts, CatalogueStore catalogues)
{
    /// <summary>How many figures are read at a time where there may be any number of them.</summary>
    internal const int ChunkSize = 5_000;

    // Compiled in the instance: a compiled query belongs to the model of one provider.
    private readonly Func<IndicatorDbContext, int, int[], IAsyncEnumerable<Figure>> _series =
        EF.CompileAsyncQuery((IndicatorDbContext db, int indicatorId, int[] regionIds) => db.Figures
            .Where(figure => figure.IndicatorId == indicatorId && regionIds.Contains(figure.RegionId))
            .OrderBy(figure => figure.RegionId).ThenBy(figure => figure.Year).ThenBy(figure => figure.Slot)
            .AsQueryable());

    private readonly Func<IndicatorDbContext, int[], int[], IAsyncEnumerable<Figure>> _regions =
        EF.CompileAsyncQuery((IndicatorDbContext db, int[] indicatorIds, int[] regionIds) => db.Figures
            .Where(figure => indicatorIds.Contains(figure.IndicatorId) && regionIds.Contains(figure.RegionId))
            .OrderBy(figure => figure.IndicatorId).ThenBy(figure => figure.RegionId)
            .ThenBy(figure => figure.Year).ThenBy(figure => figure.Slot)
            .AsQueryable());

    private readonly Func<IndicatorDbContext, int[], int[], int, IAsyncEnumerable<Figure>> _year =
        EF.CompileAsyncQuery((IndicatorDbContext db, int[] indicatorIds, int[] regionIds, int year) => db.Figures
            .Where(figure => indicatorIds.Contains(figure.IndicatorId) && regionIds.Contains(figure.RegionId)
                && figure.Year == year)
            .OrderBy(figure => figure.IndicatorId).ThenBy(figure => figure.RegionId).ThenBy(figure => figure.Slot)
            .AsQueryable());

    private readonly Func<IndicatorDbContext, int[], int[], int, int, IAsyncEnumerable<Figure>> _words =
        EF.CompileAsyncQuery((IndicatorDbContext db, int[] indicatorIds, int[] regionIds, int first, int last) => db.Figures
            .Where(figure => indicatorIds.Contains(figure.IndicatorId) && regionIds.Contains(figure.RegionId)
                && figure.Year >= first && figure.Year <= last
                && figure.Slot == Figure.YearSlot && figure.Status > ObservationStatus.Provisional)
            .OrderBy(figure => figure.IndicatorId).ThenBy(figure => figure.RegionId).ThenBy(figure => figure.Year)
            .AsQueryable());

    private readonly Func<IndicatorDbContext, int[], int, int, int, IAsyncEnumerable<Figure>> _within =
        EF.CompileAsyncQuery((IndicatorDbContext db, int[] indicatorIds, int first, int last, int limit) => db.Figures
            .Where(figure => indicatorIds.Contains(figure.IndicatorId)
                && figure.RegionId >= first && figure.RegionId <= last)
            .OrderBy(figure => figure.IndicatorId).ThenBy(figure => figure.RegionId)
            .ThenBy(figure => figure.Year).ThenBy(figure => figure.Slot)
            .Take(limit));

    /// <summary>Every figure of an indicator for the regions, by region, year and slot.</summary>
    /// <param name="indicatorId">The indicator.</param>
    /// <param name="regionIds">The regions.</param>
    /// <param name="asOf">The number of the version to ask; <see langword="null"/> for the current one, here and below.</param>
    public Task<IReadOnlyList<Figure>> SeriesAsync(
        int indicatorId, IEnumerable<int> regionIds, int? asOf, CancellationToken cancellationToken)
    {
        int[] regions = [.. regionIds];
        return ReadAsync(
            db => _series(db, indicatorId, regions),
            catalogue => FigureScope.Of([indicatorId], regions, catalogue.Regions),
            asOf,
            cancellationToken);
    }

    /// <summary>Every figure of the indicators for the regions, by indicator, region, year and slot.</summary>
    public Task<IReadOnlyList<Figure>> AllAsync(
        IEnumerable<int> indicatorIds, IEnumerable<int> regionIds, int? asOf, CancellationToken cancellationToken)
    {
        int[] indicators = [.. indicatorIds], regions = [.. regionIds];
        return ReadAsync(
            db => _regions(db, indicators, regions),
            catalogue => FigureScope.Of(indicators, regions, catalogue.Regions),
            asOf,
            cancellationToken);
    }

    /// <summary>The figures that belong or end in a year, by indicator, region and slot.</summary>
    public Task<IReadOnlyList<Figure>> YearAsync(
        IEnumerable<int> indicatorIds, IEnumerable<int> regionIds, int year, int? asOf, CancellationToken cancellationToken)
    {
        int[] indicators = [.. indicatorIds], regions = [.. regionIds];
        return ReadAsync(
            db => _year(db, indicators, regions, year),
            catalogue => FigureScope.Of(indicators, regions, catalogue.Regions, year, year),
            asOf,
            cancellationToken);
    }

    /// <summary>
    /// Where a word stands for the value of a year (未报送, 不适用, 保密), from one year to another, by indicator, region
    /// and year.
    /// </summary>
    public async Task<IReadOnlyList<Figure>> WordsAsync(
        IEnumerable<int> indicatorIds,
        IEnumerable<int> regionIds,
        int first,
        int last,
        int? asOf,
        CancellationToken cancellationToken)
    {
        int[] indicators = [.. indicatorIds], regions = [.. regionIds];
        if (asOf is { } version)
        {
            (indicators, regions) = await ReportedWordsAsync(indicators, regions, first, last, version, cancellationToken);
            if (indicators.Length == 0)
            {
                return [];
            }
        }

        return await ReadAsync(
            db => _words(db, indicators, regions, first, last),
            catalogue => FigureScope.Of(
                indicators, regions, catalogue.Regions, first, last, figure => figure.Slot == Figure.YearSlot && !figure.Status.HasValue()),
            asOf,
            cancellationToken);
    }

    /// <summary>
    /// The figures of the indicators in a region and all below it, by indicator, region, year and slot, at most so many:
    /// for where there are few.
    /// </summary>
    public Task<IReadOnlyList<Figure>> WithinAsync(
        IEnumerable<int> indicatorIds, Region region, int limit, int? asOf, CancellationToken cancellationToken)
    {
        int[] indicators = [.. indicatorIds];

        // Of the current figures, some were others then: as many are read as it takes.
        return ReadAsync(
            db => _within(db, indicators, region.Id, region.LastIdWithin, asOf is null ? limit : int.MaxValue),
            _ => FigureScope.Within(indicators, region),
            asOf,
            cancellationToken,
            limit);
    }

    /// <summary>
    /// The figures of a version, however many there are, by indicator, region, year and slot: one indicator after another, and
    /// of the current version so many at a time, each from where the last ended.
    /// </summary>
    /// <param name="filter">Which; figures are of no source.</param>
    /// <param name="version">The number of the version, the current one too.</param>
    /// <param name="after">Only those after this place.</param>
    /// <param name="limit">How many will be read; at most so many are read at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<Figure> StreamAsync(
        ObservationFilter filter, int version, FigurePosition? after, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = Math.Clamp(limit, 1, ChunkSize);
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var indicators = catalogue.Indicators.Select(indicator => indicator.Id)
            .Where(id => id >= (after?.IndicatorId ?? 0) && filter.IndicatorIds?.Contains(id) != false)
            .Order();
        foreach (var indicatorId in indicators)
        {
            var place = after is { } start && start.IndicatorId == indicatorId ? after : null;
            IReadOnlyList<Figure> figures;
            bool isAll;
            do
            {
                (figures, isAll) = await ReadAsync(filter, indicatorId, version, place, chunk, catalogue, cancellationToken);
                foreach (var figure in figures)
                {
                    yield return figure;
                    place = FigurePosition.Of(figure);
                }
            }
            while (!isAll);
        }
    }

    // The next of the current version; of an earlier one, all that follow, for they are made together.
    private async Task<(IReadOnlyList<Figure> Figures, bool IsAll)> ReadAsync(
        ObservationFilter filter,
        int indicatorId,
        int version,
        FigurePosition? after,
        int chunk,
        Catalogue catalogue,
        CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var current = filter.Among(db.Figures.Where(figure => figure.IndicatorId == indicatorId));
        return await db.WithinOneVersionAsync<(IReadOnlyList<Figure>, bool)>(
            async newest =>
            {
                if (newest == version)
                {
                    var figures = await current.After(after).InOrder().Take(chunk).ToListAsync(cancellationToken);
                    return (figures, figures.Count < chunk);
                }

                var past = await new PastFigures(db, catalogue, version).ReadAsync(
                    filter.ScopeOf(indicatorId, catalogue.Regions), () => current.InOrder().AsAsyncEnumerable(), int.MaxValue, cancellationToken);
                return ([.. past.Where(figure => !(FigurePosition.Of(figure) <= after))], true);
            },
            cancellationToken);
    }

    // A word is always what a region itself reported: where none did, nothing of an earlier version need be made anew.
    private async Task<(int[] IndicatorIds, int[] RegionIds)> ReportedWordsAsync(
        int[] indicators, int[] regions, int first, int last, int version, CancellationToken cancellationToken)
    {
        // A list of years, not a range: so the regions are sought in each of them.
        int[] years = [.. Enumerable.Range(first, last - first + 1)];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (current, superseded) = db.Observations
            .Where(observation => EF.Parameter(indicators).Contains(observation.IndicatorId)
                && EF.Parameter(years).Contains(observation.Year)
                && EF.Parameter(regions).Contains(observation.RegionId)
                && observation.Status > ObservationStatus.Provisional)
            .ApartAsOf(version);
        var found = await current.Select(word => new { word.IndicatorId, word.RegionId }).Distinct().ToListAsync(cancellationToken);
        found.AddRange(
            await superseded.Select(word => new { word.IndicatorId, word.RegionId }).Distinct().ToListAsync(cancellationToken));
        return ([.. found.Select(word => word.IndicatorId).Distinct()], [.. found.Select(word => word.RegionId).Distinct()]);
    }

    private async Task<IReadOnlyList<Figure>> ReadAsync(
        Func<IndicatorDbContext, IAsyncEnumerable<Figure>> query,
        Func<Catalogue, FigureScope> scope,
        int? asOf,
        CancellationToken cancellationToken,
        int limit = int.MaxValue)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (asOf is { } version)
        {
            var catalogue = await catalogues.GetAsync(cancellationToken);
            return await new PastFigures(db, catalogue, version)
                .ReadAsync(scope(catalogue), () => query(db), limit, cancellationToken);
        }

        var figures = new List<Figure>();
        await foreach (var figure in query(db).WithCancellation(cancellationToken))
        {
            figures.Add(figure);
        }

        return figures;
    }
}
