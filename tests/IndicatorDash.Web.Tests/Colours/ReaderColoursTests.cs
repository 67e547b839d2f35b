using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Colours;

[Collection(SharedWebHost.Name)]
public sealed class ReaderColoursTests(WebHost host)
{
    [Theory]
    [InlineData(null, "system")]
    [InlineData("theme=light", "light")]
    [InlineData("theme=dark", "dark")]
    [InlineData("theme=\"><script>", "system")]
    public async Task Page_WithCookie_IsPrerenderedInItsColours(string? cookie, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, PageUrls.Overview());
        request.Headers.Add("Cookie", cookie ?? "other=1");

        using var response = await host.CreatePlainClient().SendAsync(request);

        Assert.Contains($"data-theme=\"{expected}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme=dark", true)]
    [InlineData("theme=light; scheme=dark", false)]
    [InlineData("theme=system; scheme=dark", true)]
    [InlineData("scheme=dark", true)]
    [InlineData("scheme=light", false)]
    public async Task Page_WithCookies_HasMudBlazorInStep(string cookies, bool isDark)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, PageUrls.Overview());
        request.Headers.Add("Cookie", cookies);

        using var response = await host.CreatePlainClient().SendAsync(request);

        var dark = "--mud-palette-surface: rgba(22,27,34,1)";
        Assert.Equal(isDark, (await response.Content.ReadAsStringAsync()).Contains(dark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Colours_Chosen_AreKeptAndLeadBack()
    {
        using var response = await host.CreatePlainClient().GetAsync(PageUrls.Colours(ColourScheme.Dark, "/sources"));

        Assert.Equal("/sources", response.Headers.Location?.ToString());
        Assert.StartsWith("theme=dark;", Assert.Single(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_Unknown_AreNotKept()
    {
        using var response = await host.CreatePlainClient().GetAsync("/colours?c=pink&returnUrl=//evil.example");

        Assert.Equal("/", response.Headers.Location?.ToString());
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }
}
