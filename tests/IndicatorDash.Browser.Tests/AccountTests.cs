using System.Text.RegularExpressions;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static IndicatorDash.Testing.Accessibility;

namespace IndicatorDash.Browser;

/// <summary>From the set-up link to a second factor, as the first administrator walks it.</summary>
[Collection(SharedDashboards.Name)]
public sealed partial class AccountTests(Dashboards dashboards)
{
    private const string First = "a phrase of some length";
    private const string Second = "another phrase of mine";

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task FirstRun_ToTheSecondFactor_CanBeWalkedAndIsAccessible(int width, bool dark)
    {
        await using var store = await CuratedStore.CreateAsync();
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var tab = await dashboards.OpenAsync(server.Address + "/about", width, 900, dark);
        var page = tab.Page;

        await page.GotoAsync(await server.SetupLinkAsync());
        await CheckAsync(page);
        await FillAsync(page, ("用户名", "chief"), ("密码", First), ("再输一次", First));
        await ClickAsync(page, "建立");
        await page.GetByRole(AriaRole.Link, new() { Name = "登录" }).ClickAsync();
        await CheckAsync(page);
        await SignInAsync(page, "wrong");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("未能登录");
        await CheckAsync(page);
        await SignInAsync(page, First);
        await Assertions.Expect(page.Locator("html[data-ready]")).ToHaveCountAsync(1);

        await page.GotoAsync(server.Address + "/account/password");
        await CheckAsync(page);
        await FillAsync(page, ("当前密码", First), ("新密码", Second), ("再输一次", Second));
        await ClickAsync(page, "修改密码");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("密码已修改");

        await page.GotoAsync(server.Address + "/account/second-factor");
        await CheckAsync(page);
        var key = await page.Locator("code.key").InnerTextAsync();
        await FillAsync(page, ("验证码", Authenticator.CodeOf(key)));
        await ClickAsync(page, "开启两步验证");
        await Assertions.Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        await CheckAsync(page);

        await tab.GoToAsync(server.Address + "/admin/users");
        await CheckAsync(page);
        await CreateAsync(page);
        await SignOutAsync(page, width);
        await SignInAsync(page, Second);
        await CheckAsync(page);
        await FillAsync(page, ("验证码", Authenticator.CodeOf(key)));
        await ClickAsync(page, "登录");
        await Assertions.Expect(page).ToHaveURLAsync(AddressOfOverview());
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Board_SavedAfterItsAccountWasDisabled_SaysThatTheSessionIsOver()
    {
        await using var store = await CuratedStore.CreateAsync();
        using var scope = store.Get<IServiceScopeFactory>().CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<DashUser>>();
        var user = new DashUser { UserName = "chief", Roles = [Role.Viewer], CreatedAtUtc = DateTime.UnixEpoch };
        Assert.True((await users.CreateAsync(user, First)).Succeeded);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var tab = await dashboards.OpenAsync(server.Address + "/about");
        var page = tab.Page;
        await page.GotoAsync(server.Address + "/account/sign-in?returnUrl=%2Fboards");
        await SignInAsync(page, First);
        await Assertions.Expect(page.Locator("html[data-ready]")).ToHaveCountAsync(1);
        await FillAsync(page, ("看板名称", "青海培训"));
        await ClickAsync(page, "新建");
        await ClickAsync(page, "文字");
        await page.GetByLabel("文字内容").FillAsync("尚未保存");
        var administrator = Authority.Of(AccountMode.Simple, "other", [Role.Administrator], null);
        await scope.ServiceProvider.GetRequiredService<UserAdministration>().SetDisabledAsync(administrator, user.Id, true, default);

        await ClickAsync(page, "保存");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("登录已结束");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("账户被停用、密码被重置或角色有变动。请重新登录。");
        await CheckAsync(page);
        var made = await store.Get<AuditQueries>().SearchAsync(new AuditFilter { Action = AuditActions.BoardCreated }, null, 1, default);
        Assert.Equal("127.0.0.1", Assert.Single(made.Records).Address);
    }

    private static async Task CreateAsync(IPage page)
    {
        await ClickAsync(page, "新建账户");
        await FillAsync(page, ("用户名", "shandong"), ("地区范围", "山东省"));
        await page.GetByLabel("填报员").CheckAsync();
        await CheckAsync(page);
        await ClickAsync(page, "保存");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "shandong的临时密码" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "shandong" })).ToContainTextAsync("山东省");
        await CheckAsync(page);
    }

    private static async Task SignOutAsync(IPage page, int width)
    {
        if (width < 640)
        {
            await page.Locator("[data-menu-toggle]").ClickAsync();
        }

        await page.Locator(".account-menu summary").ClickAsync();
        await ClickAsync(page, "退出登录");
    }

    private static async Task SignInAsync(IPage page, string password)
    {
        await FillAsync(page, ("用户名", "chief"), ("密码", password));
        await ClickAsync(page, "登录");
    }

    private static async Task FillAsync(IPage page, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            await page.GetByLabel(label, new() { Exact = true }).FillAsync(value);
        }
    }

    private static Task ClickAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    [GeneratedRegex("^http://[^/]+/$")]
    private static partial Regex AddressOfOverview();
}
