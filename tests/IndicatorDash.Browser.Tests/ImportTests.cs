using IndicatorDash.Accounts;
using IndicatorDash.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Playwright;
using static IndicatorDash.Testing.Accessibility;

namespace IndicatorDash.Browser;

/// <summary>From a workbook of an office to a figure on an open dashboard, and back, as three people walk it.</summary>
[Collection(SharedDashboards.Name)]
public sealed class ImportTests(Dashboards dashboards)
{
    private const string Password = "a phrase of some length";
    private const string PartialTotal = "合计只是部分地区之和";

    [Fact]
    public async Task AWorkbook_UploadedCorrectedApprovedAndUndone_ChangesAnOpenDashboardAndBack()
    {
        await using var store = await CuratedStore.CreateAsync();
        await AddAsync(store, "reporter", Role.Reporter);
        await AddAsync(store, "reviewer", Role.Reviewer);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var dashboard = await dashboards.OpenAsync($"{server.Address}/regions/370000?year=2022");
        await using var reporter = await SignInAsync(server, "reporter", 1440);
        await using var reviewer = await SignInAsync(server, "reviewer", 390);

        await reporter.GoToAsync(server.Address + "/admin/imports");
        await CheckAsync(reporter.Page);
        await reporter.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "年报.xlsx", MimeType = "application/octet-stream", Buffer = OfficeWorkbook.Create() });
        await ClickAsync(reporter.Page, "上传并检查");
        await Expect(Kind(reporter.Page, "不认识的地区")).ToBeVisibleAsync();
        await CheckAsync(reporter.Page);
        await ClickAsync(reporter.Page, "采用“山东省淄博市”");
        await GiveReasonAsync(reporter.Page, PartialTotal, "其余各市没有培训任务");
        await Expect(reporter.Page.GetByText("可以提交")).ToBeVisibleAsync();
        var batch = new Uri(reporter.Page.Url).GetLeftPart(UriPartial.Path);
        foreach (var step in new[] { "file", "layout", "plan", "submit" })
        {
            await reporter.GoToAsync($"{batch}?step={step}");
            await CheckAsync(reporter.Page);
        }

        await ClickAsync(reporter.Page, "提交审核");
        await Expect(reporter.Page.GetByText("等待审核")).ToBeVisibleAsync();

        foreach (var step in new[] { "layout", "issues", "plan" })
        {
            await reviewer.GoToAsync($"{batch}?step={step}");
            await CheckAsync(reviewer.Page);
        }

        await Expect(reviewer.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("3,217");
        await ClickAsync(reviewer.Page, "批准发布");
        await Expect(reviewer.Page.GetByText("已发布为数据版本2")).ToBeVisibleAsync();
        await Expect(dashboard.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("3,217");

        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "撤回本批次" }).ClickAsync();
        await Expect(reviewer.Page.GetByText("撤回预览")).ToBeVisibleAsync();
        await CheckAsync(reviewer.Page);
        await reviewer.Page.GetByLabel("撤回原因").FillAsync("填错年份");
        await ClickAsync(reviewer.Page, "确认撤回");
        await Expect(reviewer.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("已由批次3撤回");
        await Expect(dashboard.Page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("3,217");
        Assert.Empty(dashboard.Complaints.Concat(reporter.Complaints).Concat(reviewer.Complaints));
    }

    [Fact]
    public async Task FilesOfOffices_InEveryUsualLayout_AreReadAndRepairedInTheBrowser()
    {
        await using var store = await CuratedStore.CreateAsync();
        await AddAsync(store, "reporter", Role.Reporter);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var reporter = await SignInAsync(server, "reporter", 390);
        foreach (var file in OfficeFile.All)
        {
            await reporter.GoToAsync(server.Address + "/admin/imports");
            await reporter.Page.Locator("input[type=file]").SetInputFilesAsync(file.Path);
            await ClickAsync(reporter.Page, "上传并检查");
            await Expect(reporter.Page.Locator("section.group h2")).ToHaveCountAsync(file.Problems.Count);
            foreach (var problem in file.Problems)
            {
                await Expect(Kind(reporter.Page, problem)).ToBeVisibleAsync();
            }

            await RepairAsync(reporter.Page, file);
            await Expect(reporter.Page.GetByText("可以提交")).ToBeVisibleAsync();
            await CheckAsync(reporter.Page);

            await reporter.GoToAsync(new Uri(reporter.Page.Url).GetLeftPart(UriPartial.Path) + "?step=plan");
            await Expect(reporter.Page.Locator(".counts dd").First).ToHaveTextAsync($"{file.Figures}");
            await CheckAsync(reporter.Page);
        }

        Assert.Empty(reporter.Complaints);
    }

    // As LibreOffice copies them: a title over all columns, a heading over two, a group of regions that is merged downwards.
    [Fact]
    public async Task Cells_PastedFromASpreadsheet_AreReadAsAFileOfThem()
    {
        const string Cells =
            """
            <table><tr><td colspan="4">2021年山东省党员教育培训统计表</td></tr>
            <tr><td rowspan="2">市</td><td rowspan="2">县（市、区）</td><td colspan="2">党员教育</td></tr>
            <tr><td>培训党员人数<br>（人）</td><td>培训党员人次（人次）</td></tr>
            <tr><td rowspan="2">济南市</td><td>历下区</td><td>1,200</td><td>2100余</td></tr>
            <tr><td>市中区</td><td>900</td><td>1300</td></tr>
            <tr style="display: none"><td></td><td>槐荫区</td><td>1</td><td>1</td></tr></table>
            """;
        await using var store = await CuratedStore.CreateAsync();
        await AddAsync(store, "reporter", Role.Reporter);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var reporter = await SignInAsync(server, "reporter", 390);
        await reporter.GoToAsync(server.Address + "/admin/imports");
        await CheckAsync(reporter.Page);

        await reporter.Page.GetByLabel("粘贴在这里").EvaluateAsync(
            """
            (box, cells) => {
              const data = new DataTransfer();
              data.setData("text/html", cells);
              data.setData("text/plain", "not this");
              box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """,
            Cells);
        await Expect(reporter.Page.GetByText("粘贴的表格.csv")).ToBeVisibleAsync();
        await ClickAsync(reporter.Page, "上传并检查");

        await Expect(reporter.Page.GetByText("可以提交")).ToBeVisibleAsync();
        await reporter.GoToAsync(new Uri(reporter.Page.Url).GetLeftPart(UriPartial.Path) + "?step=plan");
        await Expect(reporter.Page.Locator(".counts dd").First).ToHaveTextAsync("4");
        await Expect(reporter.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("≥2,100");
        Assert.Empty(reporter.Complaints);
    }

    [Fact]
    public async Task Table_ThatWasNotFound_IsReadWhereTheReporterSaysItIs()
    {
        await using var store = await CuratedStore.CreateAsync();
        await AddAsync(store, "reporter", Role.Reporter);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var reporter = await SignInAsync(server, "reporter", 390);
        await reporter.GoToAsync(server.Address + "/admin/imports");
        await reporter.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "填表说明.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("山东省2022年\n地区,引进急需紧缺人才（人）\n济南市,100\n青岛市,200\n以上为快报,\n"),
        });
        await ClickAsync(reporter.Page, "上传并检查");
        await Expect(Kind(reporter.Page, "没有找到数据")).ToBeVisibleAsync();
        await reporter.GoToAsync(new Uri(reporter.Page.Url).GetLeftPart(UriPartial.Path) + "?step=layout");
        await CheckAsync(reporter.Page);

        await reporter.Page.GetByLabel("范围（含表头）").FillAsync("A2:B4");
        await ClickAsync(reporter.Page, "按此范围识别");

        await Expect(reporter.Page.GetByText("可以提交")).ToBeVisibleAsync();
        await Expect(reporter.Page.GetByText("表格的位置 · A2:B4")).ToBeVisibleAsync();
        await CheckAsync(reporter.Page);
        await reporter.GoToAsync(new Uri(reporter.Page.Url).GetLeftPart(UriPartial.Path) + "?step=plan");
        await Expect(reporter.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("青岛市");
        Assert.Empty(reporter.Complaints);
    }

    [Fact]
    public async Task Correction_ThatIsTakenBack_IsAskedAboutAgain()
    {
        await using var store = await CuratedStore.CreateAsync();
        await AddAsync(store, "reporter", Role.Reporter);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var reporter = await SignInAsync(server, "reporter", 1440);
        await reporter.GoToAsync(server.Address + "/admin/imports");
        await reporter.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "年报.xlsx", MimeType = "application/octet-stream", Buffer = OfficeWorkbook.Create() });
        await ClickAsync(reporter.Page, "上传并检查");
        await ClickAsync(reporter.Page, "采用“山东省淄博市”");
        await GiveReasonAsync(reporter.Page, PartialTotal, "其余各市没有培训任务");
        await Expect(reporter.Page.GetByText("可以提交")).ToBeVisibleAsync();

        await reporter.GoToAsync(new Uri(reporter.Page.Url).GetLeftPart(UriPartial.Path) + "?step=issues");
        await ClickAsync(reporter.Page, "撤销对“淄搏市”的更正");

        await Expect(Kind(reporter.Page, "不认识的地区")).ToBeVisibleAsync();
        Assert.Empty(reporter.Complaints);
    }

    private static async Task RepairAsync(IPage page, OfficeFile file)
    {
        foreach (var answer in file.Answers)
        {
            var button = page.GetByRole(AriaRole.Button, new() { Name = answer, Exact = true });
            var left = await button.CountAsync() - 1;
            await button.First.ClickAsync();
            await Expect(button).ToHaveCountAsync(left);
        }

        foreach (var (cell, text) in file.Corrections)
        {
            var issue = page.Locator("li.issue").Filter(new() { HasText = cell });
            await issue.GetByLabel("改为").FillAsync(text);
            await issue.GetByRole(AriaRole.Button, new() { Name = "应用" }).ClickAsync();
            await Expect(issue).ToHaveCountAsync(0);
        }

        foreach (var (warning, why) in file.Reasons)
        {
            await GiveReasonAsync(page, warning, why);
        }
    }

    private static async Task GiveReasonAsync(IPage page, string warning, string why)
    {
        var form = page.Locator("form.reason", new() { Has = page.GetByLabel($"说明理由：{warning}") });
        await form.GetByRole(AriaRole.Textbox).FillAsync(why);
        await form.GetByRole(AriaRole.Button).ClickAsync();

        // With the last reason the page goes on, and the form is gone with what it said.
        await Expect(form.Locator(".chip.warn")).ToHaveCountAsync(0);
    }

    private static async Task AddAsync(CuratedStore store, string userName, Role role)
    {
        var user = new DashUser { UserName = userName, Roles = [role], RegionId = 370000, CreatedAtUtc = DateTime.UnixEpoch };
        var made = await store.Get<UserManager<DashUser>>().CreateAsync(user, Password);
        Assert.Empty(made.Errors);
    }

    private async Task<WatchedPage> SignInAsync(DashboardServer server, string userName, int width)
    {
        var tab = await dashboards.OpenAsync(server.Address + "/about", width);
        await tab.Page.GotoAsync(server.Address + "/account/sign-in");
        await tab.Page.GetByLabel("用户名").FillAsync(userName);
        await tab.Page.GetByLabel("密码").FillAsync(Password);
        await ClickAsync(tab.Page, "登录");
        await tab.Page.Locator("html[data-ready]").WaitForAsync();
        return tab;
    }

    // The heading of a kind of problem; the filter names it, too.
    private static ILocator Kind(IPage page, string title) => page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true });

    private static Task ClickAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
