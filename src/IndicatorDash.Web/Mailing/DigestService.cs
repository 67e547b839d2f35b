using IndicatorDash.Web.Startup;

namespace IndicatorDash.Web.Mailing;

/// <summary>Looks for digests to make and to send.</summary>
public sealed class DigestService(DigestWork work, TimeProvider time, ILogger<DigestService> logger)
    : PeriodicService(TimeSpan.FromSeconds(30), time, logger)
{
    protected override Task RunAsync(CancellationToken cancellationToken) => work.RunAsync(cancellationToken);
}
