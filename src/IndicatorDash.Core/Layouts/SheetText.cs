using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>A text of a sheet and where it stands.</summary>
/// <param name="Text">As written, trimmed; the texts of several header rows from above to below, parted by <c> / </c>.</param>
/// <param name="Cell">The cell, the lowest of several; <see langword="null"/> where somebody said it for the whole table.</param>
public sealed record SheetText(string Text, CellAddress? Cell);
