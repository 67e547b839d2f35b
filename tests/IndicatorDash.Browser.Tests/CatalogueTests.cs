using DocumentFormat.OpenXml.Packaging;
using IndicatorDash.Accounts;
using IndicatorDash.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Playwright;
using static IndicatorDash.Testing.Accessibility;

namespace IndicatorDash.Browser;

/// <summary>From the definition of an indicator to the form that reporters fill in for it.</summary>
[Collection(SharedDashboards.Name)]
public sealed class CatalogueTests(Dashboards dashboards)
{
    private const string Password = "a phrase of some length";

    [Fact]
    public async Task AnIndicator_DefinedByAnAdministrator_IsListedAndStandsOnATemplate()
    {
        await using var store = await CuratedStore.CreateAsync();
        var user = new DashUser { UserName = "admin", Roles = [Role.Administrator], CreatedAtUtc = DateTime.UnixEpoch };
        Assert.Empty((await store.Get<UserManager<DashUser>>().CreateAsync(user, Password)).Errors);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var tab = await SignInAsync(server);
        var page = tab.Page;

        await tab.GoToAsync(server.Address + "/admin/indicators");
        await page.GetByRole(AriaRole.Link, new() { Name = "新增指标" }).ClickAsync();
        await FillAsync(page, ("代码", "party-schools"), ("名称", "党校数"), ("指标定义", "期末党校个数。"));
        await page.GetByLabel("单位", new() { Exact = true }).SelectOptionAsync("个");
        await page.GetByLabel("类型", new() { Exact = true }).SelectOptionAsync("Stock");
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "party-schools" });
        await Expect(row).ToContainTextAsync("党校数");
        await CheckAsync(page);

        await tab.GoToAsync(server.Address + "/admin/templates?region=370000&years=2022&indicators=party-schools");
        await Expect(page.GetByText("山东省：1项指标")).ToBeVisibleAsync();
        await CheckAsync(page);

        // Both before the address says either.
        await page.EvaluateAsync("['members-trained', 'members-trained-times'].forEach(code => document.querySelector(`input[value=${code}]`).click())");
        await Expect(page.GetByText("山东省：3项指标")).ToBeVisibleAsync();
        var file = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "下载模板" }).ClickAsync());

        Assert.EndsWith(".xlsx", file.SuggestedFilename, StringComparison.Ordinal);
        using var workbook = SpreadsheetDocument.Open(await file.PathAsync(), isEditable: false);
        Assert.Contains(workbook.WorkbookPart!.WorksheetParts, sheet => sheet.Worksheet!.InnerText.Contains("党校数", StringComparison.Ordinal));
        Assert.Empty(tab.Complaints);
    }

    private static async Task FillAsync(IPage page, params (string Label, string Text)[] fields)
    {
        foreach (var (label, text) in fields)
        {
            await page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        }
    }

    private async Task<WatchedPage> SignInAsync(DashboardServer server)
    {
        var tab = await dashboards.OpenAsync(server.Address + "/about");
        await tab.Page.GotoAsync(server.Address + "/account/sign-in");
        await FillAsync(tab.Page, ("用户名", "admin"), ("密码", Password));
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await tab.Page.Locator("html[data-ready]").WaitForAsync();
        return tab;
    }
}
