using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>What the labels of a row say of all its figures.</summary>
internal sealed record RowReading
{
    public required int Row { get; init; }

    public required RowRole Role { get; init; }

    public SheetText? Region { get; init; }

    public int? RegionMeant { get; init; }

    public SheetText? Within { get; init; }

    public SheetText? Indicator { get; init; }

    public SheetText? PartOf { get; init; }

    public SheetText? PeriodText { get; init; }

    public Period? Period { get; init; }

    public SheetText? Unit { get; init; }

    public ObservationKind? Kind { get; init; }

    public SheetText? Source { get; init; }

    public SheetText? Note { get; init; }

    public CellAddress? FilledDown { get; init; }
}
