using IndicatorDash.Catalogues;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>
/// Makes all figures and counts anew from the current observations, in one transaction. Publications keep them up to date
/// by themselves; this is for after a change of the catalogue or a repair by hand.
/// </summary>
public sealed class FigureRebuild(IDbContextFactory<IndicatorDbContext> contexts)
{
    /// <summary>Makes everything anew; readers see the old figures until it is done.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                await RunAsync(db, token);
                await transaction.CommitAsync(token);
            },
            cancellationToken);
    }

    /// <summary>
    /// Makes everything where there is nothing, though there are observations: a migration that changes what is kept of a figure
    /// takes the figures away.
    /// </summary>
    internal static Task RefillAsync(IndicatorDbContext db, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                if (!await db.Figures.AnyAsync(token) && await db.Observations.AnyAsync(token))
                {
                    await RunAsync(db, token);
                    await transaction.CommitAsync(token);
                }
            },
            cancellationToken);

    /// <summary>Makes everything anew in the context's open transaction.</summary>
    internal static async Task RunAsync(IndicatorDbContext db, CancellationToken cancellationToken)
    {
        var catalogue = await db.ReadCatalogueAsync(cancellationToken);
        await new FigureRefresher(db, catalogue).RebuildAsync(cancellationToken);
        await new CoverageRefresher(db, catalogue).RebuildAsync(cancellationToken);
    }
}
