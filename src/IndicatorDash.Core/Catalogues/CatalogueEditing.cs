using System.Data;
using System.Data.Common;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Catalogues;

/// <summary>Changes the catalogue: each change is one transaction, with its record in the audit log and the figures it makes others.</summary>
internal sealed class CatalogueEditing(
    IDbContextFactory<IndicatorDbContext> contexts, CatalogueStore catalogues, AuditLog audit)
{
    // Each attempt fails only because somebody else took a key in between.
    private const int MaxAttempts = 3;

    /// <summary>Does a change.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="change">The change; done again from the start where it met another.</param>
    /// <param name="cancellationToken">Stops; nothing is changed then.</param>
    public async Task<T> RunAsync<T>(
        Authority who, Func<CatalogueWork, CancellationToken, Task<T>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(who, change, cancellationToken);
            }
            catch (Exception failure) when (attempt < MaxAttempts
                && (failure as DbException ?? failure.InnerException as DbException)?.IsKeyTaken() == true)
            {
                // What is stored now is looked at again.
            }
            finally
            {
                catalogues.Forget();
            }
        }
    }

    private async Task<T> TryAsync<T>(
        Authority who, Func<CatalogueWork, CancellationToken, Task<T>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                db.ChangeTracker.Clear();

                // The rules look at more than the row that changes: what they have read must stand until it is changed.
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, token);
                var work = new CatalogueWork(db, await db.ReadCatalogueAsync(token), audit, who);
                var done = await change(work, token);
                await transaction.CommitAsync(token);
                return done;
            },
            cancellationToken);
    }
}
