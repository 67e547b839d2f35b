namespace IndicatorDash.Spreadsheets;

/// <summary>How far reading is.</summary>
/// <param name="Rows">How many rows with content were read.</param>
/// <param name="Fraction">From 0 to 1; an estimate.</param>
public readonly record struct ReadProgress(int Rows, double Fraction);
