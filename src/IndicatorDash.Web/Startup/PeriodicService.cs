namespace IndicatorDash.Web.Startup;

/// <summary>Does something again and again, as long as the host runs.</summary>
/// <param name="interval">How often.</param>
public abstract class PeriodicService(TimeSpan interval, TimeProvider time, ILogger logger) : BackgroundService
{
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            do
            {
                try
                {
                    await RunAsync(stoppingToken);
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    // The database is away, or worse; whatever it is, it must not keep the next time from coming.
                    logger.LogError(failure, "{Service} failed and is tried again in {Seconds} s", GetType().Name, interval.TotalSeconds);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    /// <summary>Does it once.</summary>
    protected abstract Task RunAsync(CancellationToken cancellationToken);
}
