using Bunit;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
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
        var chip = Render<VersionChip>(parameters => parameters.Add(chip => chip.Past, null).Add(chip => chip.Address, "http://host/regions/630000"));
        page.WaitForAssertion(() => Assert.Contains("20.6万", page.Markup, StringComparison.Ordinal));
        chip.WaitForAssertion(() => Assert.Contains("数据版本1", chip.Markup, StringComparison.Ordinal));

        await store.PublishAsync("members-trained-times", 630000, 2020, 654_321);

        page.WaitForAssertion(() => Assert.Contains("65.43万", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        chip.WaitForAssertion(() => Assert.Contains("数据版本2", chip.Find("a").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Contains("数据版本2", chip.Find("style").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalogue_ChangedWhileAPageIsOpen_IsOnThePage()
    {
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddRegionPages().AddLogging().AddShell());
        Services.AddSingleton(store.Get<RegionReader>());
        Services.AddSingleton(store.Get<LatestVersion>());
        var page = Render<RegionPage>(parameters => parameters.Add(page => page.Code, "630000"));
        page.WaitForAssertion(() => Assert.Contains("20.6万", page.Markup, StringComparison.Ordinal));
        var seen = (await store.Get<CatalogueStore>().GetAsync(default)).Regions.Find(630000)!;

        await store.Get<RegionAdministration>().ChangeAsync(
            Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null),
            seen,
            new RegionDefinition
            {
                Code = "630000",
                Name = "青海新省",
                ShortName = "青海",
                Abbreviation = seen.Abbreviation,
                Pinyin = seen.Pinyin,
                Initials = seen.Initials,
            },
            default);

        page.WaitForAssertion(() => Assert.Contains("青海新省", page.Find("h1").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
    }
}
