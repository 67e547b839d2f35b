namespace IndicatorDash.Imports;

/// <summary>What somebody said of one cell of an uploaded file; the file itself stays as it is.</summary>
/// <param name="Text">What the cell should say; <see langword="null"/> to leave it out.</param>
public sealed record CellChoice(string? Text);
