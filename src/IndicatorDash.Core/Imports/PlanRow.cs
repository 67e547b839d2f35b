using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Sources;

namespace IndicatorDash.Imports;

/// <summary>A published figure that a plan changes, and where it comes from.</summary>
/// <param name="Source">None where it was derived.</param>
/// <param name="Batch">The batch that brought it.</param>
public sealed record PublishedBefore(Observation Observation, SourceDocument? Source, ImportBatch Batch);

/// <summary>One row of a plan beside what it would replace.</summary>
/// <param name="Row">What the batch says.</param>
/// <param name="Before">What is published; none where nothing is.</param>
/// <param name="Change">From one to the other; none where one of them has no number.</param>
public sealed record PlanRow(PlannedObservation Row, PublishedBefore? Before, ValueChange? Change)
{
    internal static PlanRow Of(PlannedObservation row, PublishedBefore? before, Indicator indicator)
    {
        // A withdrawn figure becomes nothing, and no zero.
        var isLeft = row.Change is not (ChangeKind.Withdrawn or ChangeKind.Offered);
        var change = isLeft && row.Quantity is { } now && before?.Observation.Quantity is { } was
            ? ValueChange.Between(was, now, indicator.UnitCode == UnitDirectory.Percent)
            : null;
        return new PlanRow(row, before, change);
    }
}
