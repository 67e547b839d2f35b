using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IndicatorDash.Web.Startup;

/// <summary>
/// Degraded while the store is not ready: the host answers and says so on its pages, so a restart would not help.
/// </summary>
internal sealed class DatabaseHealthCheck(DatabaseStartup startup) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(startup.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded());
}
