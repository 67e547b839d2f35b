using System.Globalization;
using IndicatorDash.Layouts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Imports;

/// <summary>The sentences of what was uncertain, or should be known, when a table was detected.</summary>
public static class LayoutRemarkTexts
{
    private const int MaxCells = 3;

    public static string Of(LayoutRemark remark) => Text(remark.Code).Fill(
        FigureText.Current.List(remark.Arguments.Select(argument => argument.Length > 0 ? argument : remark.Code == LayoutRemarkCode.ColumnNotUnderstood ? ImportStrings.Unheaded : "—")));

    /// <summary>The first cells that it shows in, and how many there are; none where it is of the whole table.</summary>
    public static string? CellsOf(LayoutRemark remark) => remark.Cells.Count == 0
        ? null
        : FigureText.Current.List(remark.Cells.Take(MaxCells).Select(cell => cell.ToString()))
            + (remark.Count > MaxCells ? ImportStrings.AndOthers.Fill(remark.Count) : "");

    private static string Text(LayoutRemarkCode code) =>
        LayoutRemarkStrings.ResourceManager.GetString(code.ToString(), CultureInfo.CurrentUICulture)
            ?? throw new InvalidOperationException($"There is no text {code}.");
}
