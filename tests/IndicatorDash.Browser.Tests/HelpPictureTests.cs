using System.Runtime.CompilerServices;
using System.Text;
using IndicatorDash.Accounts;
using IndicatorDash.Imports;
using IndicatorDash.Publication;
using IndicatorDash.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

/// <summary>
/// The places that help shows pictures of still look so; with <c>INDICATORDASH_HELP_PICTURES=1</c> the pictures are taken
/// anew, into the sources of the product.
/// </summary>
[Collection(SharedDashboards.Name)]
public sealed class HelpPictureTests(Dashboards dashboards)
{
    private const string Password = "a phrase of some length";
    private const int Width = 1100;
    private const int Height = 700;

    [Fact]
    public async Task PlacesThatEverybodySees_HaveWhatTheirPicturesShow()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/", Width, Height);

        await ShowAsync(page, "overview", dashboards.Curated + "/?region=630000&year=2020", page.Page.Locator(".fv").First);
        await ShowAsync(
            page,
            "compare",
            dashboards.Curated + "/compare?regions=520000,630000&indicators=members-trained,members-trained-times",
            page.Page.GetByRole(AriaRole.Table).First);
        await ShowAsync(
            page,
            "origin",
            dashboards.Curated + "/regions/630000?fact=members-trained-times.630000.2020",
            page.Page.GetByRole(AriaRole.Complementary));
        await ShowAsync(
            page,
            "download",
            dashboards.Curated + "/regions/630000",
            page.Page.GetByRole(AriaRole.Link, new() { Name = "数据XLSX" }).First,
            () => page.Page.Locator("summary", new() { HasText = "下载" }).ClickAsync());
        await ShowAsync(page, "board", dashboards.Curated + "/boards/overview", page.Page.Locator(".fv").First);
    }

    [Fact]
    public async Task PlacesOfReporters_HaveWhatTheirPicturesShow()
    {
        await using var store = await CuratedStore.CreateAsync();
        await AddAsync(store, "reporter", Role.Reporter);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var page = await SignInAsync(server, "reporter");

        await ShowAsync(
            page, "imports", server.Address + "/admin/imports", page.Page.GetByRole(AriaRole.Button, new() { Name = "上传并检查" }));
        var batch = await UploadAsync(
            store.Get<ImportWorkflow>(),
            """
            山东省2022年党员培训情况统计表
            单位：人
            地区,培训党员人数,比上年增长,备注
            合计,3486,,
            济南市,1086,3.2%,
            青岛市,1200余,,
            淄搏市,1200,,8月底数
            """);
        await ShowAsync(
            page,
            "layout",
            $"{server.Address}/admin/imports/{batch}?step=layout",
            page.Page.GetByRole(AriaRole.Heading, new() { Name = "识别结果" }),
            () => page.Page.GetByRole(AriaRole.Heading, new() { Name = "更正版式" }).ScrollIntoViewIfNeededAsync());
        await ShowAsync(
            page,
            "templates",
            server.Address + "/admin/templates?region=370000&years=2022&themes=training",
            page.Page.GetByRole(AriaRole.Button, new() { Name = "下载模板" }));
    }

    [Fact]
    public async Task PlacesOfReviewersAndAdministrators_HaveWhatTheirPicturesShow()
    {
        await using var store = await CuratedStore.CreateAsync();
        await AddAsync(store, "reviewer", Role.Reviewer);
        await AddAsync(store, "admin", Role.Administrator);
        var workflow = store.Get<ImportWorkflow>();
        var batch = await SubmitAsync(store, workflow);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var reviewer = await SignInAsync(server, "reviewer");
        var url = $"{server.Address}/admin/imports/{batch}";

        await ShowAsync(reviewer, "plan", url + "?step=plan", Button(reviewer, "批准发布"));
        var approver = Of("reviewer", Role.Reviewer);
        var submitted = await store.Get<ImportQueries>().BatchAsync(approver, batch, default);
        await workflow.ApproveAsync(approver, batch, submitted!.Batch.Revision, null, default);
        await ShowAsync(
            reviewer,
            "undo",
            url,
            Button(reviewer, "确认撤回"),
            () => reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "撤回本批次" }).ClickAsync());

        await using var admin = await SignInAsync(server, "admin");
        await ShowAsync(
            admin,
            "users",
            server.Address + "/admin/users",
            Button(admin, "保存"),
            async () =>
            {
                await Button(admin, "新建账户").ClickAsync();
                await FillAsync(admin, ("用户名", "zhangsan"), ("姓名或单位（可不填）", "张三，淄博市委组织部"), ("地区范围", "淄博市"));
                await admin.Page.GetByLabel("填报员").CheckAsync();
            });
        await ShowAsync(
            admin,
            "catalogue",
            server.Address + "/admin/indicators?new=true",
            admin.Page.GetByLabel("汇总方式"),
            () => FillAsync(admin, ("代码", "party-schools"), ("名称", "党校数"), ("英文名称", "Party schools")));
        await ShowAsync(admin, "maps", server.Address + "/admin/maps", Button(admin, "检查并预览"));
        await ShowAsync(admin, "tokens", server.Address + "/admin/tokens", admin.Page.Locator("code.key"), async () =>
        {
            await Button(admin, "签发令牌").ClickAsync();
            await FillAsync(admin, ("名称", "省级数据交换平台"));
            await Button(admin, "签发").ClickAsync();
        });
        await ShowAsync(admin, "walls", server.Address + "/boards/walls?board=overview", admin.Page.Locator("code.key"), async () =>
        {
            await FillAsync(admin, ("名称", "一楼大厅"));
            await Button(admin, "生成链接").ClickAsync();
        });
        await ShowAsync(admin, "audit", server.Address + "/admin/audit", admin.Page.Locator("#check-result code"), async () =>
        {
            await Button(admin, "开始校验").ClickAsync();
            await admin.Page.Locator("#check-result code").ScrollIntoViewIfNeededAsync();
        });
        Assert.Empty(reviewer.Complaints.Concat(admin.Complaints));
    }

    // What changes figures that are published, and adds one.
    private static async Task<int> SubmitAsync(CuratedStore store, ImportWorkflow workflow)
    {
        await store.PublishAsync("members-trained", 370100, 2022, 1_017);
        await store.PublishAsync("members-trained", 370200, 2022, 1_200);
        var reporter = Of("reporter", Role.Reporter);
        var id = await UploadAsync(
            workflow,
            """
            地区,年份,指标,数值,单位
            济南市,2022,培训党员人数,1086,人
            青岛市,2022,培训党员人数,1200余,人
            淄博市,2022,培训党员人数,1000,人
            """);
        var rows = await store.Get<ImportQueries>().RowsAsync(reporter, id, new PlanFilter { ConflictsOnly = true }, 0, 10, default);
        await workflow.DecideAsync(reporter, id, [.. rows.Items.Select(row => row.Row.Row)], ConflictDecision.Adopt, default);
        await workflow.SubmitAsync(reporter, id, default);
        return id;
    }

    private static Task<int> UploadAsync(ImportWorkflow workflow, string lines) => workflow.UploadAsync(
        Of("reporter", Role.Reporter),
        new FileUpload { FileName = "年报.csv", RegionId = 370000, Content = Encoding.UTF8.GetBytes(lines) },
        null,
        default);

    private static Authority Of(string userName, Role role) => Authority.Of(AccountMode.Simple, userName, [role], 370000);

    private static ILocator Button(WatchedPage page, string name) => page.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task FillAsync(WatchedPage page, params (string Label, string Text)[] fields)
    {
        foreach (var (label, text) in fields)
        {
            await page.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        }
    }

    private static async Task AddAsync(CuratedStore store, string userName, Role role)
    {
        var user = new DashUser
        {
            UserName = userName,
            Roles = [role],
            RegionId = role == Role.Administrator ? null : 370000,
            CreatedAtUtc = DateTime.UnixEpoch,
        };
        var made = await store.Get<UserManager<DashUser>>().CreateAsync(user, Password);
        Assert.Empty(made.Errors);
    }

    private async Task<WatchedPage> SignInAsync(DashboardServer server, string userName)
    {
        var page = await dashboards.OpenAsync(server.Address + "/about", Width, Height);
        await page.Page.GotoAsync(server.Address + "/account/sign-in");
        await page.Page.GetByLabel("用户名").FillAsync(userName);
        await page.Page.GetByLabel("密码").FillAsync(Password);
        await Button(page, "登录").ClickAsync();
        await page.Page.Locator("html[data-ready]").WaitForAsync();
        return page;
    }

    private static async Task ShowAsync(WatchedPage page, string name, string url, ILocator landmark, Func<Task>? open = null)
    {
        await page.GoToAsync(url);
        await page.SettleAsync();
        if (open is not null)
        {
            await open();
        }

        await Assertions.Expect(landmark).ToBeVisibleAsync();
        var file = Path.Combine(Folder(), name + ".webp");
        if (Environment.GetEnvironmentVariable("INDICATORDASH_HELP_PICTURES") == "1")
        {
            await TakeAsync(page.Page, file);
        }

        Assert.True(File.Exists(file), $"There is no picture {file}.");
    }

    private static async Task TakeAsync(IPage page, string file)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var taken = await session.SendAsync("Page.captureScreenshot", new() { ["format"] = "webp", ["quality"] = 60 });
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, taken!.Value.GetProperty("data").GetBytesFromBase64());
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../src/IndicatorDash.Web/wwwroot/help"));
}
