using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Testing;
using IndicatorDash.Walls;
using Microsoft.Playwright;
using static IndicatorDash.Testing.Accessibility;

namespace IndicatorDash.Browser;

/// <summary>A board from an empty one to a shared one, and a wall screen that outlives the server.</summary>
[Collection(SharedDashboards.Name)]
public sealed partial class BoardTests(Dashboards dashboards)
{
    private const string Password = "a phrase of some length";

    [Fact]
    public async Task Board_ComposedFromAnEmptyOne_CanBeSharedCopiedAndReadOnATelephone()
    {
        await using var store = await CuratedStore.CreateAsync();
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var tab = await dashboards.OpenAsync(server.Address + "/boards");
        var page = tab.Page;
        await page.GotoAsync(await server.SetupLinkAsync());
        await FillAsync(page, ("用户名", "chief"), ("密码", Password), ("再输一次", Password));
        await ClickAsync(page, "建立");
        await page.GotoAsync(server.Address + "/account/sign-in?returnUrl=%2Fboards");
        await FillAsync(page, ("用户名", "chief"), ("密码", Password));
        await ClickAsync(page, "登录");
        await Expect(page.Locator("html[data-ready]")).ToHaveCountAsync(1);
        await CheckAsync(page);

        await FillAsync(page, ("看板名称", "青海培训"));
        await ClickAsync(page, "新建");
        await Expect(page).ToHaveURLAsync(AddressOfEditor());
        await FillAsync(page, ("地区", "青海省"));
        await ClickAsync(page, "指标卡");
        await page.GetByLabel("添加指标").SelectOptionAsync("members-trained-times");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "去掉培训党员人次" })).ToBeVisibleAsync();
        await ClickAsync(page, "文字");
        await page.GetByLabel("文字内容").FillAsync("口径说明 <b>");
        await page.GetByRole(AriaRole.Button, new() { Name = "前移" }).Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "第1张：文字" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "前移" }).Nth(0)).ToBeFocusedAsync();
        await CheckAsync(page);
        await ClickAsync(page, "保存");
        await Expect(page.GetByText("已保存为第2版。")).ToBeVisibleAsync();
        var (see, restore) = (await page.GetByLabel("查看第1版").BoundingBoxAsync(), await page.GetByLabel("恢复到第1版").BoundingBoxAsync());
        Assert.True(see!.X + see.Width + 4 <= restore!.X);
        await page.GetByLabel("共享给").SelectOptionAsync("Everybody");
        await Expect(page.GetByText("已共享给：所有人。")).ToBeVisibleAsync();

        var address = page.Url[..^"/edit".Length];
        await using var telephone = await dashboards.OpenAsync(address, 390, 844);
        await Expect(telephone.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("20.6万");
        await Expect(telephone.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("口径说明 <b>");
        await CheckAsync(telephone.Page);

        await tab.GoToAsync(address);
        await ClickAsync(page, "复制");
        await Expect(page).ToHaveURLAsync(AddressOfEditor());
        await Expect(page.GetByLabel("名称", new() { Exact = true })).ToHaveValueAsync("青海培训（副本）");
        await tab.GoToAsync(server.Address + "/boards/walls?board=overview");
        await FillAsync(page, ("名称", "大厅"));
        await ClickAsync(page, "生成链接");
        await Expect(page.Locator("code.key")).ToContainTextAsync("/display/link/idw_");
        await CheckAsync(page);
        Assert.Empty(tab.Complaints);
        Assert.Empty(telephone.Complaints);
    }

    [Fact]
    public async Task Wall_ThroughARestartAndANewVersion_TurnsPauseAndStaysUpToDate()
    {
        await using var store = await CuratedStore.CreateAsync();
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        var context = await dashboards.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 }, Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + "/display/overview?region=630000&every=5");
        var first = page.Locator(".page").Nth(0);
        var footer = page.Locator("footer");

        await Expect(footer).ToContainTextAsync("数据版本1 · ");
        await Expect(footer).ToContainTextAsync(new Regex(@"缺\d+项（\d+项未公布"));
        await Expect(first).ToBeVisibleAsync();
        await Expect(first).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "已暂停" })).ToHaveAttributeAsync("aria-pressed", "true");
        while (await first.IsHiddenAsync())
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await CheckAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight"));
        await Expect(first).ToContainTextAsync("20.6万");

        await server.KillAsync();
        await Expect(footer).ToContainTextAsync("连接中断");
        await Expect(first).ToContainTextAsync("20.6万");
        await store.PublishAsync("members-trained-times", 630000, 2020, 654_321);
        await server.StartAgainAsync();

        await Expect(footer).ToContainTextAsync("数据版本2 · ");
        await Expect(first).ToContainTextAsync("65.43万");
        await Expect(footer).Not.ToContainTextAsync("连接中断");
        await Expect(first).ToBeVisibleAsync();
        await context.CloseAsync();
    }

    [Fact]
    public async Task WallLink_OfAPrivateBoard_TakesNewFiguresUntilItIsRevoked()
    {
        await using var store = await CuratedStore.CreateAsync();
        var owner = Authority.Of(AccountMode.Simple, "张三", [Role.Viewer], null);
        var document = BoardDocument.Empty("大厅") with { Cards = [new() { Kind = CardKind.Figure, Indicators = ["members-trained-times"] }] };
        var board = await store.Get<BoardAdministration>().CreateAsync(owner, document, default);
        var issuer = store.Get<WallLinkIssuer>();
        var (link, secret) = await issuer.IssueAsync(owner, new(board.Code, "一楼", 630000, 2020, TimeSpan.FromDays(1)), default);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        var context = await dashboards.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 }, Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}/display/link/{secret}");

        await Expect(page.Locator(".page")).ToContainTextAsync("20.6万");
        await CheckAsync(page);
        await store.PublishAsync("members-trained-times", 630000, 2020, 654_321);
        await Expect(page.Locator(".page")).ToContainTextAsync("65.43万");

        await issuer.RevokeAsync(owner, link.Id, default);
        await Expect(page.Locator("footer")).ToContainTextAsync("或生成人被停用");
        await Expect(page.Locator("body")).Not.ToContainTextAsync("65.43万");
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("撤销");
        await CheckAsync(page);
        await context.CloseAsync();
    }

    [Fact]
    public async Task Wall_WithATableThatDoesNotFit_SaysHowManyRowsItLacks()
    {
        var context = await dashboards.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 }, Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(dashboards.Dense + "/display/year?year=2022&every=600");
        var table = page.Locator(".page:not([hidden]) .wall-card:has(.cut)").First;
        for (var turns = 0; turns < 5 && await table.CountAsync() == 0; turns++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        var told = int.Parse(Told().Match(await table.Locator(".cut").InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);
        var (all, shown) = (await table.Locator("tbody tr").CountAsync(), await table.EvaluateAsync<int>(
            """
            card => [...card.querySelectorAll("tbody tr")].filter(row => getComputedStyle(row).visibility === "visible").length
            """));
        Assert.True(told > 0);
        Assert.Equal(all, shown + told);
        Assert.DoesNotContain("0列", await table.Locator(".cut").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await table.EvaluateAsync<bool>(
            """
            card => [...card.querySelectorAll("tbody tr")].filter(row => getComputedStyle(row).visibility === "visible")
              .every(row => row.getBoundingClientRect().bottom <= card.querySelector(".cut").getBoundingClientRect().top + 1)
            """));
        await context.CloseAsync();
    }

    /// <summary>What stands beside and under a long text on a page of its own.</summary>
    public static TheoryData<BoardCard[]> BesideLongTexts => new()
    {
        Array.Empty<BoardCard>(),
        new BoardCard[] { new() { Kind = CardKind.Figure, Width = 3, Indicators = ["members-trained-times"] } },
        new BoardCard[] { new() { Kind = CardKind.Ranking, Width = 12, Indicators = ["members-trained-times"] } },
    };

    [Theory, MemberData(nameof(BesideLongTexts))]
    public async Task Wall_WithALongTextAndName_KeepsWithinThePageAndSaysThatThereIsMore(BoardCard[] others)
    {
        await using var store = await CuratedStore.CreateAsync();
        var owner = Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null);
        var text = new BoardCard { Kind = CardKind.Text, Width = 9, Text = string.Concat(Enumerable.Repeat("口径说明一行。\n", 250)) };
        var document = BoardDocument.Empty(new('长', BoardLimits.MaxNameLength)) with { Region = "630000", Cards = [text, .. others] };
        var boards = store.Get<BoardAdministration>();
        var board = await boards.CreateAsync(owner, document, default);
        await boards.ShareAsync(owner, board.Code, BoardSharing.Everybody, default);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        var context = await dashboards.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 }, Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}/display/{board.Code}");

        await Expect(page.Locator(".wall-card .cut")).ToContainTextAsync("后面的文字未显示");
        Assert.True(await page.EvaluateAsync<bool>(
            """
            () => {
              const footer = document.querySelector("footer").getBoundingClientRect().top;
              const chip = document.querySelector(".where");
              return [...document.querySelectorAll(".card, .cut")].every(part => part.getBoundingClientRect().bottom <= footer)
                && chip.getClientRects().length === 1 && chip.scrollHeight < chip.scrollWidth;
            }
            """));
        await CheckAsync(page);
        await context.CloseAsync();
    }

    private static async Task FillAsync(IPage page, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            await page.GetByLabel(label, new() { Exact = true }).First.FillAsync(value);
        }
    }

    private static Task ClickAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    [GeneratedRegex("还有([0-9]+)行")]
    private static partial Regex Told();

    [GeneratedRegex("/boards/b-[0-9a-f]{12}/edit$")]
    private static partial Regex AddressOfEditor();
}
