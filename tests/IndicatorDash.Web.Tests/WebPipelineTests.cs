using System.Net;
using System.Text.RegularExpressions;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web;

[Collection(SharedWebHost.Name)]
public sealed partial class WebPipelineTests(WebHost host)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nothing-here")]
    [InlineData("/healthz")]
    [InlineData("/css/colours.css")]
    public async Task Answer_OfAnyKind_CarriesTheSecurityHeaders(string path)
    {
        using var response = await host.CreatePlainClient().GetAsync(path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/not-found")]
    [InlineData("/sources/of/nothing")]
    public async Task UnknownAddress_IsNotFoundInChineseWithWaysOn(string path)
    {
        using var response = await host.CreatePlainClient().GetAsync(path);

        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("未找到页面", html, StringComparison.Ordinal);
        Assert.Contains("action=\"/search\"", html, StringComparison.Ordinal);
        Assert.Contains("返回总览", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_AskedFor_ShowsANumberAndRunsNoScriptOfThePage()
    {
        using var response = await host.CreatePlainClient().GetAsync(PageUrls.ErrorRoute);

        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("页面出现错误", html, StringComparison.Ordinal);
        Assert.Contains("<code>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"type\":\"server\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_LinksEveryStyleSheetOnce()
    {
        var sheets = host.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetDirectoryContents("css")
            .Select(file => file.Name).Where(name => name.EndsWith(".css", StringComparison.Ordinal));

        var html = await host.CreatePlainClient().GetStringAsync(PageUrls.Overview());

        Assert.Equal(sheets.Order(), StyleSheet().Matches(html).Select(link => $"{link.Groups[1].Value}.css").Order());
    }

    [Fact]
    public async Task Health_OfAPreparedHost_IsHealthy() =>
        Assert.Equal("Healthy", await host.CreatePlainClient().GetStringAsync(PageUrls.HealthRoute));

    [Fact]
    public async Task Page_OnItsFirstVisit_ShowsTheDataVersion() => Assert.Matches(
        @"数据版本1 · \d{4}-\d{2}-\d{2}", await host.CreatePlainClient().GetStringAsync(PageUrls.Overview()));

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Page_AskedForCompressed_IsCompressed(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, PageUrls.Overview());
        request.Headers.AcceptEncoding.ParseAdd(encoding);

        using var response = await host.CreatePlainClient().SendAsync(request);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task PageAndStyles_AsServed_NameNoOtherHost()
    {
        var client = host.CreatePlainClient();
        var html = await client.GetStringAsync(PageUrls.Overview());
        var files = Reference().Matches(html).Select(match => match.Groups[1].Value)
            .Where(file => file.EndsWith(".css", StringComparison.Ordinal) || file.EndsWith(".svg", StringComparison.Ordinal)
                || file.Contains("site", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Contains(files, file => file.Contains("MudBlazor", StringComparison.Ordinal));
        Assert.Contains(files, file => file.StartsWith("css/colours.", StringComparison.Ordinal));

        var texts = await Task.WhenAll(files.Select(async file => Comment().Replace(await client.GetStringAsync("/" + file), "")));

        var hosts = texts.Prepend(html).SelectMany(text => Host().Matches(text)).Select(match => match.Groups[1].Value)
            .Except(["localhost", "www.w3.org"]);
        Assert.Equal([], hosts);
        Assert.All(texts, text => Assert.DoesNotContain("@import", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scripts_NamedByThePage_AreServed()
    {
        var client = host.CreatePlainClient();
        var html = await client.GetStringAsync(PageUrls.Overview());

        foreach (var file in Reference().Matches(html).Select(match => match.Groups[1].Value).Where(file => file.Contains(".js", StringComparison.Ordinal)))
        {
            using var response = await client.GetAsync("/" + file);
            Assert.True(response.IsSuccessStatusCode, file);
        }
    }

    [GeneratedRegex("(?:href|src)=\"([^\"/#?][^\"]*)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(@"href=""css/([a-z]+)\.(?:[a-z0-9]+\.)?css""")]
    private static partial Regex StyleSheet();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?:https?:)?//([a-z0-9.-]+\.[a-z]{2,}|localhost)", RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
