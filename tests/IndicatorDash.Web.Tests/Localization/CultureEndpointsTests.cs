using System.Net;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Localization;

[Collection(SharedWebHost.Name)]
public sealed class CultureEndpointsTests(WebHost host)
{
    [Fact]
    public async Task Page_WithoutCookie_IsChineseWhateverTheBrowserAsksFor()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, PageUrls.Overview());
        request.Headers.AcceptLanguage.ParseAdd("en-US");

        using var response = await host.CreatePlainClient().SendAsync(request);

        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("<html lang=\"zh-CN\"", html, StringComparison.Ordinal);
        Assert.Contains("基层党建指标看板", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Culture_Chosen_IsKeptAndReadFromThenOn()
    {
        var client = host.CreateClient();

        using var response = await client.GetAsync(PageUrls.Culture(Cultures.English, "/search?q=党员"));

        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal("/search?q=%E5%85%9A%E5%91%98", response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("<html lang=\"en\"", html, StringComparison.Ordinal);
        Assert.Contains("Party members trained", html, StringComparison.Ordinal);
        using var back = await client.GetAsync(PageUrls.Culture(Cultures.Chinese, "/"));
        Assert.Contains("<html lang=\"zh-CN\"", await back.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Culture_LeadingElsewhere_LeadsToTheOverview(string returnUrl)
    {
        using var response = await host.CreatePlainClient().GetAsync($"/culture?c=en&returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Culture_Unknown_IsNotKept()
    {
        using var response = await host.CreatePlainClient().GetAsync("/culture?c=fr&returnUrl=/");

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }
}
