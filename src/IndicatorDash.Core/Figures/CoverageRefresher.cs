using IndicatorDash.Catalogues;
using IndicatorDash.Observations;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>Keeps the counts of published figures, in the transaction that changed them.</summary>
internal sealed class CoverageRefresher(IndicatorDbContext db, Catalogue catalogue)
{
    /// <summary>How the number of figures of an indicator, a region and a year changed.</summary>
    internal sealed record Change(int IndicatorId, int RegionId, int Year, int Count);

    /// <summary>Applies changes to the counts of the regions and of all above them.</summary>
    public async Task ApplyAsync(IEnumerable<Change> changes, CancellationToken cancellationToken)
    {
        var deltas = Deltas(changes);
        var regions = deltas.Keys.Select(key => key.RegionId).Distinct().ToList();
        var years = deltas.Keys.Select(key => key.Year).Distinct().ToList();
        var touched = db.CoverageCells.Where(cell =>
            EF.Parameter(regions).Contains(cell.RegionId) && EF.Parameter(years).Contains(cell.Year));
        foreach (var cell in await touched.ToListAsync(cancellationToken))
        {
            Add(deltas, (cell.RegionId, cell.Year, cell.ThemeId), cell.Own, cell.Below);
        }

        await touched.ExecuteDeleteAsync(cancellationToken);
        await InsertAsync(deltas, cancellationToken);
    }

    /// <summary>Counts everything anew.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await db.CoverageCells.ExecuteDeleteAsync(cancellationToken);
        var counts = await db.Observations
            .Where(observation => observation.SupersededIn == null
                && observation.Kind == ObservationKind.Actual
                && observation.Status <= ObservationStatus.Provisional)
            .GroupBy(observation => new { observation.IndicatorId, observation.RegionId, observation.Year })
            .Select(group => new Change(group.Key.IndicatorId, group.Key.RegionId, group.Key.Year, group.Count()))
            .ToListAsync(cancellationToken);
        await InsertAsync(Deltas(counts), cancellationToken);
    }

    private Dictionary<(int RegionId, int Year, int ThemeId), (int Own, int Below)> Deltas(IEnumerable<Change> changes)
    {
        var deltas = new Dictionary<(int RegionId, int Year, int ThemeId), (int Own, int Below)>();
        foreach (var change in changes)
        {
            var theme = catalogue.Indicator(change.IndicatorId).ThemeId;
            Add(deltas, (change.RegionId, change.Year, theme), change.Count, 0);
            foreach (var ancestor in catalogue.Regions.Ancestors(change.RegionId))
            {
                Add(deltas, (ancestor.Id, change.Year, theme), 0, change.Count);
            }
        }

        return deltas;
    }

    private static void Add(
        Dictionary<(int RegionId, int Year, int ThemeId), (int Own, int Below)> cells,
        (int RegionId, int Year, int ThemeId) key,
        int own,
        int below)
    {
        var cell = cells.GetValueOrDefault(key);
        cells[key] = (cell.Own + own, cell.Below + below);
    }

    private Task InsertAsync(
        Dictionary<(int RegionId, int Year, int ThemeId), (int Own, int Below)> cells, CancellationToken cancellationToken) =>
        db.BulkInsertAsync(
            cells.Where(cell => cell.Value is not (0, 0)).OrderBy(cell => cell.Key).Select(cell => new CoverageCell
            {
                RegionId = cell.Key.RegionId,
                Year = cell.Key.Year,
                ThemeId = cell.Key.ThemeId,
                Own = cell.Value.Own,
                Below = cell.Value.Below,
            }),
            cancellationToken);
}
