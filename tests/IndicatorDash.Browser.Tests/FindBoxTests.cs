using System.Text.RegularExpressions;
using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

/// <summary>What is chosen by name can be chosen without a circuit too.</summary>
[Collection(SharedDashboards.Name)]
public sealed class FindBoxTests(Dashboards dashboards)
{
    private const string Indicator = "/indicators/members-trained-times?region=630000&tab=compare&year=2020";

    [Theory]
    [InlineData("/compare?regions=520000", "加地区", "qinghai", "青海省", "/compare?regions=520000,630000")]
    [InlineData("/compare?regions=520000", "加指标", "pxdy", "^培训党员人数", "/compare?regions=520000&indicators=members-trained")]
    [InlineData(Indicator, "按名称、拼音或代码查找地区", "贵州", "贵州省", "/indicators/members-trained-times?tab=compare&region=520000&year=2020")]
    public async Task Box_WithoutScripts_FindsAndKeepsWhatWasChosen(
        string path, string label, string text, string name, string address)
    {
        await using var page = await dashboards.OpenStaticAsync(dashboards.Curated + path);

        var box = page.Page.GetByRole(AriaRole.Searchbox, new() { Name = label, IncludeHidden = true });
        await page.Page.Locator("details.pick", new() { Has = box }).Locator("summary").ClickAsync();
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await Expect(page.Page).Not.ToHaveURLAsync(dashboards.Curated + path);
        await Expect(box).ToHaveValueAsync(text);
        await page.Page.Locator("details[open]").GetByRole(AriaRole.Link, new() { NameRegex = new(name) }).First.ClickAsync();

        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + address);
    }

    [Theory]
    [InlineData("/regions", "查找地区", "青海", "查看全部省级地区")]
    [InlineData("/indicators", "搜索指标", "没有的", "全部指标")]
    public async Task List_Searched_LeavesTheFocusInItsBoxAndIsWholeAgain(string path, string label, string text, string whole)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + path);
        var box = page.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox, new() { Name = label });

        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await Expect(page.Page).ToHaveURLAsync(new Regex($"q={Uri.EscapeDataString(text)}$"));
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = whole })).ToBeVisibleAsync();
        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync(text);

        await page.Page.GetByRole(AriaRole.Link, new() { Name = whole }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(dashboards.Curated + path);
        await Expect(box).ToHaveValueAsync("");
        Assert.Empty(page.Complaints);
    }
}
