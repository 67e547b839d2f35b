using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Regions;

[Collection(SharedWebHost.Name)]
public sealed class RegionTermsTests(WebHost host)
{
    [Theory]
    [InlineData("000000", RegionTerm.Province)]
    [InlineData("370000", RegionTerm.City)]
    [InlineData("630000", RegionTerm.CityOrAutonomousPrefecture)]
    [InlineData("520000", RegionTerm.CityOrAutonomousPrefecture)]
    [InlineData("150000", RegionTerm.LeagueOrCity)]
    [InlineData("540000", RegionTerm.PrefectureOrCity)]
    [InlineData("460000", RegionTerm.Region)]
    [InlineData("110000", RegionTerm.District)]
    [InlineData("500000", RegionTerm.DistrictOrCounty)]
    [InlineData("370500", RegionTerm.DistrictOrCounty)]
    [InlineData("370200", RegionTerm.AnyCounty)]
    [InlineData("152500", RegionTerm.BannerOrCounty)]
    [InlineData("370502", RegionTerm.Region)]
    public async Task Of_WhatIsBelow_IsWhatOfficialsCallIt(string code, RegionTerm expected)
    {
        var regions = await RegionsAsync();
        Assert.True(regions.TryGetByCode(code, out var region));

        Assert.Equal(expected, RegionTerms.Of(regions.Children(region.Id, 2020)));
    }

    [Fact]
    public async Task Of_CitiesPrefecturesAndAreas_NamesAll()
    {
        var xinjiang = (await RegionsAsync()).Children(650000, 2020).Where(region => region.Level == RegionLevel.Prefecture);

        Assert.Equal(RegionTerm.AnyPrefecture, RegionTerms.Of(xinjiang));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void EveryTerm_HasATextForOneAndForSeveral(string culture) => Assert.All(Enum.GetValues<RegionTerm>(), term =>
    {
        var texts = FigureStrings.ResourceManager;
        var language = CultureInfo.GetCultureInfo(culture);
        Assert.NotNull(texts.GetString($"Term{term}", language));
        Assert.NotNull(texts.GetString($"Term{term}One", language));
    });

    private async Task<RegionDirectory> RegionsAsync() =>
        (await host.Services.GetRequiredService<CatalogueStore>().GetAsync(CancellationToken.None)).Regions;
}
