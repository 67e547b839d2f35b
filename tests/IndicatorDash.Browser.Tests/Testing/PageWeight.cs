using Microsoft.Playwright;

namespace IndicatorDash.Testing;

/// <summary>How much a page sends over the network, as the browser's own log counts it: headers and bodies as they were sent.</summary>
internal static class PageWeight
{
    /// <summary>The most bytes of a first visit.</summary>
    public const int MaxFirstVisit = 600_000;

    /// <summary>The most bytes of a visit after it.</summary>
    public const int MaxRepeatVisit = 50_000;

    /// <summary>Weighs a visit by a browser that knows nothing of the product, and one after it.</summary>
    public static async Task<(double First, double Repeat)> OfAsync(IBrowser browser, string url)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN" });
        return (await VisitAsync(context, url), await VisitAsync(context, url));
    }

    private static async Task<double> VisitAsync(IBrowserContext context, string url)
    {
        var page = await context.NewPageAsync();
        var log = await context.NewCDPSessionAsync(page);
        var bytes = 0.0;
        log.Event("Network.loadingFinished").OnEvent += (_, json) => bytes += json?.GetProperty("encodedDataLength").GetDouble() ?? 0;
        await log.SendAsync("Network.enable");
        await page.GotoAsync(url);
        await page.Locator("html[data-ready]").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.CloseAsync();
        return bytes;
    }
}
