using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>What makes a layout unfit to read a table by.</summary>
public enum LayoutProblemCode
{
    /// <summary>The range goes beyond what the sheet has, or ends before it begins: the last cell.</summary>
    RangeOutsideSheet = 0,

    /// <summary>No row is left below the header.</summary>
    NoRows = 1,

    /// <summary>A column beyond the range, or named twice: the column.</summary>
    BadColumn = 2,

    /// <summary>Two columns have a role that only one can have: the second.</summary>
    SeveralColumns = 3,

    /// <summary>No column holds figures.</summary>
    NoValueColumn = 4,

    /// <summary>A column of figures of which nothing says the region.</summary>
    RegionMissing = 5,

    /// <summary>A column of figures of which nothing says the indicator.</summary>
    IndicatorMissing = 6,

    /// <summary>A column of figures of which nothing says the period.</summary>
    PeriodMissing = 7,

    /// <summary>Two columns would give the same figures: the same indicator, period and kind.</summary>
    SameFigures = 8,

    /// <summary>There is no column of the labels that the shape has down its rows.</summary>
    ShapeContradicted = 9,

    /// <summary>Cells of another table are in the range: they would be read twice.</summary>
    Overlaps = 10,
}

/// <summary>A problem of a layout.</summary>
/// <param name="Column">The column that it is of; <see langword="null"/> where it is of the whole.</param>
public sealed record LayoutProblem(LayoutProblemCode Code, int? Column = null)
{
    /// <summary>The last cell of the sheet, where the range goes beyond it.</summary>
    public CellAddress? LastCell { get; init; }
}
