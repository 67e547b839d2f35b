using System.Net;
using IndicatorDash.Accounts;
using IndicatorDash.Web.Startup;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Api;

public sealed class ApiLimitsTests
{
    [Fact]
    public async Task Requests_MoreThanMayCome_AreToldToWaitEachForItself()
    {
        await using var host = new WebHost { Settings = { ["Api:RequestsPerMinute"] = "2", ["Api:AnonymousRequestsPerMinute"] = "1" } };
        var (first, second, nobody) = (await Machine.AsAsync(host, Role.Viewer), await Machine.AsAsync(host, Role.Viewer), Machine.WithoutToken(host));

        Assert.Equal(HttpStatusCode.OK, await AskAsync(first));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(first));
        using var refused = await first.Client.GetAsync(PageUrls.ApiVersionsRoute);
        var answer = await first.GetAsync(PageUrls.ApiVersionsRoute);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(("tooManyRequests", ApiProblem.ContentType), (answer.Code, answer.Type));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(second));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(nobody));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(nobody));
        Assert.Equal(HttpStatusCode.OK, (await nobody.Client.GetAsync(PageUrls.About())).StatusCode);
    }

    [Fact]
    public async Task Package_TakenByAReaderTooOften_SaysWhenToComeBack()
    {
        await using var host = new WebHost { Settings = { ["Api:AnonymousRequestsPerMinute"] = "1" } };
        using var reader = host.CreatePlainClient();

        using var first = await reader.GetAsync(PageUrls.AboutPackage());
        using var second = await reader.GetAsync(PageUrls.AboutPackage());

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal(
            $"下载过于频繁，已达到每分钟的上限。请{second.Headers.RetryAfter}秒后再试。", await second.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("Api:RequestsPerMinute", "0")]
    [InlineData("Api:AnonymousRequestsPerMinute", "-1")]
    public void Setting_OutOfRange_KeepsTheHostFromStarting(string setting, string value)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(setting, value)]).Build());
        services.AddApi();
        using var provider = services.BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(setting.Split(':')[1], StartupFailure.TextOf(failure), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> AskAsync(Machine machine)
    {
        using var response = await machine.Client.GetAsync(PageUrls.ApiVersionsRoute);
        return response.StatusCode;
    }
}
