using System.Text;
using System.Text.RegularExpressions;
using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

/// <summary>What comes out of a printer.</summary>
[Collection(SharedDashboards.Name)]
public sealed partial class PrintTests(Dashboards dashboards)
{
    [Theory]
    [InlineData("/", 3)]
    [InlineData("/indicators", 6)]
    [InlineData("/regions/630000", 3)]
    [InlineData("/sources/qinghai-2020", 4)]
    [InlineData("/about", 4)]
    public async Task Page_OnA4_IsNoLongerThanItNeedsToBe(string path, int most)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + path);

        var pdf = await page.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });

        var text = Encoding.Latin1.GetString(pdf);
        Assert.InRange(Sheet().Count(text), 1, most);
        // A4 in points.
        Assert.Matches(@"/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]", text);
    }

    [Theory]
    [InlineData("/?region=370000&year=2022", 2)]
    [InlineData("/?year=2022", 4)]
    [InlineData("/indicators/members-trained-times?region=370000", 1)]
    public async Task Charts_OnA4_FillTheirSheets(string path, int most)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Dense + path);
        await page.SettleAsync();

        var pdf = await page.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });

        Assert.InRange(Sheet().Count(Encoding.Latin1.GetString(pdf)), 1, most);
    }

    [Theory]
    [InlineData("/regions")]
    [InlineData("/indicators")]
    [InlineData("/sources/qinghai-2020")]
    public async Task Page_PrintedFromADarkScreen_IsInkOnWhiteWithItsSource(string path)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + path, dark: true);

        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(page.Page.GetByRole(AriaRole.Navigation, new() { Name = "主导航", IncludeHidden = true })).ToBeHiddenAsync();
        await Expect(page.Page.Locator(".foot .print-only")).ToContainTextAsync(path);
        await Expect(page.Page.Locator(".version")).ToContainTextAsync("数据版本");
        await Expect(page.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Expect(page.Page.Locator("h1")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await Expect(page.Page.Locator(".table thead").First).ToHaveCSSAsync("display", "table-header-group");
    }

    [Theory]
    [InlineData("/?region=370000&year=2022")]
    [InlineData("/indicators/members-trained-times?region=370000")]
    public async Task Chart_OnPaper_IsNeitherCutOffNorTooSmallToRead(string path)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Dense + path);
        await page.SettleAsync();

        // Paper is narrower than the window, and a page is not told of it as it is of a window that shrinks.
        await page.Page.EvaluateAsync("addEventListener('resize', event => event.stopImmediatePropagation(), true)");
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.Page.SetViewportSizeAsync(703, 1000);
        await Expect(page.Page.Locator("main")).ToHaveCSSAsync("padding-left", "0px");
        await page.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");

        // Drawing anew takes a moment; what is cut off then stays so, and the wait fails.
        await page.Page.WaitForFunctionAsync(
            """
            () => [...document.querySelectorAll(".js-plotly-plot")].every(plot =>
              [...plot.querySelectorAll(".point path, .scatterlayer path, .xtick text")].every(mark =>
                mark.getBoundingClientRect().right <= plot.getBoundingClientRect().right + 1))
            """);
        Assert.InRange(
            await page.Page.Locator(".xtick text").First.EvaluateAsync<double>("word => word.getBoundingClientRect().height"), 9, 20);
    }

    [GeneratedRegex(@"/Type ?/Page\b(?!s)")]
    private static partial Regex Sheet();
}
