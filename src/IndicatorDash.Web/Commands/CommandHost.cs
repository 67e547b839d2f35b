using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Web.Commands;

/// <summary>The product's services for one command, with the settings of the site and without the site itself.</summary>
internal sealed class CommandHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly AsyncServiceScope _scope;

    public CommandHost(Action<WebApplicationBuilder>? configure)
    {
        var builder = WebApplication.CreateBuilder();
        configure?.Invoke(builder);
        // What goes wrong is told once, by the command.
        builder.Logging.ClearProviders();
        builder.AddIndicatorDashWeb();
        _app = builder.Build();
        _scope = _app.Services.CreateAsyncScope();
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Makes the store ready as the site does when it starts.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => Get<StorePreparation>().PrepareAsync(cancellationToken);

    /// <summary>Makes sure that the store is there and of this version, and leaves it as it is.</summary>
    /// <exception cref="CommandFailure">It is not.</exception>
    public async Task DemandStoreAsync(CancellationToken cancellationToken)
    {
        await using var db = await Get<IDbContextFactory<IndicatorDbContext>>().CreateDbContextAsync(cancellationToken);
        if (db.Database.IsSqlite() && !await db.Database.CanConnectAsync(cancellationToken))
        {
            throw new CommandFailure(CommandText.InBoth(nameof(CommandStrings.StoreMissing)));
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new CommandFailure(CommandText.InBoth(nameof(CommandStrings.StoreOutdated)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }
}
