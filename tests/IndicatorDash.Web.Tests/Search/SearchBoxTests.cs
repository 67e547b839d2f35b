using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Sources;
using IndicatorDash.Testing;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Search;

public sealed class SearchBoxTests : ComponentTest
{
    private CuratedStore _store = null!;

    private string Address => Services.GetRequiredService<BunitNavigationManager>().Uri;

    public override async Task InitializeAsync()
    {
        _store = await CuratedStore.CreateAsync();
        var options = Options.Create(new AccountsOptions());
        Services.AddSingleton(_store.Get<CatalogueStore>());
        Services.AddSingleton(_store.Get<SourceQueries>());
        Services.AddSingleton(_store.Get<BoardQueries>());
        Services.AddScoped(_ => new AuthorityAccessor(new Nobody(), _store.Get<SessionCheck>(), options));
        Services.AddSearch();
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

    [Theory]
    [InlineData("一个市")]
    [InlineData("ygs")]
    [InlineData("city")]
    public async Task Typing_TheNameOfABoard_FindsIt(string text)
    {
        var box = await TypeAsync(text);

        await box.FindAll("[aria-label=看板] [role=option]")[0].ClickAsync();

        Assert.EndsWith(PageUrls.Board("city"), Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_TheNameOfSomebodysBoard_FindsItOnlyForWhomItIsShared()
    {
        var owner = Authority.Of(AccountMode.Simple, "李四", [Role.Administrator], null);
        var boards = _store.Get<BoardAdministration>();
        await boards.CreateAsync(owner, BoardDocument.Empty("甲乙丙看板"), CancellationToken.None);
        var shared = await boards.CreateAsync(owner, BoardDocument.Empty("甲乙丁看板"), CancellationToken.None);
        await boards.ShareAsync(owner, shared.Code, BoardSharing.Everybody, CancellationToken.None);

        var box = await TypeAsync("甲乙");

        Assert.Equal(["甲乙丁看板"], box.FindAll("[aria-label=看板] [role=option] span").Select(hit => hit.TextContent));
    }

    private static AngleSharp.Dom.IElement Input(IRenderedComponent<SearchBox> box) => box.Find("input");

    private async Task<IRenderedComponent<SearchBox>> TypeAsync(string text)
    {
        var box = Render<SearchBox>(parameters => parameters.Add(search => search.Id, "search"));
        await Input(box).InputAsync(text);
        box.WaitForAssertion(() => Assert.Equal("true", Input(box).GetAttribute("aria-expanded")));
        return box;
    }

    private sealed class Nobody : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity())));
    }
}
