using IndicatorDash.Testing;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Indicators;

/// <summary>The page of an indicator whose years are set against one of them.</summary>
public sealed class IndicatorBaseTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Trained = "members-trained-times";

    [Fact]
    public async Task Page_ByABaseThatARegionHasNoneOf_DoesNotSayThatItHasNotPublished()
    {
        using var client = host.CreatePlainClient();
        foreach (var (region, year, value) in new[] { (370200, 2018, 100), (370200, 2019, 200), (370300, 2018, 0), (370300, 2019, 900) })
        {
            await Corrections.PublishAsync(host.Services, Trained, region, year, value);
        }

        var html = await client.GetStringAsync($"/indicators/{Trained}?region=370200&base=2018&compare=370300");

        Assert.Contains("淄博市没有能以2018年为基期比较的数据", html, StringComparison.Ordinal);
        Assert.DoesNotContain("淄博市未公布", html, StringComparison.Ordinal);
    }
}
