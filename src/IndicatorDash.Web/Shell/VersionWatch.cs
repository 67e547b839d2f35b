using Microsoft.AspNetCore.Components.Server.Circuits;

namespace IndicatorDash.Web.Shell;

/// <summary>
/// Tells what a reader has open of new data versions. A page that nobody looks at, because its tab is hidden or its
/// connection is lost, is told when the reader is back: until then it costs nothing.
/// </summary>
/// <remarks>One for each circuit; only used in its turn, so that nothing here needs a lock.</remarks>
public sealed class VersionWatch(LatestVersion latest) : CircuitHandler
{
    private readonly List<VersionWatcher> _watchers = [];
    private bool _isVisible = true;
    private bool _isConnected = true;

    private bool IsAttended => _isVisible && _isConnected;

    /// <summary>Begins to watch; ends when the answer is disposed.</summary>
    /// <param name="known">The <see cref="PublishedVersion.Stamp"/> of the version that is shown.</param>
    /// <param name="tell">Shows a newer one.</param>
    public IDisposable Watch(Func<long> known, Func<PublishedVersion, Task> tell)
    {
        var watcher = new VersionWatcher(known, tell);
        _watchers.Add(watcher);
        if (IsAttended)
        {
            latest.Add(watcher);
        }

        return new Watched(this, watcher);
    }

    /// <summary>Says whether the tab can be seen.</summary>
    public void ShowTab(bool isVisible) => Attend(isVisible, _isConnected);

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Attend(_isVisible, isConnected: true);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Attend(_isVisible, isConnected: false);
        return Task.CompletedTask;
    }

    private void Attend(bool isVisible, bool isConnected)
    {
        var wasAttended = IsAttended;
        (_isVisible, _isConnected) = (isVisible, isConnected);
        if (wasAttended != IsAttended)
        {
            _watchers.ForEach(IsAttended ? latest.Add : latest.Remove);
        }
    }

    private void End(VersionWatcher watcher)
    {
        _watchers.Remove(watcher);
        latest.Remove(watcher);
    }

    private sealed class Watched(VersionWatch watch, VersionWatcher watcher) : IDisposable
    {
        public void Dispose() => watch.End(watcher);
    }
}
