using System.Net;
using System.Text.RegularExpressions;
using IndicatorDash.Publication;
using IndicatorDash.Testing;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Versions;

/// <summary>Pages of figures as of an earlier data version, as they are sent.</summary>
public sealed partial class VersionPagesTests(WebHost host) : IClassFixture<WebHost>, IAsyncLifetime
{
    public static TheoryData<string> FigurePages =>
    [
        "/", "/?region=630000&year=2020", "/indicators", "/indicators?theme=talent", "/indicators/members-trained-times?region=630000",
        "/indicators/members-trained-times?tab=table", "/indicators/members-trained-times?tab=sources", "/regions",
        "/regions/630000", "/compare?regions=520000,630000&indicators=members-trained-times", "/coverage?region=630000", "/sources",
        "/sources/qinghai-2020", "/regions/630000?fact=members-trained-times.630000.2020",
        "/boards", "/boards/overview?region=630000",
    ];

    // 20.6万 in the first version, 654,321 in the second.
    public async Task InitializeAsync()
    {
        var current = await host.Services.GetRequiredService<VersionQueries>().CurrentAsync(default);
        if (current!.Version.Number == 1)
        {
            await Corrections.PublishAsync(host.Services, "members-trained-times", 630000, 2020, 654_321);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Version_ByItsNumber_ListsWhatItChanged()
    {
        var list = await GetAsync("/versions");
        var changes = await GetAsync("/versions/2");
        using var unknown = await host.CreatePlainClient().GetAsync("/versions/99");

        Assert.Contains("href=\"/versions/2\"", list, StringComparison.Ordinal);
        Assert.Contains("数据版本2的变化", changes, StringComparison.Ordinal);
        Assert.Matches(@"变更</span></td>[\s\S]*培训党员人次[\s\S]*青海省[\s\S]*206,000</td>[\s\S]*654,321</td>", changes);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Page_AsOfAnEarlierVersion_ShowsItsFiguresAndSaysSo()
    {
        var past = await GetAsync("/regions/630000?fact=members-trained-times.630000.2020&version=1");
        var now = await GetAsync("/regions/630000");

        Assert.Contains("20.6万", past, StringComparison.Ordinal);
        Assert.Contains("206,000人次", past, StringComparison.Ordinal);
        Assert.DoesNotContain("65.43万", past, StringComparison.Ordinal);
        Assert.Matches(@"正在查看数据版本1（\d{4}-\d{2}-\d{2}发布）</strong>，当前为版本2。", past);
        Assert.Matches(@"class=""version""[^>]*>数据版本1 ·", past);
        Assert.Contains("65.43万", now, StringComparison.Ordinal);
        Assert.DoesNotContain("正在查看数据版本", now, StringComparison.Ordinal);
        Assert.Matches(@"class=""version""[^>]*>数据版本2 ·", now);
    }

    [Theory]
    [MemberData(nameof(FigurePages))]
    public async Task Links_OfAPageAsOfAnEarlierVersion_KeepIt(string path)
    {
        var html = await GetAsync(PastVersion.UrlOf(path, 1));

        Assert.Contains("正在查看数据版本1", html, StringComparison.Ordinal);
        var back = WebUtility.HtmlDecode(Back().Match(html).Groups[1].Value);
        Assert.Equal(path, back);
        var links = Links().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
            .Where(url => url != back && Figures().IsMatch(url)).ToList();
        Assert.True(links.Count > 5);
        Assert.All(links, url => Assert.Contains("version=1", url, StringComparison.Ordinal));
        Assert.All(
            Forms().Matches(html).Where(form => Figures().IsMatch(form.Groups[1].Value)),
            form => Assert.Contains("name=\"version\" value=\"1\"", form.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/regions/630000?version=2")]
    [InlineData("/regions/630000?version=")]
    public async Task Page_AsOfTheCurrentVersion_IsThePage(string url)
    {
        var html = await GetAsync(url);

        Assert.Contains("65.43万", html, StringComparison.Ordinal);
        Assert.DoesNotContain("正在查看数据版本", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/regions?version", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?version=3")]
    [InlineData("/regions/630000?version=0")]
    [InlineData("/sources?version=first")]
    public async Task Page_AsOfAnUnknownVersion_IsNotFoundWithWaysOn(string url)
    {
        using var response = await host.CreatePlainClient().GetAsync(url);

        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("数据版本不存在", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"btn primary\" href=\"/\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_Listed_LeadToWhatTheyWereAndNameNobody()
    {
        var all = await GetAsync("/versions");
        var since = await GetAsync("/versions?after=1");

        Assert.Contains("href=\"/?version=1\"", all, StringComparison.Ordinal);
        Assert.Contains("当前版本", all, StringComparison.Ordinal);
        Assert.DoesNotContain("发布人", all, StringComparison.Ordinal);
        Assert.DoesNotContain("/admin/imports", all, StringComparison.Ordinal);
        Assert.Contains("数据版本1之后", since, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/?version=1\"", since, StringComparison.Ordinal);
        Assert.Contains("此后没有新的版本", await GetAsync("/versions?after=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EarlierValues_BehindANumber_LeadToWhereTheyStood()
    {
        var html = WebUtility.HtmlDecode(await GetAsync("/regions/630000?fact=members-trained-times.630000.2020"));

        Assert.Contains("href=\"/regions/630000?fact=members-trained-times.630000.2020&version=1\"", html, StringComparison.Ordinal);
    }

    private Task<string> GetAsync(string url) => host.CreatePlainClient().GetStringAsync(url);

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("href=\"([^\"]*)\"[^>]*>回到当前版本<")]
    private static partial Regex Back();

    [GeneratedRegex("<form [^>]*action=\"([^\"]*)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("^/($|[?]|indicators|regions|compare|coverage|sources|boards($|[?]|/[a-z]+($|[?])))")]
    private static partial Regex Figures();
}
