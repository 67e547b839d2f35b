using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Shell;

[Collection(SharedWebHost.Name)]
public sealed class SiteTitleTests(WebHost host)
{
    [Theory]
    [InlineData("/", "全国 · 总览")]
    [InlineData("/?region=630000&year=2020", "青海省2020年 · 总览")]
    [InlineData("/indicators?theme=talent", "人才工作 · 指标")]
    [InlineData("/compare", "对比")]
    [InlineData("/compare?regions=370000,520000,630000,370500&indicators=members-trained", "山东省、贵州省、青海省 · 对比")]
    [InlineData("/coverage?region=370000", "山东省 · 报送覆盖")]
    public async Task Title_OfAPage_SaysWhatItShows(string url, string title)
    {
        using var client = host.CreateClient();

        Assert.Contains($"<title>{title} · 基层党建指标看板</title>", await client.GetStringAsync(new Uri(url, UriKind.Relative)), StringComparison.Ordinal);
    }
}
