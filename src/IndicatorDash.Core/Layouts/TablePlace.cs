using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Where a table is.</summary>
/// <param name="Range">From the first row of its header to the last of its figures.</param>
/// <param name="HeaderRows">How many of the rows are its header; 0 where it has none.</param>
public sealed record TablePlace(string Sheet, CellRange Range, int HeaderRows);
