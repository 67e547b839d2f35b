using IndicatorDash.Observations;

namespace IndicatorDash.Publication;

/// <summary>One row of a batch's plan: what would be published, and what it would do.</summary>
public sealed class PlannedObservation : ObservationContent
{
    public int BatchId { get; set; }

    /// <summary>Counts from 1 within the batch.</summary>
    public required int Row { get; init; }

    /// <summary>Found by the planner.</summary>
    public ChangeKind Change { get; set; }

    /// <summary>The published observation that it replaces, repeats or withdraws; found by the planner.</summary>
    public long? ReplacesId { get; set; }
}
