using IndicatorDash.Imports;

namespace IndicatorDash.Web.Imports;

/// <summary>Work on a file that may take a while: how far it is, how long it will take, and what stops it.</summary>
public sealed class RunningWork : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly TimeProvider _time;
    private long _since;
    private bool _isOver;

    /// <summary>Begins the work.</summary>
    /// <param name="time">Measures how long it takes.</param>
    /// <param name="changed">Shows how far it is; called where the work was begun.</param>
    public RunningWork(TimeProvider time, Action changed)
    {
        _time = time;
        _since = time.GetTimestamp();
        Progress = new Progress<ImportProgress>(progress =>
        {
            Show(progress);
            changed();
        });
    }

    /// <summary>Hears how far the work is.</summary>
    public IProgress<ImportProgress> Progress { get; }

    /// <summary>Stops the work.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>What is being done; empty until it is heard of.</summary>
    public string Stage { get; private set; } = "";

    /// <summary>How much is done, from 0 to 1; <see langword="null"/> until it is heard of.</summary>
    public double? Share { get; private set; }

    /// <summary>How long the rest will take; <see langword="null"/> while nobody can say.</summary>
    public TimeSpan? Remaining { get; private set; }

    /// <summary>How much of the file the browser has sent, from 0 to 1.</summary>
    public void ShowSent(double share) => (Stage, Share) = (ImportStrings.StageSending, share);

    /// <summary>Stops the work; nothing, where it is over.</summary>
    public void Stop()
    {
        if (!_isOver)
        {
            _stopping.Cancel();
        }
    }

    public void Dispose()
    {
        _isOver = true;
        _stopping.Dispose();
    }

    private void Show(ImportProgress progress)
    {
        // What follows, such as the publication after a new plan, begins at nothing again.
        if (progress.Overall < Share)
        {
            _since = _time.GetTimestamp();
        }

        (Stage, Share) = (ImportTexts.Of(progress.Stage), progress.Overall);
        Remaining = progress.Remaining(_time.GetElapsedTime(_since));
    }
}
