using System.Globalization;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>What a cell says, as people see it.</summary>
public static class CellText
{
    /// <summary>
    /// The content as it is shown: of a percent cell the percentage, exactly (0.758 is <c>75.8%</c>); otherwise the text,
    /// trimmed.
    /// </summary>
    public static string AsWritten(Cell cell) => cell is { Kind: CellKind.Number, Number: { } number }
        && cell.Traits.HasFlag(CellTraits.Percent)
        && Math.Abs(number) < decimal.MaxValue / 100
            ? (number * 100).ToString("0.############################", CultureInfo.InvariantCulture) + "%"
            : cell.Text.Trim();

    /// <summary>Whether there is nothing to see: no cell, or one of white space.</summary>
    internal static bool IsBlank(Cell? cell) =>
        cell is not { } content || (content.Kind == CellKind.Text && string.IsNullOrWhiteSpace(content.Text));
}
