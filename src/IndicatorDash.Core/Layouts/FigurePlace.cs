using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>The cell of a figure.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Address">The cell.</param>
/// <param name="Text">What it says; empty where it is blank.</param>
public readonly record struct FigurePlace(string Sheet, CellAddress Address, string Text);
