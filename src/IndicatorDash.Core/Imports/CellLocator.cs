using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports;

/// <summary>How the place of a figure in an uploaded file is written: <c>Sheet1!B7</c>.</summary>
public static class CellLocator
{
    public static string Of(string sheet, CellAddress address) => $"{sheet}!{address}";

    /// <summary>The sheet and the cell of a locator; sheets may have an exclamation mark in their names.</summary>
    public static bool TryParse(string? locator, out string sheet, out CellAddress address)
    {
        var mark = locator?.LastIndexOf('!') ?? -1;
        sheet = mark > 0 ? locator![..mark] : "";
        address = default;
        return mark > 0 && CellAddress.TryParse(locator.AsSpan(mark + 1), out address);
    }
}
