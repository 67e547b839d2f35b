using System.Security.Claims;
using Bunit;
using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Testing;
using IndicatorDash.Walls;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using IndicatorDash.Web.Tokens;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor;

namespace IndicatorDash.Web.Walls;

public sealed class WallLinksPageTests : ComponentTest
{
    private static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null);

    private CuratedStore? _made;
    private Role _role = Role.Administrator;

    private CuratedStore Store => _made!;

    public override async Task InitializeAsync()
    {
        _made = await CuratedStore.CreateAsync();
        Services.AddSingleton(Options.Create(new AccountsOptions()));
        Services.AddSingleton(Store.Get<WallLinkIssuer>());
        Services.AddSingleton(Store.Get<WallLinkQueries>());
        Services.AddSingleton(Store.Get<MakerQueries>());
        Services.AddSingleton(Store.Get<BoardQueries>());
        Services.AddSingleton(Store.Get<CatalogueStore>());
        Services.AddSingleton(Store.Get<SessionCheck>());
        Services.AddScoped<AuthenticationStateProvider>(_ => new Reader(() => _role));
        Services.AddScoped<AuthorityAccessor>();
    }

    [Fact]
    public async Task Link_AskedFor_IsShownOnceAndListed()
    {
        var page = Open("city");
        Fill(page, "一楼大厅", "青海", "2020");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Matches("^http://localhost/display/link/idw_[A-Za-z0-9_-]{43}$", page.Find("code.key").TextContent));
        var link = Assert.Single(await Store.Get<WallLinkQueries>().ListAsync(Administrator, default)).Link;
        Assert.Equal(("city", "一楼大厅", 630000, 2020), (link.BoardCode, link.Name, link.RegionId, link.Year));
        Assert.Contains("青海省 2020", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains("有效", page.Find("tbody .chip").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Find("code.key").TextContent, Open().Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("哪里都不是", "2020", "地区无法识别")]
    [InlineData("", "20x", "年份应在1900到2100之间")]
    public void Link_ThatCannotBe_SaysWhyAndLosesNothing(string region, string year, string problem)
    {
        var page = Open("city");
        Fill(page, "一楼大厅", region, year);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(problem, page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("一楼大厅", page.Find("#wall-name").GetAttribute("value"));
        Assert.Empty(page.FindAll("code.key"));
    }

    [Fact]
    public async Task Link_Revoked_IsSaidSo()
    {
        await Store.Get<WallLinkIssuer>().IssueAsync(Administrator, new("city", "一楼大厅", null, null, TimeSpan.FromDays(1)), default);
        var dialogs = Render<MudDialogProvider>();
        var page = Open();

        page.Find("tbody button").Click();
        dialogs.WaitForAssertion(() => Assert.Contains("数秒内停止显示", dialogs.Markup, StringComparison.Ordinal));
        dialogs.FindAll("button").Last(button => button.TextContent.Trim() == "撤销").Click();

        page.WaitForAssertion(() => Assert.Equal("已撤销", page.Find("tbody .chip").TextContent));
        Assert.Empty(page.FindAll("tbody button"));
    }

    [Fact]
    public async Task Link_WhoseMakerIsGone_SaysWhyAndCanStillBeRevoked()
    {
        var users = Store.Get<UserManager<DashUser>>();
        var account = new DashUser { UserName = "李四", Roles = [Role.Administrator], CreatedAtUtc = DateTime.UnixEpoch };
        Assert.Empty((await users.CreateAsync(account, "a phrase of some length")).Errors);
        var maker = Authority.Of(AccountMode.Simple, "李四", [Role.Administrator], null);
        await Store.Get<WallLinkIssuer>().IssueAsync(maker, new("city", "一楼大厅", null, null, TimeSpan.FromDays(1)), default);

        account.Roles = [Role.Viewer];
        await users.UpdateAsync(account);
        Assert.Equal("已失效：生成人已无权生成", Open().Find("tbody .chip").TextContent);
        account.IsDisabled = true;
        await users.UpdateAsync(account);
        var page = Open();

        Assert.Equal("已失效：生成人账户已停用", page.Find("tbody .chip").TextContent);
        Assert.Single(page.FindAll("tbody button"));
    }

    [Fact]
    public async Task Page_OfAnOwner_OffersOnlyTheirOwnBoards()
    {
        _role = Role.Viewer;
        var empty = Open();
        Assert.Contains("先新建一个看板", empty.Markup, StringComparison.Ordinal);
        Assert.Empty(empty.FindAll("button"));

        var own = Authority.Of(AccountMode.Simple, "张三", [Role.Viewer], null);
        await Store.Get<BoardAdministration>().CreateAsync(own, BoardDocument.Empty("我的"), default);

        var page = Open();
        page.Find(".head button").Click();
        Assert.Equal(["我的"], page.FindAll("#wall-board option").Select(option => option.TextContent));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // Called twice, as tests of components are disposed of in both ways.
        Interlocked.Exchange(ref _made, null)?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static void Fill(IRenderedComponent<WallLinksPage> page, string name, string region, string year)
    {
        page.Find("#wall-name").Change(name);
        page.Find("#wall-region").Change(region);
        page.Find("#wall-year").Change(year);
    }

    private IRenderedComponent<WallLinksPage> Open(string? board = null)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(PageUrls.WallLinks(board));
        var page = Render<WallLinksPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".table, .state.empty")));
        return page;
    }

    // Rights come with the claims of a token: no account is needed.
    private sealed class Reader(Func<Role> role) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
            new ClaimsIdentity([new(ClaimTypes.Name, "张三"), new(ClaimTypes.Role, role().ToString()), new(TokenClaims.TokenId, "1")], "test"))));
    }
}
