using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>
/// What pages ask of the figures: each question is one indexed read. Lists of ids go in as they are, since a range of
/// indicators makes SQLite start from the regions (measured 3 to 150 times slower).
/// </summary>
public sealed class FigureQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
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
    public Task<IReadOnlyList<Figure>> SeriesAsync(
        int indicatorId, IEnumerable<int> regionIds, CancellationToken cancellationToken) =>
        ReadAsync(db => _series(db, indicatorId, [.. regionIds]), cancellationToken);

    /// <summary>Every figure of the indicators for the regions, by indicator, region, year and slot.</summary>
    public Task<IReadOnlyList<Figure>> AllAsync(
        IEnumerable<int> indicatorIds, IEnumerable<int> regionIds, CancellationToken cancellationToken) =>
        ReadAsync(db => _regions(db, [.. indicatorIds], [.. regionIds]), cancellationToken);

    /// <summary>The figures that belong or end in a year, by indicator, region and slot.</summary>
    public Task<IReadOnlyList<Figure>> YearAsync(
        IEnumerable<int> indicatorIds, IEnumerable<int> regionIds, int year, CancellationToken cancellationToken) =>
        ReadAsync(db => _year(db, [.. indicatorIds], [.. regionIds], year), cancellationToken);

    /// <summary>
    /// Where a word stands for the value of a year (未报送, 不适用, 保密), from one year to another, by indicator, region
    /// and year.
    /// </summary>
    public Task<IReadOnlyList<Figure>> WordsAsync(
        IEnumerable<int> indicatorIds, IEnumerable<int> regionIds, int first, int last, CancellationToken cancellationToken) =>
        ReadAsync(db => _words(db, [.. indicatorIds], [.. regionIds], first, last), cancellationToken);

    /// <summary>
    /// The figures of the indicators in a region and all below it, by indicator, region, year and slot, at most so many:
    /// for where there are few.
    /// </summary>
    public Task<IReadOnlyList<Figure>> WithinAsync(
        IEnumerable<int> indicatorIds, Region region, int limit, CancellationToken cancellationToken) =>
        ReadAsync(db => _within(db, [.. indicatorIds], region.Id, region.LastIdWithin, limit), cancellationToken);

    private async Task<IReadOnlyList<Figure>> ReadAsync(
        Func<IndicatorDbContext, IAsyncEnumerable<Figure>> query, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var figures = new List<Figure>();
        await foreach (var figure in query(db).WithCancellation(cancellationToken))
        {
            figures.Add(figure);
        }

        return figures;
    }
}
