using System.Net;
using IndicatorDash.Auditing;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.About;

[Collection(SharedWebHost.Name)]
public sealed class AboutEndpointsTests(WebHost host)
{
    [Theory]
    [InlineData("observations.csv", "text/csv", "indicator,region,period")]
    [InlineData("indicators.csv", "text/csv", "code,name,name_en")]
    [InlineData("README.md", "text/markdown", "# Curated data")]
    public async Task Download_CuratedFile_IsServedAsItIs(string file, string type, string beginning)
    {
        using var response = await host.CreatePlainClient().GetAsync(PageUrls.AboutData(file));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(file, response.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith(beginning, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(AuditActions.Exported, await Visitor.AuditedAsync(host));
    }

    [Theory]
    [InlineData("/about/data/store.db")]
    [InlineData("/about/data/Observations.csv")]
    [InlineData("/about/data/..%2Fappsettings.json")]
    [InlineData("/about/data/%2e%2e%2fappsettings.json")]
    [InlineData("/about/data/..%5Cappsettings.json")]
    [InlineData("/about/data/%2Fetc%2Fpasswd")]
    [InlineData("/about/data/")]
    public async Task Download_AnythingElse_IsNotFound(string path)
    {
        using var response = await host.CreatePlainClient().GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
