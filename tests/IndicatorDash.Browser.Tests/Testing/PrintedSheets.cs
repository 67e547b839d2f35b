using System.Text;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace IndicatorDash.Testing;

/// <summary>What stands on the sheets of paper that a page is printed on.</summary>
internal static class PrintedSheets
{
    /// <summary>The text of each sheet, without spaces, as it is printed on A4.</summary>
    public static async Task<IReadOnlyList<string>> PrintAsync(IPage page)
    {
        // A4 in points.
        const double width = 595, height = 842;
        using var document = PdfDocument.Open(await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));
        var sheets = document.GetPages().ToList();
        Assert.All(sheets, sheet => Assert.Equal((width, height), (sheet.Width, sheet.Height), (one, other) =>
            Math.Abs(one.Item1 - other.Item1) <= 1 && Math.Abs(one.Item2 - other.Item2) <= 1));
        return [.. sheets.Select(sheet => string.Concat(sheet.Text.Where(character => !char.IsWhiteSpace(character)).Select(Plain)))];
    }

    // A glyph that is a character and a radical too comes as either: 口 as ⼝.
    private static string Plain(char character) =>
        character is >= '\u2f00' and <= '\u2fdf' ? $"{character}".Normalize(NormalizationForm.FormKC) : $"{character}";
}
