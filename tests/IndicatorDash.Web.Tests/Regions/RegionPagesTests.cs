using System.Net;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Regions;

/// <summary>The pages about regions, coverage, comparisons, sources and the figures, as they are first sent.</summary>
[Collection(SharedWebHost.Name)]
public sealed class RegionPagesTests(WebHost host)
{
    [Theory]
    [InlineData("/regions", ">地区</h1>", "未公布的31个省级地区")]
    [InlineData("/regions?q=zzzz", "未找到“zzzz”")]
    [InlineData("/regions?q=莱芜", "2019年1月撤销", "href=\"/regions/371200\"")]
    [InlineData("/regions/371200", "2019年1月撤销，并入", "href=\"/regions/370100\"", "莱芜市未公布数据")]
    [InlineData("/regions/371200?year=2020", "2020年末该地区不存在", "莱芜市2020年末不存在")]
    [InlineData("/regions/370100", "2019年1月并入本地区：", "href=\"/regions/371200\"")]
    [InlineData("/regions/370000?year=2018", "下级地区，按2018年末区划", "17个市")]
    [InlineData("/regions/370000?year=2020", "16个市")]
    [InlineData("/regions/110105", "朝阳区未公布数据", "上级地区北京市本级未公布数据", "href=\"/regions/370500\"")]
    [InlineData("/regions/630000", "20.6万", "≥", "数据缺口", "围绕中心服务大局")]
    [InlineData("/coverage", "31个省级地区未公布，未列出。", "3/34")]
    [InlineData("/coverage?region=110000", "北京市及其下级地区未公布数据")]
    [InlineData("/compare", "目前没有两个地区公布过同一指标同一年的数据")]
    [InlineData("/compare?regions=370000,630000&indicators=members-trained-times", "仅青海省已公布，无法比较", "不绘图")]
    [InlineData("/compare?regions=371200&asof=now", "济南市此前的数据不含莱芜市")]
    [InlineData("/compare?regions=371200&indicators=members-trained&asof=now", "济南市此前的数据为与莱芜市之和", "今含原莱芜市")]
    [InlineData("/sources", "未载", "推断", "代拟")]
    [InlineData("/sources/dongying-2022", "第23段", "266处", "目标（2022-04-14公布）")]
    [InlineData("/about", "共有数据129条（含目标）：取自5份来源126条，推算3条。", "示例，非实际数据", "DHIS2", "href=\"/about/data/observations.csv\"")]
    public async Task Page_AsFirstSent_SaysIt(string path, params string[] texts)
    {
        using var response = await host.CreatePlainClient().GetAsync(path);

        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.All(texts, text => Assert.Contains(text, html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/regions/630000", ">Qinghai</h1>", "lang=\"zh-Hans\"", ">青海省<", "8 prefectures as they are now", ">Hainan<")]
    [InlineData("/regions?q=Inner Mongolia", ">Inner Mongolia</a>")]
    [InlineData("/coverage?region=370500", "Shandong", "Dongying District")]
    [InlineData("/indicators/service-centres-built?region=370500", "Dongying", "Unit: sites")]
    [InlineData("/indicators/villages-income-over-50k?region=630000", "Unit: number", "Qinghai")]
    [InlineData("/compare?regions=370000,630000&indicators=members-trained-times", "Only Qinghai has published")]
    public async Task Page_InEnglish_NamesRegionsAndUnitsInEnglish(string path, params string[] texts)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", $"{Cultures.CookieName}=c=en|uic=en");
        using var response = await host.CreatePlainClient().SendAsync(request);

        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.All(texts, text => Assert.Contains(text, html, StringComparison.Ordinal));
    }

    // Only the title of the source is Chinese, and the name beside the English one.
    [Fact]
    public async Task Page_InEnglish_HasNoChineseUnit()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", $"{Cultures.CookieName}=c=en|uic=en");
        using var response = await host.CreatePlainClient().SendAsync(request);

        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", main);
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
