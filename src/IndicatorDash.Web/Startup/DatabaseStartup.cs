using IndicatorDash.Storage;

namespace IndicatorDash.Web.Startup;

/// <summary>
/// Prepares the store when the host starts. Wrong data keeps the host from starting; a database that does not answer does
/// not: pages say so, and it is tried again until it works.
/// </summary>
internal sealed class DatabaseStartup(
    StorePreparation preparation, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<DatabaseStartup> logger)
    : IHostedService
{
    /// <summary>How long the host waits for the store before it serves pages without it.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The time between two attempts.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _work = Task.CompletedTask;

    /// <summary>Whether figures can be read.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Done when figures can be read; never, if that does not come.</summary>
    public Task Ready => _ready.Task;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _work = PrepareUntilDoneAsync(lifetime.ApplicationStopping);
        await Task.WhenAny(_work, _firstAttempt.Task, Task.Delay(Patience, time, cancellationToken));
        if (_work.IsFaulted)
        {
            await _work;
        }
        else if (!_work.IsCompleted)
        {
            _ = StopWhenFailedAsync();
        }
    }

    // Told to stop from two sides, a host may come here twice, and be disposed of in between: there is nothing to be disposed of.
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAny(_work, Task.Delay(Timeout.Infinite, cancellationToken));

    private async Task PrepareUntilDoneAsync(CancellationToken cancellationToken)
    {
        while (!IsReady)
        {
            try
            {
                await preparation.PrepareAsync(cancellationToken);
                IsReady = true;
                _ready.TrySetResult();
            }
            catch (Exception failure) when (failure.IsOutage())
            {
                logger.LogWarning(
                    "The database does not answer; trying again in {Seconds} s: {Reason}", Pause.TotalSeconds, failure.Message);
                _firstAttempt.TrySetResult();
            }

            if (!IsReady)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }

        logger.LogInformation("The database is ready");
    }

    private async Task StopWhenFailedAsync()
    {
        try
        {
            await _work;
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        catch (Exception failure)
        {
            StartupFailure.Report(failure);
            lifetime.StopApplication();
        }
    }
}
