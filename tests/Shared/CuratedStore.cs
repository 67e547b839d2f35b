using IndicatorDash.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Testing;

/// <summary>An SQLite file of its own with the curated data, and the services of the core around it.</summary>
internal sealed class CuratedStore : IAsyncDisposable
{
    private readonly string _folder;
    private readonly ServiceProvider _services;

    private CuratedStore(string folder, Action<IServiceCollection>? configure)
    {
        _folder = folder;
        ConnectionString = $"Data Source={Path.Combine(folder, "store.db")}";
        var services = new ServiceCollection().AddIndicatorDashCore(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage:ConnectionString"] = ConnectionString,
            }).Build());
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    /// <summary>Where the figures are.</summary>
    public string ConnectionString { get; }

    /// <summary>A store with the curated data, and the generated dense ones if asked for.</summary>
    public static async Task<CuratedStore> CreateAsync(bool dense = false, Action<IServiceCollection>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("indicatordash_").FullName;
        var store = new CuratedStore(folder, configure);
        await store.Get<StorePreparation>().PrepareAsync(CancellationToken.None);
        if (dense)
        {
            await DenseData.PublishAsync(store._services);
        }

        return store;
    }

    /// <inheritdoc cref="Corrections.PublishAsync"/>
    public Task<int> PublishAsync(string indicatorCode, int regionId, int year, long value) =>
        Corrections.PublishAsync(_services, indicatorCode, regionId, year, value);

    /// <inheritdoc cref="DenseData.PublishWordsAsync"/>
    public Task PublishWordsAsync(int count) => DenseData.PublishWordsAsync(_services, count);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
