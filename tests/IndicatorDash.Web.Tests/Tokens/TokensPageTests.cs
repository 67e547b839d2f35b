using System.Security.Claims;
using Bunit;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Testing;
using IndicatorDash.Tokens;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor;

namespace IndicatorDash.Web.Tokens;

public sealed class TokensPageTests : ComponentTest
{
    private static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null);

    private CuratedStore? _made;
    private Role _role = Role.Administrator;

    private CuratedStore Store => _made!;

    public override async Task InitializeAsync()
    {
        _made = await CuratedStore.CreateAsync();
        var options = Options.Create(new AccountsOptions());
        Services.AddSingleton<IOptions<AccountsOptions>>(options);
        Services.AddSingleton(Store.Get<TokenIssuer>());
        Services.AddSingleton(Store.Get<TokenQueries>());
        Services.AddSingleton(Store.Get<MakerQueries>());
        Services.AddSingleton(Store.Get<CatalogueStore>());
        Services.AddSingleton(Store.Get<SessionCheck>());
        Services.AddAuthorizationCore();
        // Added by hand, for a placeholder of the test context is there already.
        Services.AddSingleton<IAuthorizationService, DefaultAuthorizationService>();
        Services.AddSingleton<IAuthorizationPolicyProvider, CapabilityPolicies>();
        Services.AddSingleton<IAuthorizationHandler, CapabilityHandler>();
        Services.AddCascadingAuthenticationState();
        Services.AddScoped<AuthenticationStateProvider>(_ => new Reader(() => _role));
        Services.AddScoped<AuthorityAccessor>();
    }

    [Fact]
    public async Task Token_AskedFor_IsShownOnceAndListed()
    {
        var page = Open();
        Assert.Contains("暂无令牌", page.Markup, StringComparison.Ordinal);
        Fill(page, "省平台", Role.Reporter, "山东");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Matches("^idt_", page.Find("code.key").TextContent));
        var token = Assert.Single(await Store.Get<TokenQueries>().ListAsync(default));
        Assert.Equal(("省平台", Role.Reporter, 370000), (token.Name, token.Role, token.RegionId));
        var row = page.Find("tbody tr");
        Assert.Contains("填报员", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("山东省", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Find("code.key").TextContent, Open().Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("哪里都不是", "地区无法识别")]
    [InlineData("", "必须限定地区")]
    public void Token_ThatCannotBe_SaysWhy(string region, string problem)
    {
        var page = Open();
        Fill(page, "省平台", Role.Reporter, region);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(problem, page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("code.key"));
    }

    [Fact]
    public void Token_AskedForByWhoMayNotAnyMore_IsRefused()
    {
        var page = Open();
        Fill(page, "省平台", Role.Viewer, "");
        _role = Role.Viewer;

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("当前账户不能做这件事", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_Revoked_IsSaidSo()
    {
        await Store.Get<TokenIssuer>().IssueAsync(Administrator, new("省平台", Role.Viewer, null, TimeSpan.FromDays(1)), default);
        var dialogs = Render<MudDialogProvider>();
        var page = Open();

        page.Find("tbody button").Click();
        dialogs.WaitForAssertion(() => Assert.Contains("立即无法访问", dialogs.Markup, StringComparison.Ordinal));
        dialogs.FindAll("button").Last(button => button.TextContent.Trim() == "吊销").Click();

        page.WaitForAssertion(() => Assert.Equal("已吊销", page.Find("tbody .chip").TextContent));
        Assert.Empty(page.FindAll("tbody button"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // Called twice, as tests of components are disposed of in both ways.
        Interlocked.Exchange(ref _made, null)?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static void Fill(IRenderedComponent<TokensPage> page, string name, Role role, string region)
    {
        page.Find(".tokens-head button").Click();
        page.WaitForElement("#token-name").Change(name);
        page.Find("#token-role").Change(role.ToString());
        page.Find("#token-region").Change(region);
    }

    private IRenderedComponent<TokensPage> Open()
    {
        var page = Render<TokensPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".tokens-head button")));
        return page;
    }

    // Rights come with the claims of a token: no account is needed.
    private sealed class Reader(Func<Role> role) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
            new ClaimsIdentity([new(ClaimTypes.Name, "张三"), new(ClaimTypes.Role, role().ToString()), new(TokenClaims.TokenId, "1")], "test"))));
    }
}
