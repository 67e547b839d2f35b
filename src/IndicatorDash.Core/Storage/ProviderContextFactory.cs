using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Storage;

/// <summary>Hands the contexts of the configured provider out under their common type.</summary>
internal sealed class ProviderContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<IndicatorDbContext>
    where TContext : IndicatorDbContext
{
    public IndicatorDbContext CreateDbContext() => contexts.CreateDbContext();

    public async Task<IndicatorDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await contexts.CreateDbContextAsync(cancellationToken);
}
