using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

[Collection(SharedDashboards.Name)]
public sealed class OverviewTests(Dashboards dashboards)
{
    [Fact]
    public async Task Overview_Nation_ShowsEachHeadlineWithQualifierUnitAndPeriod()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/");

        await Expect(Card(page, "培训党员")).ToContainTextAsync("185万人");
        await Expect(Card(page, "培训党员")).ToContainTextAsync("2017–2022-04累计");
        await Expect(Card(page, "培训党员")).ToContainTextAsync("20.6万人次");
        await Expect(Card(page, "村集体经济")).ToContainTextAsync("全部100%");
        await Expect(Card(page, "村集体经济")).ToContainTextAsync("≈4,149个");
        await Expect(Card(page, "村集体经济")).ToContainTextAsync("推算");
        await Expect(Card(page, "引进人才")).ToContainTextAsync("9,778人");
        await Expect(Card(page, "引进人才")).ToContainTextAsync("2019–2021累计");
        await Expect(Card(page, "建成服务中心")).ToContainTextAsync("266处");
        await Expect(Card(page, "建成服务中心")).ToContainTextAsync("截至2022-04-14");
        await Expect(Card(page, "建成服务中心").Locator("li", new() { HasText = "134" })).ToContainTextAsync("目标");
        await Expect(Card(page, "建成服务中心").Locator("li", new() { HasText = "168" })).ToContainTextAsync("目标");
    }

    [Theory]
    [InlineData("520000", "培训党员", "185万人", "2017–2022-04累计")]
    [InlineData("520000", "引进人才", "9,778人", "2019–2021累计")]
    [InlineData("630000", "村集体经济", "全部100%", "2020年末")]
    [InlineData("630000", "培训党员", "20.6万人次", "2020")]
    [InlineData("370500", "建成服务中心", "266处", "截至2022-04-14")]
    [InlineData("370500", "建成服务中心", "134处", "目标")]
    [InlineData("370500", "建成服务中心", "168处", "目标")]
    public async Task Overview_OfARegion_ShowsItsOwnFigure(string region, string headline, string value, string period)
    {
        await using var page = await dashboards.OpenAsync($"{dashboards.Curated}/?region={region}");

        var figure = Card(page, headline).Locator(".own", new() { HasText = value });
        await Expect(figure).ToHaveCountAsync(1);
        await Expect(figure).ToContainTextAsync(period);
    }

    [Fact]
    public async Task YearStrip_OtherYear_TakesTheFiguresOfThisOneAway()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/?year=2020");
        await Expect(Card(page, "培训党员")).ToContainTextAsync("20.6万人次");

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "2018", Exact = true }).ClickAsync();

        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + "/?year=2018");
        await Expect(Card(page, "培训党员")).ToContainTextAsync("全国2018年未公布");
        await Expect(Card(page, "培训党员")).Not.ToContainTextAsync("20.6万人次");
    }

    [Fact]
    public async Task Overview_Shandong_HasNoneOfTheHeadlinesButItsOwnFigures()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/?region=370000");

        foreach (var headline in new[] { "培训党员", "村集体经济", "引进人才", "建成服务中心" })
        {
            await Expect(Card(page, headline)).ToContainTextAsync("山东省未公布");
        }

        await Expect(page.Page.Locator("#themes").Locator("..")).ToContainTextAsync("23,804");
        await Expect(page.Page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("9,778");
    }

    [Fact]
    public async Task Filters_RegionAndYear_ChangeTheAddressAndTheFigures()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/");

        await page.Page.GetByText("地区 全国").ClickAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "青海 77" }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + "/?region=630000");
        await Expect(Card(page, "引进人才")).ToContainTextAsync("青海省未公布");
        await Expect(Card(page, "培训党员")).ToContainTextAsync("20.6万人次");

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "2020", Exact = true }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + "/?region=630000&year=2020");
        await Expect(Card(page, "培训党员")).ToContainTextAsync("20.6万人次");

        await page.Page.GoBackAsync();
        await page.Page.GoBackAsync();
        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + "/");
        await Expect(Card(page, "引进人才")).ToContainTextAsync("9,778人");

        await page.Page.GoForwardAsync();
        await Expect(Card(page, "引进人才")).ToContainTextAsync("青海省未公布");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Overview_WithoutScripts_HasItsFiguresInTheHtml()
    {
        using var client = new HttpClient();

        var html = await client.GetStringAsync(new Uri(dashboards.Curated + "/?region=520000"));

        Assert.Contains("185万", html, StringComparison.Ordinal);
        Assert.Contains("9,778", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_Clicked_LeadsToWhereItCameFrom()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/?region=630000");

        await Card(page, "培训党员").GetByRole(AriaRole.Link, new() { NameRegex = new("20\\.6万") }).ClickAsync();

        var panel = page.Page.GetByRole(AriaRole.Complementary);
        await Expect(panel).ToContainTextAsync("20.6万人次");
        await Expect(panel).ToContainTextAsync("第13段");
        await Expect(panel).ToContainTextAsync("2020年全省组织工作综述");
        await Expect(panel.GetByRole(AriaRole.Heading).First).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToHaveCountAsync(0);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Overview_DenseShandong_SaysHowManyCitiesAreInTheSum()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Dense + "/?region=370000&year=2022");

        await Expect(Card(page, "培训党员")).ToContainTextAsync("汇总14/16");
        await Expect(Card(page, "培训党员")).ToContainTextAsync("不可比");
        await Expect(Card(page, "培训党员")).ToContainTextAsync("同14个地区");
        await Expect(page.Page.Locator(".js-plotly-plot")).ToHaveCountAsync(2);
        await Expect(page.Page.GetByText("未报送").First).ToBeVisibleAsync();
        await Expect(page.Page.GetByTitle("德州市，教育培训：未公布，未报送1")).ToContainTextAsync("未");

        await page.GoToAsync(dashboards.Dense + "/coverage?region=370000");
        await Expect(page.Page.GetByTitle("德州市，2022年：未报送6")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Overview_DenseNation_FitsItsCoverageAndFillsTheSideOfTheRankingWithAMap()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Dense + "/?year=2022");
        await page.SettleAsync();

        var strip = page.Page.GetByRole(AriaRole.Region, new() { Name = "报送覆盖 · 2022" });
        Assert.Equal(0, await strip.EvaluateAsync<int>("strip => strip.scrollWidth - strip.clientWidth"));
        await Expect(strip.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(35);
        var map = Card(page, "地图");
        await Expect(map.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(34);
        await Expect(map.GetByRole(AriaRole.Link, new() { NameRegex = new("^鲁") })).ToContainTextAsync("14/16");
        var (mapBox, rankingBox) = (await map.BoundingBoxAsync(), await Card(page, "各地区").BoundingBoxAsync());
        Assert.InRange(mapBox!.Y + mapBox.Height - rankingBox!.Y - rankingBox.Height, -2, 2);
    }

    [Theory]
    [InlineData("/", "2022")]
    [InlineData("/?year=2022", "2022")]
    [InlineData("/?year=2017", "2017")]
    public async Task YearStrip_OnATelephone_BeginsAtTheChosenOrTheLatestYear(string url, string year)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Dense + url, 390, 844);

        var strip = page.Page.GetByRole(AriaRole.Navigation, new() { Name = "年份" });

        Assert.True(await strip.EvaluateAsync<bool>("strip => strip.scrollWidth > strip.clientWidth"));
        await Expect(strip.GetByRole(AriaRole.Link, new() { Name = year })).ToBeInViewportAsync(new() { Ratio = 0.99f });
        await Expect(strip.GetByRole(AriaRole.Link, new() { Name = "全部" })).ToBeInViewportAsync(new() { Ratio = 0.99f });
    }

    [Fact]
    public async Task Timeline_OnATelephone_BeginsAtItsLatestYear()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/", 390, 844);

        var timeline = page.Page.GetByRole(AriaRole.Region, new() { Name = "数据的时间分布" });
        await timeline.ScrollIntoViewIfNeededAsync();

        Assert.True(await timeline.EvaluateAsync<bool>("timeline => timeline.scrollWidth > timeline.clientWidth"));
        await Expect(timeline.Locator(".tl-head span").Last).ToBeInViewportAsync(new() { Ratio = 0.99f });
    }

    [Theory]
    [InlineData("/?region=370000&year=2022")]
    [InlineData("/indicators/members-trained-times?region=370000")]
    public async Task Trend_OnATelephone_BeginsAtItsLatestYear(string path)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Dense + path, 360, 800);
        await page.SettleAsync();

        var trend = Card(page, "历年").Locator(".ic-scroll");
        await trend.ScrollIntoViewIfNeededAsync();

        Assert.True(await trend.EvaluateAsync<bool>("trend => trend.scrollWidth > trend.clientWidth"));
        await Expect(trend.Locator(".xtick text", new() { HasText = "2022" })).ToBeInViewportAsync(new() { Ratio = 0.99f });
    }

    [Fact]
    public async Task Coverage_OnATelephone_BeginsAtItsLatestYear()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Dense + "/coverage", 360, 800);

        var matrix = page.Page.GetByRole(AriaRole.Region, new() { Name = "历年公布情况" });

        Assert.True(await matrix.EvaluateAsync<bool>("matrix => matrix.scrollWidth > matrix.clientWidth"));
        await Expect(matrix.GetByRole(AriaRole.Columnheader, new() { Name = "2022" })).ToBeInViewportAsync(new() { Ratio = 0.99f });
    }

    private static ILocator Card(WatchedPage page, string headline) =>
        page.Page.Locator("section.card, section.cc", new() { Has = page.Page.GetByRole(AriaRole.Heading, new() { Name = headline }) }).First;
}
