using IndicatorDash.Layouts;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports;

/// <summary>What somebody said of a table of an uploaded file.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Detected">The range of the table as it was detected; that of the layout where none was detected.</param>
/// <param name="Layout">How it is laid out; <see langword="null"/> where it is not to be read.</param>
public sealed record LayoutChoice(string Sheet, CellRange Detected, TableLayout? Layout);
