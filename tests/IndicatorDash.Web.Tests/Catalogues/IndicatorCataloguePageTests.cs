using Bunit;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Testing;
using IndicatorDash.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace IndicatorDash.Web.Catalogues;

public sealed class IndicatorCataloguePageTests : CataloguePageTest
{
    [Fact]
    public async Task Indicator_Defined_IsInTheCatalogueAndListed()
    {
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(isNew: true));
        Type(page, "Code", "party-schools");
        Type(page, "Name", "党校数");
        Type(page, "UnitCode", "个");
        Type(page, "Measure", "Stock");
        Type(page, "Aliases", "党校个数；党校座数");
        Type(page, "Definition", "期末党校个数。");

        Save(page);

        Assert.Contains("已保存", Told(page, "status"), StringComparison.Ordinal);
        var made = (await Catalogues.GetAsync(default)).FindIndicator("party-schools")!;
        Assert.Equal(("党校数", "个", Measure.Stock, "党校个数;党校座数"), (made.Name, made.UnitCode, made.Measure, made.Aliases));
        Assert.Empty(page.FindAll("form.form"));
        Assert.Contains("party-schools", page.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.EndsWith(PageUrls.IndicatorCatalogue(), Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Indicator_ThatCannotBe_SaysWhyAtTheFieldAndKeepsWhatWasTyped()
    {
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(isNew: true));
        Type(page, "Code", "Party Schools");
        Type(page, "Name", "党校数");

        Save(page);

        Assert.Contains("没有保存", Told(page, "alert"), StringComparison.Ordinal);
        Assert.Contains("小写字母、数字和连字符", page.Find("#note-Code .problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("请填写指标定义", page.Find("#note-Definition .problem").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#field-Code").GetAttribute("aria-invalid"));
        Assert.Empty(page.FindAll("#note-Name .problem"));
        Assert.Equal("党校数", ValueOf(page, "Name"));
    }

    [Fact]
    public void Indicator_WithFigures_KeepsItsUnit()
    {
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(edit: "members-trained-times"));
        Type(page, "UnitCode", "个");

        Save(page);

        Assert.Contains("单位不能改", Told(page, "alert"), StringComparison.Ordinal);
        Assert.Contains("单位不能改", page.Find("#note-UnitCode .problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicator_WithBreaksAndADay_KeepsThemAndSaysWhereTheyAreWrong()
    {
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(edit: "members-trained-times"));
        Type(page, "DueDays", "31");
        Type(page, "Breaks", "改按常住人口统计");

        Save(page);
        var told = page.Find("#note-Breaks .problem").TextContent;
        Type(page, "Breaks", "2019年起 改按常住人口统计");
        Save(page);

        Assert.Contains("每行写一个年份和说明", told, StringComparison.Ordinal);
        var saved = (await Catalogues.GetAsync(default)).FindIndicator("members-trained-times")!;
        Assert.Equal((31, "2019 改按常住人口统计"), (saved.DueDays, saved.Breaks));
    }

    [Fact]
    public async Task Indicator_ChangedBySomebodyElseMeanwhile_IsToldAndLosesNothing()
    {
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(edit: "members-trained"));
        Type(page, "Name", "我的名称");
        var catalogue = await Catalogues.GetAsync(default);
        var seen = catalogue.FindIndicator("members-trained")!;
        await Store.Get<IndicatorAdministration>().ChangeAsync(Other, seen, Definitions.Of(seen, catalogue) with { Name = "别人的名称", NameEn = "Theirs" }, default);

        Save(page);

        var told = Told(page, "alert");
        Assert.Contains("名称：“培训党员人数”改为“别人的名称”", told, StringComparison.Ordinal);
        Assert.Contains("英文名称：“Party members trained”改为“Theirs”", told, StringComparison.Ordinal);
        Assert.Equal(("我的名称", "Theirs"), (ValueOf(page, "Name"), ValueOf(page, "NameEn")));

        Save(page);

        Assert.Contains("已保存", Told(page, "status"), StringComparison.Ordinal);
        var made = (await Catalogues.GetAsync(default)).FindIndicator("members-trained")!;
        Assert.Equal(("我的名称", "Theirs"), (made.Name, made.NameEn));
    }

    [Fact]
    public async Task Indicator_DeletedBySomebodyElseMeanwhile_IsToldAndLosesNothing()
    {
        var catalogue = await Catalogues.GetAsync(default);
        var definition = Definitions.Of(catalogue.FindIndicator("members-trained")!, catalogue) with { Code = "another", Headline = null, Order = null, Aliases = [] };
        await Store.Get<IndicatorAdministration>().DefineAsync(Other, definition with { Name = "另一指标" }, default);
        Published = new PublishedVersion(1, DateTime.UnixEpoch, 1);
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(edit: "another"));
        Type(page, "Name", "我的名称");
        await Store.Get<IndicatorAdministration>().DeleteAsync(Other, (await Catalogues.GetAsync(default)).FindIndicator("another")!, default);

        // The page itself hears of it first.
        Published = new PublishedVersion(1, DateTime.UnixEpoch, 2);
        page.WaitForAssertion(() =>
        {
            Time.Advance(LatestVersion.Interval);
            Assert.DoesNotContain("另一指标", page.Find("tbody").TextContent, StringComparison.Ordinal);
        });
        Assert.Equal("我的名称", ValueOf(page, "Name"));
        Save(page);

        Assert.Contains("已被别人删除", Told(page, "alert"), StringComparison.Ordinal);
        Assert.Equal("我的名称", ValueOf(page, "Name"));
    }

    [Fact]
    public void Indicator_ChangedByWhoMayNotAnyMore_IsRefused()
    {
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(edit: "members-trained"));
        Role = Role.Viewer;

        Save(page);

        Assert.Contains("当前账户不能做这件事", Told(page, "alert"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicator_WithoutFigures_IsDeletedWhenAskedAgain()
    {
        var catalogue = await Catalogues.GetAsync(default);
        var definition = Definitions.Of(catalogue.FindIndicator("members-trained")!, catalogue) with { Code = "another", Headline = null, Order = null, Aliases = [] };
        await Store.Get<IndicatorAdministration>().DefineAsync(Other, definition with { Name = "另一指标" }, default);
        var dialogs = Render<MudDialogProvider>();
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(edit: "another"));

        page.FindAll("form.form button").Single(button => button.TextContent == "删除").Click();
        dialogs.WaitForAssertion(() => Assert.Contains("确定删除“另一指标”", dialogs.Markup, StringComparison.Ordinal));
        dialogs.FindAll("button").Last(button => button.TextContent.Trim() == "删除").Click();

        Assert.Contains("已删除“另一指标”", Told(page, "status"), StringComparison.Ordinal);
        Assert.Null((await Catalogues.GetAsync(default)).FindIndicator("another"));
    }

    [Fact]
    public void Indicator_WithFigures_IsSaidNotToBeDeleted()
    {
        var dialogs = Render<MudDialogProvider>();
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(edit: "members-trained"));

        page.FindAll("form.form button").Single(button => button.TextContent == "删除").Click();
        dialogs.WaitForAssertion(() => Assert.Contains("确定删除", dialogs.Markup, StringComparison.Ordinal));
        dialogs.FindAll("button").Last(button => button.TextContent.Trim() == "删除").Click();

        var told = Told(page, "alert");
        Assert.Contains("没有删除：", told, StringComparison.Ordinal);
        Assert.DoesNotContain("没有保存", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("培训党员", "members-trained")]
    [InlineData("培訓黨員", "members-trained")]
    [InlineData("pxdyrs", "members-trained")]
    public void List_SearchedFor_ShowsWhatFits(string text, string code)
    {
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(query: text));

        Assert.Equal(code, page.Find("tbody code").TextContent);
    }

    [Fact]
    public void List_OfATheme_ShowsOnlyItsIndicators()
    {
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(theme: "training"));

        Assert.All(page.FindAll("tbody tr"), row => Assert.Contains("教育培训", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void List_OfNothing_SaysWhatToDo()
    {
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(query: "不存在的"));

        Assert.Contains("没有找到", page.Find(".state").TextContent, StringComparison.Ordinal);
        Assert.Contains(page.FindAll(".filters a"), link => link.GetAttribute("href") == PageUrls.IndicatorCatalogue());
    }

    [Fact]
    public void Form_OfWhatThereIsNot_SaysSo() => Assert.Contains(
        "没有代码为“nobody”的指标", Told(Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(edit: "nobody")), "alert"), StringComparison.Ordinal);
}
