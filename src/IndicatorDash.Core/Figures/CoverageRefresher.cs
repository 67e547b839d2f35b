using IndicatorDash.Catalogues;
using IndicatorDash.Observations;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>Keeps the counts of published figures, in the transaction that changed them.</summary>
internal sealed class CoverageRefresher(IndicatorDbContext db, Catalogue catalogue)
{
    /// <summary>Applies changes to the counts of the regions and of all above them.</summary>
    public async Task ApplyAsync(IEnumerable<CoverageChange> changes, CancellationToken cancellationToken)
    {
        var deltas = CoverageCounts.Of(changes, catalogue);
        var regions = deltas.Keys.Select(key => key.RegionId).Distinct().ToList();
        var years = deltas.Keys.Select(key => key.Year).Distinct().ToList();
        var touched = db.CoverageCells.Where(cell =>
            EF.Parameter(regions).Contains(cell.RegionId) && EF.Parameter(years).Contains(cell.Year));
        foreach (var cell in await touched.ToListAsync(cancellationToken))
        {
            CoverageCounts.Add(deltas, (cell.RegionId, cell.Year, cell.ThemeId), cell.Own, cell.Below);
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
            .Select(group => new CoverageChange(group.Key.IndicatorId, group.Key.RegionId, group.Key.Year, group.Count()))
            .ToListAsync(cancellationToken);
        await InsertAsync(CoverageCounts.Of(counts, catalogue), cancellationToken);
    }

    private Task InsertAsync(
        Dictionary<(int RegionId, int Year, int ThemeId), (int Own, int Below)> cells, CancellationToken cancellationToken) =>
        db.BulkInsertAsync(CoverageCounts.Cells(cells), cancellationToken);
}
