using IndicatorDash.Publication;

namespace IndicatorDash.Imports;

/// <summary>What taking a batch back would do (撤回预览): shown before it is done.</summary>
public sealed record UndoPlan
{
    /// <summary>The batch to be taken back.</summary>
    public required ImportBatch Batch { get; init; }

    /// <summary>Says that the plan is the one that was looked at.</summary>
    public required string Hash { get; init; }

    /// <summary>Later batches that built on it: it cannot be taken back before they are.</summary>
    public required IReadOnlyList<ImportBatch> BuiltOn { get; init; }

    /// <summary>Figures that it withdrew and that come back.</summary>
    public required int NewCount { get; init; }

    /// <summary>Figures that get their earlier value back.</summary>
    public required int ChangedCount { get; init; }

    /// <summary>Figures that go.</summary>
    public required int WithdrawnCount { get; init; }

    /// <summary>The rows that were asked for.</summary>
    public required IReadOnlyList<PlanRow> Rows { get; init; }

    public bool CanBeDone => BuiltOn.Count == 0;
}
