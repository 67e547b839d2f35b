using System.Text.RegularExpressions;
using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

/// <summary>The dashboard as of an earlier data version, all the way through.</summary>
[Collection(SharedDashboards.Name)]
public sealed class PastVersionTests(Dashboards dashboards)
{
    private const string Banner = "正在查看数据版本1";

    [Fact]
    public async Task EarlierVersion_WalkedThrough_StaysUntilTheReaderLeavesIt()
    {
        await using var store = await CuratedStore.CreateAsync();
        await store.PublishAsync("members-trained-times", 630000, 2020, 654_321);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var page = await dashboards.OpenAsync($"{server.Address}/versions", 360, 800, dark: true);
        var main = page.Page.GetByRole(AriaRole.Main);

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "查看版本1当时的数据" }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(server.Address + "/?version=1");
        await Expect(main).ToContainTextAsync(Banner);
        await Accessibility.CheckAsync(page.Page);
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));

        // By a link, by code, by the bar.
        await page.Page.SetViewportSizeAsync(1440, 900);
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "地区", Exact = true }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(server.Address + "/regions?version=1");
        // A new page takes the focus to its heading, which a key pressed before would go to.
        await Expect(page.Page.Locator("h1")).ToBeFocusedAsync();
        await page.Page.Locator("form.find input[name=q]").FillAsync("青海");
        await page.Page.Locator("form.find input[name=q]").PressAsync("Enter");
        await Expect(page.Page).ToHaveURLAsync(new Regex($@"/regions\?q={Uri.EscapeDataString("青海")}&version=1$"));
        await main.GetByRole(AriaRole.Link, new() { Name = "青海省" }).First.ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(server.Address + "/regions/630000?version=1");
        await Expect(main).ToContainTextAsync("20.6万");
        await Expect(main).ToContainTextAsync(Banner);
        await Expect(page.Page.Locator(".version")).ToContainTextAsync("数据版本1");

        await page.Page.EvaluateAsync("document.querySelector('.as-of').dataset.same = ''");
        await store.PublishAsync("members-trained-times", 630000, 2020, 765_432);
        await main.Locator("a.fv", new() { HasText = "20.6万" }).First.ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Complementary)).ToContainTextAsync("206,000人次");
        Assert.True(await page.Page.EvaluateAsync<bool>("'same' in document.querySelector('.as-of').dataset"));

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "回到当前版本" }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(server.Address + "/regions/630000?fact=members-trained-times.630000.2020");
        await Expect(main).ToContainTextAsync("76.54万");
        await Expect(main).Not.ToContainTextAsync(Banner);
        await Expect(page.Page.Locator(".version")).ToContainTextAsync("数据版本3");
        Assert.Empty(page.Complaints);
    }
}
