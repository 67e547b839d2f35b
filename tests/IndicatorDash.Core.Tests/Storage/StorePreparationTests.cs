using System.Data.Common;
using IndicatorDash.Catalogues;
using IndicatorDash.Curation;
using IndicatorDash.Publication;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Storage;

public sealed class StorePreparationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicatordash_").FullName;

    [Fact]
    public async Task Prepare_WithoutAFile_CreatesItsFolderAndIt()
    {
        var file = Path.Combine(_folder, "a", "b", "store.db");
        await using var services = Services($"Data Source={file}");

        var version = await services.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None);

        Assert.Equal(1, version?.Number);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Prepare_AfterARestart_KeepsWhatIsThere()
    {
        var connectionString = $"Data Source={Path.Combine(_folder, "store.db")}";
        await using (var first = Services(connectionString))
        {
            await first.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None);
        }

        await using var second = Services(connectionString);
        var version = await second.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None);

        Assert.Null(version);
        var current = await second.GetRequiredService<VersionQueries>().CurrentAsync(CancellationToken.None);
        Assert.Equal(1, current?.Version.Number);
    }

    [Fact]
    public async Task Prepare_OfAStoreWhoseFiguresWereKeptOtherwise_MakesThemAnew()
    {
        await using var services = Services($"Data Source={Path.Combine(_folder, "store.db")}");
        var preparation = services.GetRequiredService<StorePreparation>();
        await preparation.PrepareAsync(CancellationToken.None);
        await using var db = await services.GetRequiredService<IDbContextFactory<IndicatorDbContext>>().CreateDbContextAsync();
        var figures = await db.Figures.AsNoTracking().ToListAsync();
        await db.GetService<IMigrator>().MigrateAsync("FewerIndexes");

        await preparation.PrepareAsync(CancellationToken.None);

        Assert.NotEmpty(figures);
        Assert.Equal(figures, await db.Figures.AsNoTracking().ToListAsync());
    }

    [Fact]
    public async Task Prepare_OnSqlite_LetsReadersGoOnWhileSomebodyWrites()
    {
        await using var services = Services($"Data Source={Path.Combine(_folder, "store.db")}");
        await services.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None);
        var contexts = services.GetRequiredService<IDbContextFactory<IndicatorDbContext>>();
        await using var writer = await contexts.CreateDbContextAsync();
        await using var transaction = await writer.Database.BeginTransactionAsync();
        await writer.Figures.ExecuteDeleteAsync();

        await using var reader = await contexts.CreateDbContextAsync();

        Assert.True(await reader.Figures.AnyAsync());
    }

    [Fact]
    public async Task Prepare_ByTwoAtOnce_LoadsTheCuratedDataOnce()
    {
        var connectionString = $"Data Source={Path.Combine(_folder, "store.db")}";
        await using var one = Services(connectionString);
        await using var two = Services(connectionString);

        var versions = await Task.WhenAll(
            Task.Run(() => one.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None)),
            Task.Run(() => two.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None)));

        Assert.Equal(1, Assert.Single(versions, version => version is not null)!.Number);
    }

    [Fact]
    public async Task Prepare_WithNewData_IsSeenByTheCatalogue()
    {
        await using var services = Services($"Data Source={Path.Combine(_folder, "store.db")}");
        var catalogues = services.GetRequiredService<CatalogueStore>();
        await services.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None);

        Assert.NotNull((await catalogues.GetAsync(CancellationToken.None)).FindIndicator("members-trained"));
    }

    [Theory]
    [InlineData("Data Source={0}")]
    [InlineData("Data Source={0}/missing.db;Mode=ReadOnly")]
    public async Task Prepare_WithAFileThatCannotBe_ThrowsDbException(string connectionString)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file.txt"), "");
        await using var services = Services(string.Format(System.Globalization.CultureInfo.InvariantCulture, connectionString, _folder));

        await Assert.ThrowsAnyAsync<DbException>(() =>
            services.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Prepare_WithAFolderThatCannotBeMade_ThrowsIOException()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file.txt"), "");
        await using var services = Services($"Data Source={Path.Combine(_folder, "file.txt", "below", "store.db")}");

        await Assert.ThrowsAnyAsync<IOException>(() =>
            services.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Prepare_WithASqlServerThatIsNotThere_ThrowsDbException()
    {
        await using var services = Services(
            "Server=tcp:127.0.0.1,1;Database=none;Connect Timeout=1;ConnectRetryCount=0;Encrypt=false", StorageProvider.SqlServer);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        await Assert.ThrowsAnyAsync<DbException>(() =>
            services.GetRequiredService<StorePreparation>().PrepareAsync(patience.Token));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static ServiceProvider Services(string connectionString, StorageProvider provider = StorageProvider.Sqlite) =>
        new ServiceCollection()
            .AddIndicatorDashCore(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                [$"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}"] = provider.ToString(),
                [$"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}"] = connectionString,
                [$"{CurationOptions.Section}:{nameof(CurationOptions.Folder)}"] = "data",
            }).Build())
            .BuildServiceProvider(validateScopes: true);
}
