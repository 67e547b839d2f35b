using Bunit;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Catalogues;

public sealed class RegionCataloguePageTests : CataloguePageTest
{
    [Fact]
    public async Task Region_Added_HasTheLevelAndThePlaceThatItsCodeSays()
    {
        var page = Open<RegionCataloguePage>(PageUrls.RegionCatalogue("370100", isNew: true));
        Type(page, "Code", "370190");
        page.WaitForAssertion(() => Assert.Contains("县级，属山东省济南市", page.Find(".place").TextContent, StringComparison.Ordinal));
        Type(page, "Name", "济南高新区");
        Type(page, "ShortName", "济南高新");
        Type(page, "Kind", "Functional");
        Type(page, "Pinyin", "jinangaoxinqu");
        Type(page, "Initials", "jngxq");
        Type(page, "Aliases", "高新区、济南高新技术产业开发区");

        Save(page);

        Assert.Contains("已保存", Told(page, "status"), StringComparison.Ordinal);
        var made = (await Catalogues.GetAsync(default)).Regions.Find(370190)!;
        Assert.Equal((RegionLevel.County, 370100, RegionKind.Functional), (made.Level, made.ParentId, made.Kind));
        Assert.Equal("高新区;济南高新技术产业开发区", made.Aliases);
        Assert.Contains("济南高新区", page.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Region_Ended_IsTakenOverByWhatWasNamed()
    {
        var page = Open<RegionCataloguePage>(PageUrls.RegionCatalogue(edit: "370571"));
        Type(page, "ValidTo", "2024-01-01");
        Type(page, "SuccessorId", "东营市东营区");

        Save(page);

        Assert.Contains("已保存", Told(page, "status"), StringComparison.Ordinal);
        var ended = (await Catalogues.GetAsync(default)).Regions.Find(370571)!;
        Assert.Equal((new DateOnly(2024, 1, 1), 370502), (ended.ValidTo, ended.SuccessorId));
    }

    [Theory]
    [InlineData("SuccessorId", "鼓楼区", "没有找到并入的地区")]
    [InlineData("Pinyin", "Dōngyíng", "只用小写字母")]
    [InlineData("Name", "", "请填写名称")]
    public void Region_ThatCannotBe_SaysWhyAtTheField(string field, string text, string problem)
    {
        var page = Open<RegionCataloguePage>(PageUrls.RegionCatalogue(edit: "370571"));
        Type(page, field, text);

        Save(page);

        Assert.Contains(problem, Told(page, "alert"), StringComparison.Ordinal);
        Assert.Contains(problem, page.Find($"#note-{field} .problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Region_EndedBeforeItsFigures_SaysWhichYears()
    {
        await Store.PublishAsync("members-trained", 370571, 2022, 5);
        var page = Open<RegionCataloguePage>(PageUrls.RegionCatalogue(edit: "370571"));
        Type(page, "ValidTo", "2020-01-01");

        Save(page);

        Assert.Contains("却已有数据：2022。", Told(page, "alert"), StringComparison.Ordinal);
    }

    [Fact]
    public void List_Opened_LeadsFromTheNationDown()
    {
        var page = Open<RegionCataloguePage>(PageUrls.RegionCatalogue());

        Assert.Contains(page.FindAll("tbody a"), link => link.GetAttribute("href") == PageUrls.RegionCatalogue("370000"));
        Assert.Contains("全国，下级34个", page.Find(".filters").TextContent, StringComparison.Ordinal);
        var laiwu = Open<RegionCataloguePage>(PageUrls.RegionCatalogue(query: "laiwu"));
        Assert.Contains("2019年1月撤销，并入济南市", laiwu.Find("tbody").TextContent, StringComparison.Ordinal);
    }
}
