using System.Net;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Indicators;

[Collection(SharedWebHost.Name)]
public sealed class IndicatorPagesTests(WebHost host)
{
    [Theory]
    [InlineData("/indicators", "<h1 tabindex=\"-1\"", "185万")]
    [InlineData("/indicators?q=peixun", "“peixun”找到", "20.6万")]
    [InlineData("/indicators?q=zzzz", "未找到“zzzz”", "全部指标")]
    [InlineData("/indicators/members-trained-times", "已公布：1个省级地区", "20.6万")]
    [InlineData("/indicators/members-trained-times?region=630000&tab=table", "「20.6万人次」", "第13段")]
    [InlineData("/indicators/members-trained-times?region=370000", "山东省未公布该指标", "青海省")]
    [InlineData("/indicators/members-trained-times?region=630000&base=2020", "不能以2020年为基期", "下次更新时间未约定")]
    [InlineData("/indicators/members-trained?tab=compare", "不作为某一年的数据", "185万")]
    [InlineData("/indicators/members-trained?tab=ranking", "不作为某一年的数据", "185万")]
    [InlineData("/indicators/members-trained?tab=map", "没有年度数值", "累计")]
    [InlineData("/indicators/villages-above-zero?tab=sources", "没有来源文件", "推算")]
    [InlineData("/indicators/community-canteens", "目标（2022-04-14公布）", "134")]
    [InlineData("/indicators/urgent-talent-introduced?region=520000&year=2020", "2020年未公布", "不以其他年份代替")]
    [InlineData("/indicators/members-trained-times?region=371200&tab=compare&year=2020", "莱芜市2020年末不存在，没有当年数据", "培训党员人次")]
    public async Task Page_OfItsAddress_HasItsFiguresPrerendered(string url, string first, string second)
    {
        var html = await GetAsync(url, HttpStatusCode.OK);

        Assert.Contains(first, html, StringComparison.Ordinal);
        Assert.Contains(second, html, StringComparison.Ordinal);
        Assert.Single(html.Split("<h1").Skip(1));
    }

    [Theory]
    [InlineData("/indicators/nothing")]
    [InlineData("/indicators?theme=nothing")]
    [InlineData("/indicators/members-trained?region=999999")]
    [InlineData("/indicators/members-trained?compare=999999")]
    [InlineData("/indicators/members-trained?tab=rankings")]
    public async Task Page_OfSomethingUnknown_IsNotFound(string url) =>
        Assert.Contains("未找到页面", await GetAsync(url, HttpStatusCode.NotFound), StringComparison.Ordinal);

    [Fact]
    public async Task Page_WithANumberInItsAddress_HasItsPanelPrerendered()
    {
        var html = await GetAsync("/indicators?fact=members-trained.520000.2017/2022-04", HttpStatusCode.OK);

        Assert.Contains("数据出处", html, StringComparison.Ordinal);
        Assert.Contains("185万名", html, StringComparison.Ordinal);
        Assert.Contains("第9段", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithAnUnknownNumber_IsShownWithAPanelThatSaysSo()
    {
        var html = await GetAsync("/indicators/members-trained?fact=nothing", HttpStatusCode.OK);

        Assert.Contains("没有该数据", html, StringComparison.Ordinal);
        Assert.Contains("培训党员人数", html, StringComparison.Ordinal);
    }

    private async Task<string> GetAsync(string url, HttpStatusCode status)
    {
        using var response = await host.CreatePlainClient().GetAsync(url);
        Assert.Equal(status, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
