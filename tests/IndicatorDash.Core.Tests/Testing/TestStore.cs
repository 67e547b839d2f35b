using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
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
    private readonly string _connectionString;

    private TestStore(
        StorageProvider provider, string folder, string connectionString, string dataFolder, IFileReader? reader, Dictionary<string, string?>? settings)
    {
        _provider = provider;
        _folder = folder;
        _connectionString = connectionString;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = provider.ToString(),
            ["Storage:ConnectionString"] = connectionString,
            ["Curation:Folder"] = dataFolder,
        }).AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        if (reader is not null)
        {
            services.AddSingleton(reader);
        }

        _services = services
            .AddSingleton<TimeProvider>(Time)
            .AddIndicatorDashCore(configuration)
            .BuildServiceProvider(validateScopes: true);
    }

    /// <summary>The clock of the store.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    /// <summary>The product's own curated files.</summary>
    public static string CuratedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>A migrated store without any data, which reads sample files.</summary>
    public static Task<TestStore> CreateAsync(
        StorageProvider provider, string? dataFolder = null, Dictionary<string, string?>? settings = null) =>
        CreateAsync(provider, new SampleFileReader(), dataFolder, settings);

    /// <summary>A migrated store without any data, with a reader of files; the product's own if none is given.</summary>
    public static async Task<TestStore> CreateAsync(
        StorageProvider provider, IFileReader? reader, string? dataFolder = null, Dictionary<string, string?>? settings = null)
    {
        var name = $"indicatordash_{Guid.NewGuid():N}";
        var folder = Path.Combine(Path.GetTempPath(), name);
        Directory.CreateDirectory(folder);
        var connectionString = provider == StorageProvider.Sqlite
            ? new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "store.db") }.ToString()
            : new SqlConnectionStringBuilder(OnSqlServerAttribute.ConnectionString) { InitialCatalog = name }.ToString();
        var store = new TestStore(provider, folder, connectionString, dataFolder ?? CuratedFolder, reader, settings);
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

    /// <summary>A store with the small catalogue and no figures.</summary>
    public static async Task<TestStore> CreateSampleAsync(StorageProvider provider, Dictionary<string, string?>? settings = null)
    {
        var store = await CreateAsync(provider, settings: settings);
        await using var db = store.Open();
        await SampleCatalogue.StoreAsync(db);
        return store;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A scope, for what Identity keeps one of for each.</summary>
    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    public IndicatorDbContext Open() => Get<IDbContextFactory<IndicatorDbContext>>().CreateDbContext();

    /// <summary>A context of its own with an interceptor.</summary>
    public IndicatorDbContext OpenWith(IInterceptor interceptor)
    {
        if (_provider == StorageProvider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteIndicatorDbContext>();
            sqlite.UseIndicatorSqlite(_connectionString).AddInterceptors(interceptor);
            return new SqliteIndicatorDbContext(sqlite.Options);
        }

        var sqlServer = new DbContextOptionsBuilder<SqlServerIndicatorDbContext>();
        sqlServer.UseIndicatorSqlServer(_connectionString).AddInterceptors(interceptor);
        return new SqlServerIndicatorDbContext(sqlServer.Options);
    }

    public async Task<Catalogue> CatalogueAsync() => await Get<CatalogueStore>().GetAsync(CancellationToken.None);

    /// <summary>Does something in a transaction and commits it; SQL Server's retrying strategy takes none from outside.</summary>
    public async Task InTransactionAsync(Func<IndicatorDbContext, Task> action)
    {
        await using var db = Open();
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await action(db);
            await transaction.CommitAsync();
        });
    }

    /// <summary>Adds a batch that is planned against the current version, and the plan of its rows.</summary>
    public async Task<ImportBatch> AddBatchAsync(params PlannedObservation[] rows)
    {
        ImportBatch batch = null!;
        await InTransactionAsync(async db =>
        {
            batch = new ImportBatch
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
            var withdrawn = rows.Where(row => row.Change == ChangeKind.Withdrawn).ToList();
            await Planner.PlanAsync(db, rows, CancellationToken.None);
            withdrawn.ForEach(row => row.Change = ChangeKind.Withdrawn);
            foreach (var row in rows)
            {
                row.BatchId = batch.Id;
            }

            await db.BulkInsertAsync(rows, CancellationToken.None);
        });
        return batch;
    }

    /// <summary>Publishes a batch.</summary>
    public async Task<DataVersion> PublishAsync(ImportBatch batch)
    {
        DataVersion version = null!;
        await InTransactionAsync(async db =>
            version = await Get<Publisher>().PublishAsync(db, batch.Id, "reviewer", CancellationToken.None));
        return version;
    }

    /// <summary>Plans rows as a batch and publishes it; those that are marked as withdrawn withdraw what is published.</summary>
    public async Task<DataVersion> PublishAsync(params PlannedObservation[] rows) => await PublishAsync(await AddBatchAsync(rows));

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
