namespace IndicatorDash.Web.Mailing;

/// <summary>Looks for digests to make and to send, as long as the host runs.</summary>
public sealed class DigestService(DigestWork work, TimeProvider time, ILogger<DigestService> logger) : BackgroundService
{
    /// <summary>How often.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                try
                {
                    await work.RunAsync(stoppingToken);
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    // The database is away, or worse; whatever it is, it must not keep later digests from being sent.
                    logger.LogError(failure, "Digests could not be made");
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
