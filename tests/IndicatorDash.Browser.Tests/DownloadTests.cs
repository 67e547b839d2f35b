using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

/// <summary>The menu of what can be taken away.</summary>
[Collection(SharedDashboards.Name)]
public sealed class DownloadTests(Dashboards dashboards)
{
    [Theory]
    [InlineData(1440, 900, false)]
    [InlineData(360, 800, true)]
    public async Task Menu_Opened_IsAccessibleAndHandsOverTheWorkbook(int width, int height, bool dark)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/regions/630000", width, height, dark);
        await page.SettleAsync();
        await page.Page.Locator("summary", new() { HasText = "下载" }).ClickAsync();
        await Accessibility.CheckAsync(page.Page);

        var download = await page.Page.RunAndWaitForDownloadAsync(
            () => page.Page.GetByRole(AriaRole.Link, new() { Name = "数据XLSX" }).First.ClickAsync());

        Assert.StartsWith("青海省-本视图", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal(
            await page.Page.EvaluateAsync<int>("document.documentElement.clientWidth"),
            await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Table_Copied_IsPastedAsCellsWithEveryDigit(bool hasClipboard)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Curated + "/indicators/members-trained-times?tab=table");
        await page.SettleAsync();
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        if (!hasClipboard)
        {
            // As over plain HTTP, but for reading what was copied.
            await page.Page.EvaluateAsync("navigator.clipboard.write = undefined");
        }

        await page.Page.Locator("summary", new() { HasText = "下载" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "复制表格" }).ClickAsync();
        await page.Page.GetByText("表格已复制").First.WaitForAsync();

        var text = await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        Assert.StartsWith("地区\t期间\t数值（人次）", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("青海省\t2020\t206000\t", lines[1], StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Chart_SavedAsDrawing_HasItsTitleVersionAndAddress()
    {
        await using var page = await dashboards.OpenAsync(dashboards.Dense + "/indicators/members-trained-times?region=370000");
        await page.SettleAsync();
        await page.Page.Locator("summary", new() { HasText = "下载" }).ClickAsync();

        var download = await page.Page.RunAndWaitForDownloadAsync(
            () => page.Page.GetByRole(AriaRole.Button, new() { Name = "图片SVG" }).First.ClickAsync());

        var drawing = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.EndsWith(".svg", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("<title>培训党员人次", drawing, StringComparison.Ordinal);
        Assert.Contains("数据版本", drawing, StringComparison.Ordinal);
        Assert.Contains("/indicators/members-trained-times", drawing, StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }
}
