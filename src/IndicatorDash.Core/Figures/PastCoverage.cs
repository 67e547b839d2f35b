using IndicatorDash.Catalogues;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>
/// How many figures were published in an earlier version: what is counted now, without what later versions brought and with
/// what they took away.
/// </summary>
internal sealed class PastCoverage(IndicatorDbContext db, Catalogue catalogue, int version)
{
    /// <summary>The counts that a condition holds for, by region, year and theme.</summary>
    /// <param name="scope">The regions whose figures are counted.</param>
    /// <param name="current">The current counts of the regions that are asked for.</param>
    /// <param name="isAsked">Whether a count is asked for.</param>
    public Task<List<CoverageCell>> ReadAsync(
        FigureScope scope,
        IQueryable<CoverageCell> current,
        Func<CoverageCell, bool> isAsked,
        CancellationToken cancellationToken) =>
        db.WithinOneVersionAsync(
            async newest =>
            {
                var isMadeAnew = await db.IsSmallerThanWhatFollowedAsync(version, cancellationToken);
                var counts = CoverageCounts.Of(
                    isMadeAnew ? await AllAsync(scope, cancellationToken) : await ChangesAsync(scope, newest, cancellationToken),
                    catalogue);
                if (!isMadeAnew)
                {
                    foreach (var cell in await current.ToListAsync(cancellationToken))
                    {
                        CoverageCounts.Add(counts, (cell.RegionId, cell.Year, cell.ThemeId), cell.Own, cell.Below);
                    }
                }

                return CoverageCounts.Cells(counts).Where(isAsked).ToList();
            },
            cancellationToken);

    private Task<List<CoverageChange>> AllAsync(FigureScope scope, CancellationToken cancellationToken)
    {
        var versions = Enumerable.Range(1, version).ToArray();
        return CountAsync(
            Counted(scope).Where(observation => EF.Parameter(versions).Contains(observation.PublishedIn)
                && (observation.SupersededIn == null || observation.SupersededIn > version)),
            1,
            cancellationToken);
    }

    // What came and went after the version is counted as both, and so as nothing.
    private async Task<List<CoverageChange>> ChangesAsync(FigureScope scope, int newest, CancellationToken cancellationToken)
    {
        var later = Enumerable.Range(version + 1, Math.Max(newest - version, 0)).ToArray();
        var brought = Counted(scope).Where(observation => EF.Parameter(later).Contains(observation.PublishedIn));
        var taken = Counted(scope).Where(observation => observation.SupersededIn != null
            && EF.Parameter(later).Contains(observation.SupersededIn.Value));
        return [.. await CountAsync(brought, -1, cancellationToken), .. await CountAsync(taken, 1, cancellationToken)];
    }

    private IQueryable<Observation> Counted(FigureScope scope) =>
        scope.Among(db.Observations, scope.IndicatorIds).Where(observation =>
            observation.Kind == ObservationKind.Actual && observation.Status <= ObservationStatus.Provisional);

    // One by one: to group them, SQLite would go through all that is current.
    private static Task<List<CoverageChange>> CountAsync(
        IQueryable<Observation> observations, int count, CancellationToken cancellationToken) => observations
        .Select(observation => new CoverageChange(observation.IndicatorId, observation.RegionId, observation.Year, count))
        .ToListAsync(cancellationToken);
}
