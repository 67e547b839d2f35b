using Bunit;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Publication;
using IndicatorDash.Sources;
using IndicatorDash.Testing;
using IndicatorDash.Web.About;
using IndicatorDash.Web.Comparison;
using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Provenance;
using IndicatorDash.Web.Sources;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Regions;

public sealed class RegionPageTests : ComponentTest
{
    [Theory]
    [InlineData(typeof(RegionListPage))]
    [InlineData(typeof(RegionPage))]
    [InlineData(typeof(CoveragePage))]
    [InlineData(typeof(ComparePage))]
    [InlineData(typeof(SourceListPage))]
    [InlineData(typeof(SourcePage))]
    [InlineData(typeof(AboutPage))]
    public void Page_DatabaseSilent_SaysSoUnderItsHeadingAndOffersToTryAgain(Type page)
    {
        var contexts = new UnreachableStore();
        Services.AddSingleton(new CatalogueStore(contexts)).AddSingleton(new FigureQueries(contexts, new CatalogueStore(contexts)))
            .AddSingleton(new CoverageQueries(contexts, new CatalogueStore(contexts))).AddSingleton(new SourceQueries(contexts))
            .AddSingleton(new VersionQueries(contexts))
            .AddRegionPages().AddCoveragePage().AddComparePage().AddSourcePages().AddAboutPage();

        var shown = Render(builder =>
        {
            builder.OpenComponent(0, page);
            builder.CloseComponent();
        });

        shown.WaitForAssertion(() => Assert.Contains("暂时无法读取数据", shown.Markup, StringComparison.Ordinal));
        Assert.Single(shown.FindAll("h1"));
        Assert.NotEmpty(shown.FindAll(".failed button"));
    }

    [Fact]
    public async Task Year_WithoutFigures_IsMarkedAndLeadsToTheLatestThatHas()
    {
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddRegionPages());
        Services.AddSingleton(store.Get<RegionReader>());
        Services.GetRequiredService<NavigationManager>().NavigateTo("/regions/370000?year=2023&theme=training");
        var page = Render<RegionPage>(parameters => parameters.Add(page => page.Code, "370000"));
        page.WaitForElement(".empty");

        var chosen = page.Find(".years [aria-current]");

        Assert.Equal(("2023", "该年未公布数据", null), (chosen.TextContent, chosen.GetAttribute("title"), chosen.GetAttribute("class")));
        Assert.Contains("山东省未公布2023年“教育培训”数据", page.Find(".empty h2").TextContent, StringComparison.Ordinal);
        var latest = page.FindAll(".empty .actions a")[0];
        Assert.Equal(("查看2020年（最近有数据的年份）", "/regions/370000?year=2020&theme=training"), (latest.TextContent, latest.GetAttribute("href")));
    }

    [Fact]
    public async Task Figure_InAProfile_LeadsToWhereItComesFrom()
    {
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddRegionPages());
        Services.AddSingleton(store.Get<RegionReader>());
        var page = Render<RegionPage>(parameters => parameters
            .Add(page => page.Code, "370500")
            .AddCascadingValue<FigureLink>((figure, indicator) => FactKey.Of(figure, indicator).ToString()));
        page.WaitForElement("a.fv");

        var number = page.FindAll("a.fv").First(link => link.TextContent.StartsWith("266", StringComparison.Ordinal));

        Assert.Equal("service-centres-built.370500.2022-04-14", number.GetAttribute("href"));
    }

    [Fact]
    public async Task Search_OfRegions_IsInTheAddress()
    {
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddRegionPages());
        Services.AddSingleton(store.Get<RegionListReader>());
        var page = Render<RegionListPage>();
        page.WaitForElement("table");

        await page.Find("input[name=q]").InputAsync(" 东营 ");
        await page.Find("form").SubmitAsync();

        Assert.EndsWith(PageUrls.Regions("东营"), Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }
}
