using IndicatorDash.Catalogues;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IndicatorDash.Testing;

/// <summary>A migrated database of its own for one test, with the services of the core around it.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;
    private readonly StorageProvider _provider;

    private TestStore(StorageProvider provider, string folder, string connectionString, string dataFolder)
    {
        _provider = provider;
        _folder = folder;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = provider.ToString(),
            ["Storage:ConnectionString"] = connectionString,
            ["Curation:Folder"] = dataFolder,
        }).Build();
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddIndicatorDashCore(configuration)
            .BuildServiceProvider(validateScopes: true);
    }

    /// <summary>The clock of the store.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    /// <summary>The product's own curated files.</summary>
    public static string CuratedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>A migrated store without any data.</summary>
    public static async Task<TestStore> CreateAsync(StorageProvider provider, string? dataFolder = null)
    {
        var name = $"indicatordash_{Guid.NewGuid():N}";
        var folder = Path.Combine(Path.GetTempPath(), name);
        Directory.CreateDirectory(folder);
        var connectionString = provider == StorageProvider.Sqlite
            ? new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "store.db") }.ToString()
            : new SqlConnectionStringBuilder(OnSqlServerAttribute.ConnectionString) { InitialCatalog = name }.ToString();
        var store = new TestStore(provider, folder, connectionString, dataFolder ?? CuratedFolder);
        await using var db = store.Open();
        await db.Database.MigrateAsync();
        return store;
    }

    /// <summary>A store with the curated data.</summary>
    public static async Task<TestStore> CreateCuratedAsync(StorageProvider provider)
    {
        var store = await CreateAsync(provider);
        await store.Get<StorePreparation>().PrepareAsync(CancellationToken.None);
        return store;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IndicatorDbContext Open() => Get<IDbContextFactory<IndicatorDbContext>>().CreateDbContext();

    public async Task<Catalogue> CatalogueAsync() => await Get<CatalogueStore>().GetAsync(CancellationToken.None);

    /// <summary>Plans rows as a batch and publishes it.</summary>
    public async Task<DataVersion> PublishAsync(params PlannedObservation[] rows)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var batch = new ImportBatch
        {
            Origin = BatchOrigin.Upload,
            FileName = "test.xlsx",
            ContentHash = Guid.NewGuid().ToString("N"),
            CreatedBy = "reporter",
            CreatedAtUtc = Time.GetUtcNow().UtcDateTime,
            BaseVersion = await db.CurrentVersionAsync(CancellationToken.None),
        };
        db.Add(batch);
        await db.SaveChangesAsync();
        await Planner.PlanAsync(db, rows, CancellationToken.None);
        foreach (var row in rows)
        {
            row.BatchId = batch.Id;
        }

        await db.BulkInsertAsync(rows, CancellationToken.None);
        var version = await Get<Publisher>().PublishAsync(db, batch.Id, "reviewer", CancellationToken.None);
        await transaction.CommitAsync();
        return version;
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider == StorageProvider.SqlServer)
        {
            await using var db = Open();
            await db.Database.EnsureDeletedAsync();
        }

        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
