using IndicatorDash.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IndicatorDash.Web.Startup;

public sealed class DatabaseStartupTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicatordash_").FullName;
    private readonly FakeTimeProvider _time = new();
    private readonly RecordingLifetime _lifetime = new();
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
        using var startup = Startup();

        await startup.StartAsync(CancellationToken.None);

        Assert.True(startup.IsReady);
    }

    [Fact]
    public async Task Start_WithoutItsDatabase_GoesOnAndTriesAgain()
    {
        // A folder in its place cannot be opened.
        Directory.CreateDirectory(File);
        using var startup = Startup();
        await startup.StartAsync(CancellationToken.None);
        Assert.False(startup.IsReady);

        Directory.Delete(File);
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!startup.IsReady)
        {
            _time.Advance(DatabaseStartup.Pause);
            await Task.Delay(TimeSpan.FromMilliseconds(50), late.Token);
        }

        Assert.False(_lifetime.IsStopped);
        await startup.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Stop_WhileTrying_EndsAtOnce()
    {
        Directory.CreateDirectory(File);
        using var startup = Startup();
        await startup.StartAsync(CancellationToken.None);

        await startup.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.False(startup.IsReady);
    }

    private DatabaseStartup Startup() =>
        new(_services.GetRequiredService<StorePreparation>(), _lifetime, _time, NullLogger<DatabaseStartup>.Instance);

    private sealed class RecordingLifetime : IHostApplicationLifetime
    {
        public bool IsStopped { get; private set; }

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => IsStopped = true;
    }
}
