using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Search;

[Collection(SharedWebHost.Name)]
public sealed class SearchPageTests(WebHost host)
{
    [Fact]
    public async Task Search_WithoutScripts_ListsResults()
    {
        var html = await host.CreatePlainClient().GetStringAsync(PageUrls.Search("黨員"));

        Assert.Contains("“黨員”的搜索结果", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/indicators/members-trained\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ForNonsense_OffersHelp() => Assert.Contains(
        "未找到“vvvv”", await host.CreatePlainClient().GetStringAsync(PageUrls.Search("vvvv")), StringComparison.Ordinal);

    [Fact]
    public async Task Search_ForNothing_Asks() => Assert.Contains(
        "请输入关键词", await host.CreatePlainClient().GetStringAsync(PageUrls.Search()), StringComparison.Ordinal);

    [Fact]
    public async Task Search_ForMarkup_ShowsItAsText()
    {
        var html = await host.CreatePlainClient().GetStringAsync(PageUrls.Search("<script>alert(1)</script>"));

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }
}
