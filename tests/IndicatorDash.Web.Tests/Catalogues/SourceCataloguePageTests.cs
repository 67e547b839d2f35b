using Bunit;
using IndicatorDash.Sources;

namespace IndicatorDash.Web.Catalogues;

public sealed class SourceCataloguePageTests : CataloguePageTest
{
    [Fact]
    public async Task Source_Added_IsListedWithItsRegion()
    {
        var page = Open<SourceCataloguePage>(PageUrls.SourceCatalogue(isNew: true));
        Type(page, "Code", "qinghai-2023");
        Type(page, "Title", "青海省组织工作综述");
        Type(page, "PublishedOn", "2023-12");
        Type(page, "RegionId", "青海");

        Save(page);

        Assert.Contains("已保存", Told(page, "status"), StringComparison.Ordinal);
        var made = (await Store.Get<SourceQueries>().GetAsync("qinghai-2023", null, default))!.Source;
        Assert.Equal((630000, "2023-12"), (made.RegionId, made.PublishedOn));
        Assert.Contains("青海省组织工作综述", page.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PublishedOn", "2023年", "发布日期应为")]
    [InlineData("RegionId", "鼓楼区", "地区无法识别或有重名")]
    [InlineData("Title", " ", "请填写标题")]
    public void Source_ThatCannotBe_SaysWhyAtTheField(string field, string text, string problem)
    {
        var page = Open<SourceCataloguePage>(PageUrls.SourceCatalogue(edit: "shandong-2020"));
        Type(page, field, text);

        Save(page);

        Assert.Contains(problem, Told(page, "alert"), StringComparison.Ordinal);
        Assert.Contains(problem, page.Find($"#note-{field} .problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void List_SearchedFor_ShowsWhatFits()
    {
        var page = Open<SourceCataloguePage>(PageUrls.SourceCatalogue(query: "动态"));

        Assert.Equal(["shandong-2020"], page.FindAll("tbody code").Select(code => code.TextContent));
    }
}
