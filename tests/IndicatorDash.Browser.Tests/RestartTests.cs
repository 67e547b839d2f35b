using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

/// <summary>An open page outlives the server.</summary>
[Collection(SharedDashboards.Name)]
public sealed class RestartTests(Dashboards dashboards)
{
    [Fact]
    public async Task OpenPage_ServerKilledAndStartedAgain_ComesBackWithItsFilters()
    {
        await using var store = await CuratedStore.CreateAsync();
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var page = await dashboards.OpenAsync(server.Address + "/?year=2020");

        await server.KillAsync();
        await Expect(page.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.ComesBackAsync(server.StartAgainAsync);

        Assert.Equal(server.Address + "/?year=2020", page.Page.Url);
        await Expect(page.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("20.6万人次");

        // It answers again.
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "2018", Exact = true }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("20.6万人次");
    }
}
