using IndicatorDash.Observations;

namespace IndicatorDash.Publication;

/// <summary>One row of a batch's plan: what would be published, and what it would do.</summary>
public sealed class PlannedObservation : ObservationContent
{
    public required int BatchId { get; init; }

    /// <summary>Counts from 1 within the batch.</summary>
    public required int Row { get; init; }

    public required ChangeKind Change { get; init; }

    /// <summary>The published observation that it replaces, repeats or withdraws.</summary>
    public long? ReplacesId { get; init; }
}
