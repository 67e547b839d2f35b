using IndicatorDash.Observations;
using IndicatorDash.Periods;

namespace IndicatorDash.Layouts;

/// <summary>What one column of a table is, as detected or as somebody corrected it.</summary>
public sealed record ColumnLayout
{
    /// <summary>Counts from 1.</summary>
    public required int Column { get; init; }

    public required ColumnRole Role { get; init; }

    /// <summary>The header as written, from above to below.</summary>
    public SheetText? Header { get; init; }

    /// <summary>Of a value column: the indicator, where the column decides it.</summary>
    public SheetText? Indicator { get; init; }

    /// <summary>Of a value column: the item that it is a part of (其中).</summary>
    public SheetText? PartOf { get; init; }

    /// <summary>Of a value column: the period, where the column decides it.</summary>
    public Period? Period { get; init; }

    /// <summary>Of a value column: its unit with the multiplier, where its header says it.</summary>
    public SheetText? Unit { get; init; }

    public ObservationKind Kind { get; init; }
}
