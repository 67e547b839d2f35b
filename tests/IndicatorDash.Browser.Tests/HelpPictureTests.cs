using System.Runtime.CompilerServices;
using IndicatorDash.Accounts;
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
        var made = await store.Get<UserManager<DashUser>>().CreateAsync(
            new DashUser { UserName = "reporter", Roles = [Role.Reporter], RegionId = 370000, CreatedAtUtc = DateTime.UnixEpoch }, Password);
        Assert.Empty(made.Errors);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString);
        await using var page = await dashboards.OpenAsync(server.Address + "/about", Width, Height);
        await page.Page.GotoAsync(server.Address + "/account/sign-in");
        await page.Page.GetByLabel("用户名").FillAsync("reporter");
        await page.Page.GetByLabel("密码").FillAsync(Password);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.Page.Locator("html[data-ready]").WaitForAsync();

        await ShowAsync(
            page, "imports", server.Address + "/admin/imports", page.Page.GetByRole(AriaRole.Button, new() { Name = "上传并检查" }));
        await ShowAsync(
            page,
            "templates",
            server.Address + "/admin/templates?region=370000&years=2022&themes=training",
            page.Page.GetByRole(AriaRole.Button, new() { Name = "下载模板" }));
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
