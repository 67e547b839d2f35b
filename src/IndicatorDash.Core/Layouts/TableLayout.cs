using IndicatorDash.Periods;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>How one table of a sheet is laid out, as detected or as somebody corrected it. Stored as JSON.</summary>
public sealed record TableLayout
{
    public required string Sheet { get; init; }

    /// <summary>The cells of the table, from its first header row to its last row of figures.</summary>
    public required CellRange Range { get; init; }

    public required TableShape Shape { get; init; }

    /// <summary>How many rows at its top are header.</summary>
    public required int HeaderRows { get; init; }

    /// <summary>Its columns, by number.</summary>
    public required IReadOnlyList<ColumnLayout> Columns { get; init; }

    /// <summary>
    /// The rows below the header that are not <see cref="RowRole.Data"/>, by number; notes below <see cref="Range"/> too.
    /// </summary>
    public IReadOnlyDictionary<int, RowRole> RowRoles { get; init; } = new Dictionary<int, RowRole>();

    /// <summary>The lines above the table, such as its title and 单位.</summary>
    public IReadOnlyList<SheetText> Titles { get; init; } = [];

    /// <summary>The region of the whole table.</summary>
    public SheetText? Region { get; init; }

    /// <summary>The indicator of the whole table.</summary>
    public SheetText? Indicator { get; init; }

    /// <summary>The text that gives <see cref="Period"/>.</summary>
    public SheetText? PeriodText { get; init; }

    /// <summary>The period of the whole table.</summary>
    public Period? Period { get; init; }

    /// <summary>The unit of the whole table.</summary>
    public SheetText? Unit { get; init; }

    /// <summary>What marks mean, by the mark as folded; the empty mark is a blank cell.</summary>
    public IReadOnlyDictionary<string, MarkMeaning> Marks { get; init; } = new Dictionary<string, MarkMeaning>();

    /// <summary>What was uncertain, or should be known, when it was detected.</summary>
    public IReadOnlyList<LayoutRemark> Remarks { get; init; } = [];

    /// <summary>How sure the detection is, 0 to 1; 1 where somebody confirmed it.</summary>
    public required double Confidence { get; init; }

    /// <summary>
    /// What the header says, folded and hashed: a table with the same signature is laid out the same way, so that a
    /// correction applies to the next such file. Years in it do not count.
    /// </summary>
    public required string Signature { get; init; }

    /// <summary>In how many cells figures may stand.</summary>
    public int CountPlaces() =>
        Math.Max(Range.Last.Row - Range.First.Row + 1 - HeaderRows, 0) * Columns.Count(column => column.Role == ColumnRole.Value);
}
