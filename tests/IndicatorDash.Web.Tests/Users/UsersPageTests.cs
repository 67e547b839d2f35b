using System.Security.Claims;
using Bunit;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using IndicatorDash.Testing;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Shell;
using IndicatorDash.Web.Testing;
using IndicatorDash.Web.Tokens;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor;

namespace IndicatorDash.Web.Users;

public sealed class UsersPageTests : ComponentTest
{
    private CuratedStore? _made;
    private IServiceScope? _scope;

    private CuratedStore Store => _made!;

    private UserManager<DashUser> Users => _scope!.ServiceProvider.GetRequiredService<UserManager<DashUser>>();

    [Fact]
    public async Task Save_WithoutAnyChange_EndsNoSessionAndIsNotRecorded()
    {
        await OpenStoreAsync(AccountMode.Simple, Role.Administrator);
        var before = await AddAsync("viewer", "李四", Role.Viewer);
        var page = Open();

        Edit(page, "viewer");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form")));
        Assert.Equal(before.SecurityStamp, (await Users.FindByNameAsync("viewer"))!.SecurityStamp);
        Assert.Empty(await AuditedAsync());
    }

    [Fact]
    public async Task DisplayName_Changed_IsKeptAndRecordedAndStandsApart()
    {
        await OpenStoreAsync(AccountMode.Simple, Role.Administrator);
        await AddAsync("viewer", "", Role.Viewer);
        var page = Open();

        Edit(page, "viewer");
        page.Find("#display-name").Change("李四");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("李四", page.Find("tbody th .display-name").TextContent));
        Assert.Equal([AuditActions.DisplayNameChanged], await AuditedAsync());
    }

    [Fact]
    public async Task RoleOfTheOtherMode_IsSaidToHaveNoEffectAndTakenAwayBySaving()
    {
        await OpenStoreAsync(AccountMode.Separated, Role.SecurityAdministrator);
        await AddAsync("former", "", Role.Administrator);
        var page = Open();
        Assert.Contains("管理员（当前模式无效）", page.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("角色无效", page.Find("tbody").TextContent, StringComparison.Ordinal);

        Edit(page, "former");
        Assert.Contains("当前模式没有“管理员”这个角色", page.Find("form").TextContent, StringComparison.Ordinal);
        page.FindAll("form label.check").Single(label => label.TextContent.Trim() == "审核员").QuerySelector("input")!.Change(true);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form")));
        Assert.Equal([Role.Reviewer], (await Users.FindByNameAsync("former"))!.Roles);
    }

    [Fact]
    public async Task Region_OfAnAdministrator_IsRefusedInWords()
    {
        await OpenStoreAsync(AccountMode.Simple, Role.Administrator);
        await AddAsync("viewer", "", Role.Administrator);
        var page = Open();

        Edit(page, "viewer");
        page.Find("#user-region").Change("山东");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("管理员不能限定地区", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_OverWhatSomebodyElseGaveMeanwhile_IsToldOnceAndKeepsWhatIsChosen()
    {
        await OpenStoreAsync(AccountMode.Simple, Role.Administrator);
        await AddAsync("ghost", "", Role.Reviewer);
        var page = Open();
        Edit(page, "ghost");
        var other = (await Users.FindByNameAsync("ghost"))!;
        other.Roles = [];
        await Users.UpdateAsync(other);

        page.FindAll("form label.check").Single(label => label.TextContent.Trim() == "查看者").QuerySelector("input")!.Change(true);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("刚被别人改过，没有保存", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty((await Users.FindByNameAsync("ghost"))!.Roles);
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form")));
        Assert.Equal([Role.Viewer, Role.Reviewer], (await Users.FindByNameAsync("ghost"))!.Roles);
    }

    [Fact]
    public async Task Disable_IsAskedFirstAndLeavesWhatWasTyped()
    {
        await OpenStoreAsync(AccountMode.Simple, Role.Administrator);
        await AddAsync("viewer", "", Role.Viewer);
        var dialogs = Render<MudDialogProvider>();
        var page = Open();
        Edit(page, "viewer");
        page.Find("#display-name").Change("李四");

        page.FindAll("form button").Single(button => button.TextContent == "停用").Click();
        dialogs.WaitForAssertion(() => Assert.Contains("访问令牌和大屏链接同时失效", dialogs.Markup, StringComparison.Ordinal));
        Assert.False((await Users.FindByNameAsync("viewer"))!.IsDisabled);
        dialogs.FindAll("button").Last(button => button.TextContent.Trim() == "停用").Click();

        page.WaitForAssertion(() => Assert.Contains("已停用", page.Find("tbody").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("李四", page.Find("#display-name").GetAttribute("value")));
        page.FindAll("form button").Single(button => button.TextContent == "恢复使用").Click();
        page.WaitForAssertion(() => Assert.DoesNotContain("已停用", page.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Interlocked.Exchange(ref _scope, null)?.Dispose();
        // Called twice, as tests of components are disposed of in both ways.
        Interlocked.Exchange(ref _made, null)?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static void Edit(IRenderedComponent<UsersPage> page, string name)
    {
        page.Find($"button[aria-label='修改账户{name}']").Click();
        page.WaitForElement("form");
    }

    private IRenderedComponent<UsersPage> Open()
    {
        var page = Render<UsersPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody button")));
        return page;
    }

    private async Task OpenStoreAsync(AccountMode mode, Role role)
    {
        var options = Options.Create(new AccountsOptions { Mode = mode });
        _made = await CuratedStore.CreateAsync(configure: services => services.AddSingleton<IOptions<AccountsOptions>>(options));
        _scope = Store.Get<IServiceScopeFactory>().CreateScope();
        ComponentFactories.AddStub<AdministratorNav>();
        Services.AddSingleton<IOptions<AccountsOptions>>(options);
        Services.AddSingleton(_scope.ServiceProvider.GetRequiredService<UserAdministration>());
        Services.AddSingleton(Store.Get<CatalogueStore>());
        Services.AddScoped(_ => new AuthorityAccessor(new Reader(role), Store.Get<SessionCheck>(), options));
    }

    private async Task<DashUser> AddAsync(string name, string displayName, params Role[] roles)
    {
        var user = new DashUser { UserName = name, DisplayName = displayName, Roles = roles, CreatedAtUtc = DateTime.UnixEpoch };
        Assert.Empty((await Users.CreateAsync(user, "a phrase of some length")).Errors);
        return (await Users.FindByNameAsync(name))!;
    }

    private async Task<IReadOnlyList<string>> AuditedAsync() =>
        [.. (await Store.Get<AuditQueries>().SearchAsync(new AuditFilter { Actor = "张三" }, null, 10, default)).Records.Select(record => record.Action)];

    // Rights come with the claims of a token: no account is needed.
    private sealed class Reader(Role role) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
            new ClaimsIdentity([new(ClaimTypes.Name, "张三"), new(ClaimTypes.Role, $"{role}"), new(TokenClaims.TokenId, "1")], "test"))));
    }
}
