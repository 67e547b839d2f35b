using System.Net;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Regions;

/// <summary>The pages about regions, coverage, comparisons, sources and the figures, as they are first sent.</summary>
[Collection(SharedWebHost.Name)]
public sealed class RegionPagesTests(WebHost host)
{
    [Theory]
    [InlineData("/regions", ">地区</h1>", "什么也没有公布的 31 个")]
    [InlineData("/regions?q=zzzz", "没有叫“zzzz”的地区")]
    [InlineData("/regions?q=莱芜", "2019年1月撤销", "href=\"/regions/371200\"")]
    [InlineData("/regions/371200", "2019年1月撤销，并入", "href=\"/regions/370100\"", "没有莱芜市的数")]
    [InlineData("/regions/370100", "2019年1月接收了撤销的", "href=\"/regions/371200\"")]
    [InlineData("/regions/370000?year=2018", "下级地区，按2018年末区划", "17 个地级地区")]
    [InlineData("/regions/370000?year=2020", "16 个地级地区")]
    [InlineData("/regions/110105", "没有朝阳区的数", "上级北京市自己也没有公布过数", "href=\"/regions/370500\"")]
    [InlineData("/regions/630000", "20.6万", "≥", "缺什么", "围绕中心服务大局")]
    [InlineData("/coverage", "31 个省级地区没有任何数，未列出。", "3/34")]
    [InlineData("/coverage?region=110000", "北京市及其下级没有公布过数")]
    [InlineData("/compare", "目前没有两个地区公布过同一年的同一项指标")]
    [InlineData("/compare?regions=370000,630000&indicators=members-trained-times", "只有青海省有数，无从对比", "不画图")]
    [InlineData("/compare?regions=371200&asof=now", "按现在区划不单列")]
    [InlineData("/sources", "未载", "推断", "代拟")]
    [InlineData("/sources/dongying-2022", "第23段", "266处", "目标 截至2022-04-14")]
    [InlineData("/about", "127 条实际数", "示例，不是实际数", "DHIS2", "href=\"/about/data/observations.csv\"")]
    public async Task Page_AsFirstSent_SaysIt(string path, params string[] texts)
    {
        using var response = await host.CreatePlainClient().GetAsync(path);

        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.All(texts, text => Assert.Contains(text, html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/regions/999999")]
    [InlineData("/regions/370000?theme=nothing")]
    [InlineData("/coverage?region=999999")]
    [InlineData("/coverage?indicator=nothing")]
    [InlineData("/compare?regions=999999")]
    [InlineData("/sources/nothing")]
    public async Task Page_OfWhatIsNotThere_IsNotFound(string path)
    {
        using var response = await host.CreatePlainClient().GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
