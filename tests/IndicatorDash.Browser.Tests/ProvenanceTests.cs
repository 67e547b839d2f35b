using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

/// <summary>Every number leads to where it came from, and the reader comes back from there.</summary>
[Collection(SharedDashboards.Name)]
public sealed class ProvenanceTests(Dashboards dashboards)
{
    private const string Fact = "members-trained-times.630000.2020";

    [Fact]
    public async Task Panel_ClosedWithEscape_LeavesNothingOnTheWayBack()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/indicators");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "总览", Exact = true }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + "/");
        await Number(page).ClickAsync();
        await Expect(Panel(page).GetByRole(AriaRole.Heading).First).ToBeFocusedAsync();

        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(Panel(page)).ToHaveCountAsync(0);
        await Expect(Number(page)).ToBeFocusedAsync();
        Assert.Equal(dashboards.Curated + "/", page.Page.Url);

        await page.Page.GoBackAsync();
        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + "/indicators");
        await Expect(Panel(page)).ToHaveCountAsync(0);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Panel_OpenedBeforeItsPageTookTheFocus_GivesItToItsNumber()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/?region=630000");
        await page.Page.Locator("h1").FocusAsync();
        // A click that leaves the focus where it is, as if the page had taken it a moment later.
        await Number(page).DispatchEventAsync("click");
        await Expect(Panel(page).GetByRole(AriaRole.Heading).First).ToBeFocusedAsync();

        await page.Page.Keyboard.PressAsync("Escape");

        await Expect(Number(page)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Panel_ClosedAfterItsInputs_LeavesNothingOnTheWayBack()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/sources");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "总览", Exact = true }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + "/");
        await page.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("^≈?4,149") }).First.ClickAsync();
        await Panel(page).Locator("a.pv-part").First.ClickAsync();
        await Expect(Panel(page)).ToContainTextAsync("行政村数");

        await Panel(page).GetByRole(AriaRole.Link, new() { Name = "关闭" }).ClickAsync();
        await Expect(Panel(page)).ToHaveCountAsync(0);
        await page.Page.GoBackAsync();

        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + "/sources");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Panel_ClosedFarDownThePage_KeepsTheReadersPlace()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/regions/630000");
        await page.Page.GetByRole(AriaRole.Main).Locator("a.fv").First.ClickAsync();
        await Expect(Panel(page).GetByRole(AriaRole.Heading).First).ToBeFocusedAsync();
        await page.Page.EvaluateAsync("scrollTo(0, 700)");

        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(Panel(page)).ToHaveCountAsync(0);

        Assert.Equal(700, await page.Page.EvaluateAsync<int>("scrollY"));
    }

    [Fact]
    public async Task Panel_Reloaded_IsOpenAndItsNumberHasTheFocusAfterIt()
    {
        await using var page = await dashboards.OpenAsync($"{dashboards.Curated}/about");
        await page.GoToAsync($"{dashboards.Curated}/?fact={Fact}");
        await Expect(Panel(page)).ToContainTextAsync("第13段");

        // The panel begins to listen a moment after the page answers.
        for (var presses = 0; presses < 20 && await Panel(page).CountAsync() > 0; presses++)
        {
            await page.Page.Keyboard.PressAsync("Escape");
            await page.Page.WaitForTimeoutAsync(100);
        }

        await Expect(Panel(page)).ToHaveCountAsync(0);
        await Expect(Number(page)).ToBeFocusedAsync();
        await page.Page.GoBackAsync();
        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + "/about");
    }

    [Fact]
    public async Task Number_WithoutScripts_OpensAndClosesItsPanel()
    {
        await using var page = await dashboards.OpenStaticAsync(dashboards.Curated + "/?region=630000");

        await page.Page.GetByRole(AriaRole.Main).Locator($"a.fv[href$='fact={Fact}']").First.ClickAsync();
        await Expect(Panel(page)).ToContainTextAsync("第13段");
        await Panel(page).GetByRole(AriaRole.Link, new() { Name = "关闭" }).ClickAsync();

        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + "/?region=630000");
        await Expect(Panel(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Number_OpenedInANewTab_LeavesThisOneAsItIs()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/?region=630000");

        var tab = await page.Page.Context.RunAndWaitForPageAsync(() => Number(page).ClickAsync(new() { Modifiers = [KeyboardModifier.Control] }));

        await Expect(tab.GetByRole(AriaRole.Complementary)).ToContainTextAsync("第13段");
        await Expect(Panel(page)).ToHaveCountAsync(0);
    }

    private static ILocator Number(WatchedPage page) =>
        page.Page.GetByRole(AriaRole.Main).Locator($"a.fv[href$='fact={Fact}']").First;

    private static ILocator Panel(WatchedPage page) => page.Page.GetByRole(AriaRole.Complementary);
}
