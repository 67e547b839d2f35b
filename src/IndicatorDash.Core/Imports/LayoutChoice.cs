using IndicatorDash.Layouts;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports;

/// <summary>What somebody said of a table of an uploaded file.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Detected">The range of the table as it was detected; <see langword="null"/> where none was.</param>
/// <param name="Layout">How it is laid out; <see langword="null"/> where it is not to be read.</param>
/// <param name="IsPlaced">Whether only its place was said, and what stands in it was detected.</param>
public sealed record LayoutChoice(string Sheet, CellRange? Detected, TableLayout? Layout, bool IsPlaced = false)
{
    /// <summary>Whether both are of one table.</summary>
    public bool IsOfTableOf(LayoutChoice other) => Sheet == other.Sheet && Detected == other.Detected
        && (Detected is not null || Layout?.Range == other.Layout?.Range);
}
