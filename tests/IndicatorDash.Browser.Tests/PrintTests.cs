using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

/// <summary>What comes out of a printer.</summary>
[Collection(SharedDashboards.Name)]
public sealed class PrintTests(Dashboards dashboards)
{
    // Those that the dense figures have of Shandong, in the order of the catalogue.
    private static readonly string[] Themes = ["教育培训", "党员队伍", "村集体经济", "人才工作", "党群服务", "干部队伍", "干部下派"];

    [Theory]
    [InlineData("/", 3)]
    [InlineData("/indicators", 6)]
    [InlineData("/regions/630000", 10)]
    [InlineData("/sources/qinghai-2020", 4)]
    [InlineData("/about", 4)]
    public async Task Page_OnA4_IsNoLongerThanItNeedsToBeAndEachSheetSaysWhereItIsFrom(string path, int most)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + path);

        var sheets = await PrintedSheets.PrintAsync(page.Page);

        Assert.InRange(sheets.Count, 1, most);
        Assert.All(sheets.Index(), sheet =>
        {
            Assert.Contains($"{sheet.Index + 1}/{sheets.Count}", sheet.Item, StringComparison.Ordinal);
            Assert.Matches(@"基层党建指标看板·数据版本1·\d{4}-\d\d-\d\d", sheet.Item);
            Assert.Contains(dashboards.Curated + path, sheet.Item, StringComparison.Ordinal);
        });
    }

    // At its foot it would now and then make a sheet of its own.
    [Fact]
    public async Task Address_OfAPage_StandsAtItsHead()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/regions/630000");

        var sheets = await PrintedSheets.PrintAsync(page.Page);

        Assert.Equal([0], sheets.Index().Where(sheet => sheet.Item.Contains("出处可在以下", StringComparison.Ordinal)).Select(sheet => sheet.Index));
        Assert.True(sheets.Count > 1);
    }

    [Fact]
    public async Task Region_OnA4_HasASheetForEachThemeWithWhatIsMissingFirst()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Dense + "/regions/370000");

        var sheets = await PrintedSheets.PrintAsync(page.Page);

        Assert.InRange(sheets.Count, Themes.Length, Themes.Length + 1);
        Assert.Contains("数据缺口", sheets[0], StringComparison.Ordinal);
        Assert.All(Themes.Zip(sheets), pair =>
        {
            var missing = pair.Second.IndexOf("未公布（", StringComparison.Ordinal);
            var head = pair.Second.IndexOf($"山东省·{pair.First}指标数值", StringComparison.Ordinal);
            Assert.InRange(missing, 0, head);
            Assert.DoesNotContain(Themes.Where(theme => theme != pair.First), theme => pair.Second.Contains($"山东省·{theme}", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task RowsOfYears_OnPaper_AreNeitherCutInTwoNorCutOff()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/");
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(page.Page.Locator(".tl-row").First).ToHaveCSSAsync("break-inside", "avoid");
        await page.Page.SetViewportSizeAsync(703, 1000);
        await page.Page.WaitForFunctionAsync("[...document.querySelectorAll('.tl-scroll')].every(frame => frame.scrollWidth <= frame.clientWidth)");
    }

    [Theory]
    [InlineData("/?region=370000&year=2022", 2)]
    [InlineData("/?year=2022", 4)]
    [InlineData("/indicators/members-trained-times?region=370000", 1)]
    public async Task Charts_OnA4_FillTheirSheets(string path, int most)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Dense + path);
        await page.SettleAsync();

        Assert.InRange((await PrintedSheets.PrintAsync(page.Page)).Count, 1, most);
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
        await Expect(page.Page.Locator(".address")).ToContainTextAsync(path);
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
}
