namespace IndicatorDash.Web.Shell;

/// <summary>A data version as pages show it.</summary>
/// <param name="Number">Counts publications.</param>
/// <param name="AtUtc">When it was published.</param>
/// <param name="CatalogueChange">The number of the last change of the catalogue, which grows with each.</param>
public sealed record PublishedVersion(int Number, DateTime AtUtc, long CatalogueChange = 0)
{
    /// <summary>Grows with each publication and each change of the catalogue: pages that show an older one are behind.</summary>
    public long Stamp => Number + CatalogueChange;
}

/// <summary>Somebody who shows figures of a data version.</summary>
/// <param name="known">The <see cref="PublishedVersion.Stamp"/> of the version that is shown.</param>
/// <param name="tell">Shows a newer one.</param>
public sealed class VersionWatcher(Func<long> known, Func<PublishedVersion, Task> tell)
{
    // All are told by one loop; each goes on in the language and the version of its own page.
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    public bool IsBehind(PublishedVersion version) => known() < version.Stamp;

    public Task TellAsync(PublishedVersion version)
    {
        var told = Task.CompletedTask;
        if (_context is null)
        {
            return tell(version);
        }

        ExecutionContext.Run(_context, _ => told = tell(version), null);
        return told;
    }
}

/// <summary>
/// Notices that a data version was published or the catalogue changed, on this node or on another. While anybody watches,
/// it asks the database once a second for all of them together; otherwise it asks nothing.
/// </summary>
/// <param name="read">Asks the database for the current version; <see langword="null"/> before the first.</param>
/// <param name="time">Times the asking.</param>
/// <param name="logger">Told of outages, and of what watchers fail at.</param>
public sealed class LatestVersion(
    Func<CancellationToken, Task<PublishedVersion?>> read, TimeProvider time, ILogger<LatestVersion> logger) : IDisposable
{
    /// <summary>How often the database is asked.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly HashSet<VersionWatcher> _watchers = [];
    private CancellationTokenSource? _asking;
    private PublishedVersion? _newest;

    /// <summary>How many watch.</summary>
    public int WatcherCount
    {
        get
        {
            lock (_lock)
            {
                return _watchers.Count;
            }
        }
    }

    /// <summary>
    /// The current version, or, while somebody watches, what was the current one within the last moments: never one that is
    /// newer than what is read after it.
    /// </summary>
    public async ValueTask<PublishedVersion?> CurrentAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_newest is not null)
            {
                return _newest;
            }
        }

        return await read(cancellationToken);
    }

    /// <summary>Begins to tell a watcher of newer versions than it shows.</summary>
    public void Add(VersionWatcher watcher)
    {
        lock (_lock)
        {
            _watchers.Add(watcher);
            if (_asking is null)
            {
                _asking = new CancellationTokenSource();
                _ = AskAsync(new PeriodicTimer(Interval, time), _asking.Token);
            }
        }
    }

    /// <summary>Ends it.</summary>
    public void Remove(VersionWatcher watcher)
    {
        lock (_lock)
        {
            if (_watchers.Remove(watcher) && _watchers.Count == 0)
            {
                Stop();
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _watchers.Clear();
            Stop();
        }
    }

    private void Stop()
    {
        _asking?.Cancel();
        _asking?.Dispose();
        (_asking, _newest) = (null, null);
    }

    private async Task AskAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        // Not in the first watcher's time.
        await Task.Yield();
        using var asked = timer;
        var isFailing = false;
        try
        {
            do
            {
                try
                {
                    await TellAsync(cancellationToken);
                    isFailing = false;
                }
                catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
                {
                    // Once for each outage, not once a second.
                    logger.Log(isFailing ? LogLevel.Debug : LogLevel.Warning, failure, "The current data version could not be read");
                    isFailing = true;
                }
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
            // Nobody watches any more.
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        if (await read(cancellationToken) is not { } version)
        {
            return;
        }

        List<VersionWatcher> behind;
        lock (_lock)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            _newest = version;
            behind = [.. _watchers.Where(watcher => watcher.IsBehind(version))];
        }

        // Thousands of open pages would read at once, and readers' clicks wait behind them.
        await Parallel.ForEachAsync(behind, cancellationToken, async (watcher, _) =>
        {
            try
            {
                await watcher.TellAsync(version);
            }
            catch (Exception failure)
            {
                logger.LogError(failure, "A page could not be told of data version {Version}", version.Number);
            }
        });
    }
}
