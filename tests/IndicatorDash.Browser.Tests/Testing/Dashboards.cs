using Microsoft.Playwright;

namespace IndicatorDash.Testing;

/// <summary>One browser, and one server each with the curated and with dense figures, for all tests.</summary>
public sealed class Dashboards : IAsyncLifetime
{
    private CuratedStore? _curatedStore;
    private CuratedStore? _denseStore;
    private DashboardServer? _curated;
    private DashboardServer? _dense;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The address of the server with the curated figures.</summary>
    public string Curated => _curated!.Address;

    /// <summary>The address of the server with dense figures.</summary>
    public string Dense => _dense!.Address;

    /// <summary>The browser, for what a tab of <see cref="OpenAsync"/> cannot do.</summary>
    internal IBrowser Browser => _browser!;

    public async Task InitializeAsync()
    {
        // How long things may take is measured elsewhere; here a busy machine is no failure.
        Assertions.SetDefaultExpectTimeout(30_000);
        _curatedStore = await CuratedStore.CreateAsync();
        _denseStore = await CuratedStore.CreateAsync(dense: true);
        _curated = await DashboardServer.StartAsync(_curatedStore.ConnectionString);
        _dense = await DashboardServer.StartAsync(_denseStore.ConnectionString);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--no-first-run",
            ],
        });
    }


    /// <summary>A tab that watches what it is told and what it asks for.</summary>
    public async Task<WatchedPage> OpenAsync(string url, int width = 1440, int height = 900, bool dark = false, string locale = "zh-CN")
    {
        var page = await NewPageAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = locale,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await page.GoToAsync(url);
        return page;
    }

    /// <summary>A tab that runs no scripts: what a reader has before the circuit is up, and where it never comes.</summary>
    public async Task<WatchedPage> OpenStaticAsync(string url)
    {
        var page = await NewPageAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "zh-CN" });
        await page.Page.GotoAsync(url);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        foreach (var disposable in new IAsyncDisposable?[] { _curated, _dense, _curatedStore, _denseStore })
        {
            if (disposable is not null)
            {
                await disposable.DisposeAsync();
            }
        }
    }

    private async Task<WatchedPage> NewPageAsync(BrowserNewContextOptions options)
    {
        var context = await _browser!.NewContextAsync(options);
        return new WatchedPage(context, await context.NewPageAsync());
    }
}

/// <summary>The tests that share the dashboards.</summary>
[CollectionDefinition(Name)]
public sealed class SharedDashboards : ICollectionFixture<Dashboards>
{
    public const string Name = "Dashboards";
}
