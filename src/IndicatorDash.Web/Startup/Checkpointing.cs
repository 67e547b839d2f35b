using IndicatorDash.Storage;

namespace IndicatorDash.Web.Startup;

/// <summary>Brings what was committed from the write-ahead log into the database.</summary>
internal sealed class Checkpointing(WriteAheadLog log, DatabaseStartup startup, TimeProvider time, ILogger<Checkpointing> logger)
    : PeriodicService(TimeSpan.FromSeconds(2), time, logger)
{
    protected override Task RunAsync(CancellationToken cancellationToken) =>
        startup.IsReady ? log.CheckpointAsync(cancellationToken) : Task.CompletedTask;
}
