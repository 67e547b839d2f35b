using Bunit;
using Bunit.TestDoubles;
using IndicatorDash.Catalogues;
using IndicatorDash.Sources;
using IndicatorDash.Testing;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Search;

public sealed class SearchBoxTests : ComponentTest
{
    private CuratedStore _store = null!;

    private string Address => Services.GetRequiredService<BunitNavigationManager>().Uri;

    public override async Task InitializeAsync()
    {
        _store = await CuratedStore.CreateAsync();
        Services.AddSingleton(new CatalogueSearch(_store.Get<CatalogueStore>(), _store.Get<SourceQueries>(), Time));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Typing_AName_ListsWhatItFindsByKind()
    {
        var box = await TypeAsync("dy");

        Assert.Equal("true", Input(box).GetAttribute("aria-expanded"));
        Assert.Contains("指标", box.FindAll("[role=group]").Select(group => group.GetAttribute("aria-label")));
        Assert.Contains("地区", box.FindAll("[role=group]").Select(group => group.GetAttribute("aria-label")));
        Assert.Contains("东营市", box.FindAll("[role=option]").Select(option => option.QuerySelector("span")?.TextContent));
        Assert.Matches(@"找到\d+项", box.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task ArrowsAndEnter_OnTheList_LeadToWhatWasChosen()
    {
        var box = await TypeAsync("370500");

        await Input(box).KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });
        var chosen = box.Find("[aria-selected=true]");
        Assert.Equal(chosen.Id, Input(box).GetAttribute("aria-activedescendant"));
        Assert.Contains("东营市", chosen.TextContent, StringComparison.Ordinal);
        await box.Find("form").SubmitAsync();

        Assert.EndsWith(PageUrls.Region("370500"), Address, StringComparison.Ordinal);
        Assert.Equal("false", Input(box).GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task ArrowUp_FromTheBox_ChoosesTheLastOption()
    {
        var box = await TypeAsync("370500");

        await Input(box).KeyDownAsync(new KeyboardEventArgs { Key = "ArrowUp" });

        Assert.Equal("查看全部结果", box.Find("[aria-selected=true]").TextContent);
    }

    [Fact]
    public async Task Enter_WithoutAChoice_LeadsToAllResults()
    {
        var box = await TypeAsync("党员");

        await box.Find("form").SubmitAsync();

        Assert.EndsWith(PageUrls.Search("党员"), Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_ClosesTheList()
    {
        var box = await TypeAsync("党员");

        await Input(box).KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });

        Assert.Equal("false", Input(box).GetAttribute("aria-expanded"));
        Assert.Empty(box.FindAll("[role=option]"));
    }

    [Fact]
    public async Task Keys_WhileChineseIsComposed_AreLeftToTheComposer()
    {
        var box = await TypeAsync("党员");

        await Input(box).KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown", IsComposing = true });

        Assert.Empty(box.FindAll("[aria-selected=true]"));
    }

    [Fact]
    public async Task Clicking_AnOption_LeadsToIt()
    {
        var box = await TypeAsync("370500");

        await box.FindAll("[role=option]").First(option => option.TextContent.Contains("东营市", StringComparison.Ordinal)).ClickAsync();

        Assert.EndsWith(PageUrls.Region("370500"), Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_Nonsense_SaysThatNothingIsFound()
    {
        var box = await TypeAsync("找不到的东西");

        Assert.Contains("未找到“找不到的东西”", box.Markup, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Input(IRenderedComponent<SearchBox> box) => box.Find("input");

    private async Task<IRenderedComponent<SearchBox>> TypeAsync(string text)
    {
        var box = Render<SearchBox>(parameters => parameters.Add(search => search.Id, "search"));
        await Input(box).InputAsync(text);
        box.WaitForAssertion(() => Assert.Equal("true", Input(box).GetAttribute("aria-expanded")));
        return box;
    }
}
