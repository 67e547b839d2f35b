using Microsoft.Playwright;

namespace IndicatorDash.Testing;

/// <summary>A tab that keeps every error of its console and every request to another host.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private string _host = "";

    internal WatchedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Add($"error: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_host, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _complaints.Add($"other host: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Console errors and requests to other hosts since the tab was opened.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Opens an address and waits until the page answers to clicks.</summary>
    public async Task GoToAsync(string url)
    {
        var uri = new Uri(url);
        _host = uri.GetLeftPart(UriPartial.Authority);
        await Page.GotoAsync(url);
        await Page.Locator("html[data-ready]").WaitForAsync();
    }

    /// <summary>Waits until every chart on the page is drawn.</summary>
    public async Task SettleAsync() =>
        await Assertions.Expect(Page.Locator(".ic-plot:not(:has(.main-svg)):not(:has(.ic-empty))")).ToHaveCountAsync(0, new() { Timeout = 30_000 });

    /// <summary>Does something that brings the page back by itself, and waits until it answers again.</summary>
    public async Task ComesBackAsync(Func<Task> action)
    {
        var loaded = new TaskCompletionSource();
        Page.DOMContentLoaded += (_, _) => loaded.TrySetResult();
        await action();
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await Page.Locator("html[data-ready]").WaitForAsync();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
