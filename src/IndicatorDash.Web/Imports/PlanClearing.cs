using IndicatorDash.Publication;
using IndicatorDash.Web.Startup;

namespace IndicatorDash.Web.Imports;

/// <summary>Clears the plans of published batches away.</summary>
internal sealed class PlanClearing(PublishedPlans plans, DatabaseStartup startup, TimeProvider time, ILogger<PlanClearing> logger)
    : PeriodicService(TimeSpan.FromMinutes(1), time, logger)
{
    protected override Task RunAsync(CancellationToken cancellationToken) =>
        startup.IsReady ? plans.ClearAsync(cancellationToken) : Task.CompletedTask;
}
