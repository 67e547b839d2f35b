using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

[Collection(SharedDashboards.Name)]
public sealed class KeyboardTests(Dashboards dashboards)
{
    [Fact]
    public async Task Focus_BeginsAtTheTop_ComesBackFromTheSearch_AndGoesToTheHeadingOfTheNextPage()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/regions/370000");
        await page.SettleAsync();
        var search = page.Page.Locator("[data-search]");

        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Page.Locator("a.skip")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Page.Locator("a.brand")).ToBeFocusedAsync();

        await page.Page.Keyboard.PressAsync("Control+k");
        await Expect(search).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page.Locator("a.brand")).ToBeFocusedAsync();

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "指标", Exact = true }).First.ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + "/indicators");
        await Expect(page.Page.Locator("h1")).ToBeFocusedAsync();
        Assert.Empty(page.Complaints);
    }
}
