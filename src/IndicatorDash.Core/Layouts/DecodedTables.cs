namespace IndicatorDash.Layouts;

/// <summary>What tables say.</summary>
/// <param name="Figures">
/// Every figure, by table, row and column. Cells that cannot be figures (errors, dates) are given too, so that an issue can
/// say what they would have been of.
/// </param>
/// <param name="Remarks">What was met while reading, once for each code and table.</param>
public sealed record DecodedTables(IReadOnlyList<SheetFigure> Figures, IReadOnlyList<LayoutRemark> Remarks);
