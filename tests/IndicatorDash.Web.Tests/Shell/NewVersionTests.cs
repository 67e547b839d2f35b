using Bunit;
using IndicatorDash.Testing;
using IndicatorDash.Web.Regions;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Shell;

/// <summary>An open page of the product shows what is published into its store meanwhile.</summary>
public sealed class NewVersionTests : ComponentTest
{
    [Fact]
    public async Task Publication_WhileAPageIsOpen_IsOnThePageAndOnTheChip()
    {
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddRegionPages().AddLogging().AddShell());
        Services.AddSingleton(store.Get<RegionReader>());
        Services.AddSingleton(store.Get<LatestVersion>());
        var page = Render<RegionPage>(parameters => parameters.Add(page => page.Code, "630000"));
        var chip = Render<VersionChip>(parameters => parameters.Add(chip => chip.Past, null));
        page.WaitForAssertion(() => Assert.Contains("20.6万", page.Markup, StringComparison.Ordinal));
        chip.WaitForAssertion(() => Assert.Contains("数据版本1", chip.Markup, StringComparison.Ordinal));

        await store.PublishAsync("members-trained-times", 630000, 2020, 654_321);

        page.WaitForAssertion(() => Assert.Contains("65.43万", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        chip.WaitForAssertion(() => Assert.Contains("数据版本2", chip.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
    }
}
