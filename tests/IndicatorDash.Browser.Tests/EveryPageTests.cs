using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

/// <summary>What holds for every page, with few figures and with many.</summary>
[Collection(SharedDashboards.Name)]
public sealed class EveryPageTests(Dashboards dashboards)
{
    // The browser itself complains of the status of a page that is not there.
    private const string Missing = "/nothing-here";

    // A target is as high as it looks, or as what answers around it: its label, or the room that it keeps behind it.
    private const string SmallTargets = """
        [...document.querySelectorAll("main :is(button:not(.visually-hidden), .btn, select, textarea, input, summary, .tabs a, .years a, .help-link, a.chip)")]
          .filter(target => target.type !== "hidden" && target.checkVisibility?.({ visibilityProperty: true }) !== false && target.getClientRects().length)
          .filter(target => Math.max(
            target.getBoundingClientRect().height,
            target.closest("label")?.getBoundingClientRect().height ?? 0,
            parseFloat(getComputedStyle(target, "::after").height) || 0) < 39.5)
          .map(target => target.outerHTML.slice(0, 160))
        """;

    private static readonly string[] Paths =
    [
        "/",
        "/?region=370000",
        "/?region=630000&year=2020",
        "/?region=630000&year=2019",
        "/?theme=talent",
        "/?region=630000&fact=members-trained-times.630000.2020",
        "/indicators",
        "/indicators?theme=talent",
        "/indicators/members-trained",
        "/indicators/members-trained-times?region=630000",
        "/indicators/members-trained-times?region=630000&tab=table",
        "/indicators/service-centres-built?tab=map",
        "/indicators/service-centres-built?tab=compare&region=370000",
        "/indicators/villages-above-zero?tab=sources",
        "/regions",
        "/regions/000000",
        "/regions/630000",
        "/regions/371200",
        "/compare",
        "/compare?regions=520000,630000&indicators=members-trained,members-trained-times",
        "/coverage",
        "/coverage?region=370000&theme=services",
        "/sources",
        "/sources/qinghai-2020",
        "/boards",
        "/boards/overview",
        "/boards/city",
        "/versions",
        "/versions/1",
        "/about",
        "/about/api",
        "/search?q=pxdy",
        "/help",
        "/help/issues",
        Missing,
    ];

    public static TheoryData<string> Pages => new(Paths);

    public static TheoryData<string, int, bool> DenseLooks() => new()
    {
        { "/?region=370000&year=2022", 360, true },
        { "/?region=370000&year=2022", 1440, false },
        { "/", 1440, true },
        { "/indicators/members-trained-times?region=370000", 1440, false },
        { "/indicators/members-trained-times?region=370000&tab=compare&year=2022", 360, false },
        { "/indicators/members-trained-times?tab=map&year=2022", 1440, true },
        { "/regions/370000", 768, false },
        { "/compare?regions=370100,370200&indicators=members-trained-times&year=2022", 1440, false },
        { "/coverage?region=370000", 360, false },
        { "/boards/overview?region=370000&year=2022", 1440, true },
        { "/boards/year?region=370000&year=2022", 360, false },
        { "/boards/theme", 768, false },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_CuratedFigures_IsSoundAndAccessible(string path)
    {
        var url = dashboards.Curated + path;
        return Task.WhenAll(CheckAsync(url, 360, false), CheckAsync(url, 768, true), CheckAsync(url, 1440, false));
    }

    [Theory]
    [MemberData(nameof(DenseLooks))]
    public Task Page_DenseFigures_IsSoundAndAccessible(string path, int width, bool dark) =>
        CheckAsync(dashboards.Dense + path, width, dark);

    [Theory]
    [InlineData("/")]
    [InlineData("/indicators/members-trained-times?region=630000")]
    [InlineData("/regions/630000")]
    [InlineData("/about")]
    public Task Page_DarkAtEveryWidth_IsAccessible(string path) =>
        Task.WhenAll(CheckAsync(dashboards.Curated + path, 360, true), CheckAsync(dashboards.Curated + path, 1440, true));

    // Its words are longer, and its names others: what is drawn is the same.
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEnglish_IsSoundAndAccessible(string path)
    {
        await using var page = await dashboards.OpenAsync($"{dashboards.Curated}/culture?c=en&returnUrl={Uri.EscapeDataString(path)}", dark: true);
        await CheckAsync(page, 1440);
        Assert.Equal("en", await page.Page.Locator("html").GetAttributeAsync("lang"));

        // Charts are drawn anew a moment after.
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await page.Page.SetViewportSizeAsync(360, 900);
        await page.Page.WaitForFunctionAsync($"{Accessibility.Overflow} === 0");
        await CheckAsync(page, 360);
    }

    // The bar becomes a menu below the narrower of the two.
    [Theory]
    [InlineData(1161)]
    [InlineData(1440)]
    public async Task Page_InEnglish_IsNoWiderThanTheWindow(int width)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/culture?c=en&returnUrl=%2Fhelp", width);
        await page.SettleAsync();

        Assert.Equal("en", await page.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(0, await page.Page.EvaluateAsync<int>(Accessibility.Overflow));
    }

    [Theory]
    [InlineData("/?region=630000&year=2020")]
    [InlineData("/indicators/members-trained-times?region=630000&tab=compare")]
    [InlineData("/regions/370000")]
    public async Task Page_WalkedByKeyboard_ShowsWhereTheFocusIs(string path)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + path);
        await page.SettleAsync();
        var unseen = "";

        for (var step = 0; step < 30; step++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            unseen += await page.Page.EvaluateAsync<string>(
                """
                async () => {
                  // An outline is there with the next frame; behind the last link the focus leaves the page.
                  await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                  const at = document.activeElement;
                  const look = getComputedStyle(at);
                  return at !== document.body && (look.outlineStyle === "none" || look.outlineWidth === "0px") ? at.outerHTML : "";
                }
                """);
        }

        Assert.Empty(unseen);
    }

    private async Task CheckAsync(string url, int width, bool dark)
    {
        await using var page = await dashboards.OpenAsync(url, width, 900, dark);
        await CheckAsync(page, width);
    }

    private static async Task CheckAsync(WatchedPage page, int width)
    {
        await page.SettleAsync();

        await Accessibility.CheckAsync(page.Page);
        Assert.Equal(1, await page.Page.Locator("h1").CountAsync());
        Assert.Empty(width < 640 ? await page.Page.EvaluateAsync<string[]>(SmallTargets) : []);
        Assert.Equal(page.Page.Url.EndsWith(Missing, StringComparison.Ordinal) ? 1 : 0, page.Complaints.Count);
    }
}
