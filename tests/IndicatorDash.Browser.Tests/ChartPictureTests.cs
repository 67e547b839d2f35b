using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Browser;

[Collection(SharedDashboards.Name)]
public sealed class ChartPictureTests(Dashboards dashboards)
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    [Theory]
    [InlineData("/indicators/members-trained-times?region=370000", "培训党员人次", false)]
    [InlineData("/indicators/members-trained-times?region=370000&tab=compare", "2022", false)]
    [InlineData("/indicators/members-trained-times?region=370000", "山东省", true)]
    public async Task Chart_Saved_IsAPictureNamedAfterIt(string url, string named, bool dark)
    {
        await using var page = await dashboards.OpenAsync(dashboards.Dense + url, dark: dark);
        await page.SettleAsync();

        var download = await page.Page.RunAndWaitForDownloadAsync(
            () => page.Page.GetByRole(AriaRole.Button, new() { Name = "下载图片" }).First.ClickAsync());

        var path = await download.PathAsync();
        var bytes = await File.ReadAllBytesAsync(path);
        Assert.Equal(PngSignature, bytes[..8]);
        Assert.True(bytes.Length > 20_000, $"{bytes.Length} bytes");
        Assert.EndsWith(".png", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains(named, download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }
}
