using System.Net;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Shell;

[Collection(SharedWebHost.Name)]
public sealed class HeadRequestsTests(WebHost host)
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/regions/370000?year=2020", HttpStatusCode.OK)]
    [InlineData("/regions.csv", HttpStatusCode.OK)]
    [InlineData("/api/v1/figures?pageSize=2", HttpStatusCode.OK)]
    [InlineData("/api/v1/figures?pageSize=x", HttpStatusCode.BadRequest)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/admin/imports", HttpStatusCode.Found)]
    public async Task Head_IsAnsweredAsGetIs_WithoutABody(string url, HttpStatusCode status)
    {
        var client = host.CreatePlainClient();

        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, url));
        using var get = await client.GetAsync(url);

        Assert.Equal((status, status), (head.StatusCode, get.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType?.MediaType, head.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }
}
