using IndicatorDash.Imports;
using IndicatorDash.Observations;

namespace IndicatorDash.Publication;

/// <summary>One row of a batch's plan: what would be published, and what it would do.</summary>
public sealed class PlannedObservation : ObservationContent
{
    public int BatchId { get; set; }

    /// <summary>Counts from 1 within the batch.</summary>
    public required int Row { get; init; }

    /// <summary>The sheet that it stands on; none where it comes from no spreadsheet.</summary>
    public string? Sheet => CellLocator.TryParse(Locator, out var sheet, out _) ? sheet : null;

    /// <summary>The cell, such as <c>B7</c>.</summary>
    public string? Cell => CellLocator.TryParse(Locator, out _, out var cell) ? cell.ToString() : null;

    /// <summary>Found by the planner.</summary>
    public ChangeKind Change { get; set; }

    /// <summary>The published observation that it replaces, repeats or withdraws; found by the planner.</summary>
    public long? ReplacesId { get; set; }

    /// <summary>Whether what is published came from another source and differs.</summary>
    public bool IsConflict { get; set; }

    public ConflictDecision Decision { get; set; }
}
