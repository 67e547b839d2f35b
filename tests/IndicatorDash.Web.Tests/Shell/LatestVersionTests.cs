using System.Globalization;
using IndicatorDash.Web.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IndicatorDash.Web.Shell;

public sealed class LatestVersionTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly SemaphoreSlim _asked = new(0);
    private readonly LatestVersion _latest;
    private int _published = 1;
    private int _shown = 1;
    private int _askedCount;
    private bool _isOut;

    public LatestVersionTests() => _latest = new LatestVersion(ReadAsync, _time, NullLogger<LatestVersion>.Instance);

    [Fact]
    public void Interval_IsShortEnoughForTwoSeconds() => Assert.True(LatestVersion.Interval <= TimeSpan.FromSeconds(1));

    [Fact]
    public async Task Published_Watched_IsToldInTheLanguageOfThePage()
    {
        var told = new TaskCompletionSource<string>();
        CultureInfo.CurrentUICulture = Cultures.English;
        var watcher = new VersionWatcher(() => 1, _ =>
        {
            told.SetResult(CultureInfo.CurrentUICulture.Name);
            return Task.CompletedTask;
        });
        CultureInfo.CurrentUICulture = Cultures.Chinese;

        _latest.Add(watcher);
        await AskedAsync();
        _published = 2;
        _time.Advance(LatestVersion.Interval);

        Assert.Equal(Cultures.English.Name, await told.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Published_Watched_IsToldOnce()
    {
        var told = new SemaphoreSlim(0);
        _latest.Add(Watcher(told));
        await AskedAsync();

        _published = 2;
        _time.Advance(LatestVersion.Interval);
        Assert.True(await told.WaitAsync(TimeSpan.FromSeconds(10)));
        await AskedAsync();

        _time.Advance(LatestVersion.Interval);
        await AskedAsync();
        Assert.Equal((2, 0), (_shown, told.CurrentCount));
    }

    [Fact]
    public async Task Database_SilentForAWhile_IsAskedAgain()
    {
        var told = new SemaphoreSlim(0);
        _latest.Add(Watcher(told));
        await AskedAsync();
        (_isOut, _published) = (true, 2);
        _time.Advance(LatestVersion.Interval);
        await AskedAsync();

        _isOut = false;
        _time.Advance(LatestVersion.Interval);

        Assert.True(await told.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task LastWatcher_Removed_EndsTheAsking()
    {
        var (one, other) = (Watcher(new(0)), Watcher(new(0)));
        _latest.Add(one);
        _latest.Add(other);
        await AskedAsync();

        _latest.Remove(one);
        _latest.Remove(other);
        var asked = _askedCount;
        _time.Advance(10 * LatestVersion.Interval);

        Assert.False(await _asked.WaitAsync(TimeSpan.FromMilliseconds(200)));
        Assert.Equal((0, asked), (_latest.WatcherCount, _askedCount));
    }

    [Fact]
    public async Task Current_NobodyWatching_IsAskedForEachTime()
    {
        Assert.Equal(1, (await _latest.CurrentAsync(CancellationToken.None))?.Number);

        _published = 2;

        Assert.Equal(2, (await _latest.CurrentAsync(CancellationToken.None))?.Number);
    }

    public void Dispose()
    {
        _latest.Dispose();
        _asked.Dispose();
    }

    private VersionWatcher Watcher(SemaphoreSlim told) => new(() => _shown, version =>
    {
        _shown = version.Number;
        told.Release();
        return Task.CompletedTask;
    });

    private async Task AskedAsync()
    {
        Assert.True(await _asked.WaitAsync(TimeSpan.FromSeconds(10)));
        // What follows the answer is done, and the clock is waited for again.
        await Task.Delay(50);
    }

    private Task<PublishedVersion?> ReadAsync(CancellationToken cancellationToken)
    {
        _askedCount++;
        _asked.Release();
        return _isOut ? throw new TimeoutException() : Task.FromResult<PublishedVersion?>(new PublishedVersion(_published, DateTime.UnixEpoch));
    }
}
