using IndicatorDash.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IndicatorDash.Web.Startup;

public sealed class DatabaseStartupTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicatordash_").FullName;
    private readonly FakeTimeProvider _time = new();
    private readonly ApplicationLifetime _lifetime = new(NullLogger<ApplicationLifetime>.Instance);
    private ServiceProvider _services = null!;

    private string File => Path.Combine(_folder, "store.db");

    public Task InitializeAsync()
    {
        _services = new ServiceCollection().AddIndicatorDashCore(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:ConnectionString"] = $"Data Source={File}" })
            .Build()).BuildServiceProvider();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Start_WithItsDatabase_IsReadyBeforeTheHostServes()
    {
        var startup = Startup();

        await startup.StartAsync(CancellationToken.None);

        Assert.True(startup.IsReady);
    }

    [Fact]
    public async Task Start_WithoutItsDatabase_GoesOnAndTriesAgain()
    {
        // A folder in its place cannot be opened.
        Directory.CreateDirectory(File);
        var startup = Startup();
        await startup.StartAsync(CancellationToken.None);
        Assert.False(startup.IsReady);

        Directory.Delete(File);
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!startup.IsReady)
        {
            _time.Advance(DatabaseStartup.Pause);
            await Task.Delay(TimeSpan.FromMilliseconds(50), late.Token);
        }

        Assert.False(_lifetime.ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task Stop_WhileTrying_EndsAtOnce()
    {
        Directory.CreateDirectory(File);
        var startup = Startup();
        await startup.StartAsync(CancellationToken.None);

        _lifetime.StopApplication();
        await startup.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
        await startup.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.False(startup.IsReady);
    }

    private DatabaseStartup Startup() =>
        new(_services.GetRequiredService<StorePreparation>(), _lifetime, _time, NullLogger<DatabaseStartup>.Instance);
}
