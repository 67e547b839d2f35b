namespace IndicatorDash.Spreadsheets;

/// <summary>A row that has content.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Cells">Its cells with content, by column; at least one.</param>
/// <param name="IsHidden">Whether a reader of the workbook does not see it.</param>
public sealed record SheetRow(int Number, ArraySegment<Cell> Cells, bool IsHidden = false);
