using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

/// <summary>What is published while a page is open comes onto it by itself.</summary>
[Collection(SharedDashboards.Name)]
public sealed class NewVersionTests(Dashboards dashboards)
{
    private const string Fact = "members-trained-times.630000.2020";

    [Fact]
    public async Task Publication_WhileAPageIsOpen_ChangesItsFiguresAndNothingElse()
    {
        await using var store = await CuratedStore.CreateAsync();
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var page = await dashboards.OpenAsync($"{server.Address}/regions/630000?fact={Fact}", height: 500);
        var main = page.Page.GetByRole(AriaRole.Main);
        var panel = page.Page.GetByRole(AriaRole.Complementary);
        await Expect(panel).ToContainTextAsync("206,000人次");
        await page.Page.EvaluateAsync(
            """
            () => {
              scrollTo(0, 400);
              document.body.dataset.same = "";
              window.hasFlashed = false;
              new MutationObserver(() => window.hasFlashed ||= document.querySelector(".state") !== null)
                .observe(document.body, { childList: true, subtree: true });
            }
            """);

        await store.PublishAsync("members-trained-times", 630000, 2020, 654_321);

        await Expect(main).ToContainTextAsync("65.43万");
        await Expect(panel).ToContainTextAsync("654,321人次");
        await Expect(page.Page.Locator(".version")).ToContainTextAsync("数据版本2");
        Assert.EndsWith($"/regions/630000?fact={Fact}", page.Page.Url, StringComparison.Ordinal);
        Assert.Equal(400, await page.Page.EvaluateAsync<int>("scrollY"));
        Assert.True(await page.Page.EvaluateAsync<bool>("'same' in document.body.dataset && !window.hasFlashed"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Publication_WhileTheTabIsHidden_IsThereWhenTheReaderIsBack()
    {
        await using var store = await CuratedStore.CreateAsync();
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var page = await dashboards.OpenAsync($"{server.Address}/regions/630000");
        await ShowTabAsync(page, false);

        await store.PublishAsync("members-trained-times", 630000, 2020, 654_321);
        // Two turns of the server: it would be there by now.
        await page.Page.WaitForTimeoutAsync(3_000);
        await Expect(page.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("20.6万");
        await ShowTabAsync(page, true);

        await Expect(page.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("65.43万");
    }

    private static async Task ShowTabAsync(WatchedPage page, bool isVisible) => await page.Page.EvaluateAsync(
        """
        isVisible => {
          Object.defineProperty(document, "hidden", { value: !isVisible, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }
        """,
        isVisible);
}
