using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Sources;
using IndicatorDash.Testing;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Search;

public sealed class CatalogueSearchTests : IAsyncLifetime
{
    private CuratedStore _store = null!;
    private CatalogueSearch _search = null!;

    public async Task InitializeAsync()
    {
        _store = await CuratedStore.CreateAsync();
        _search = new CatalogueSearch(_store.Get<CatalogueStore>(), _store.Get<SourceQueries>(), TimeProvider.System);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [InlineData("培训党员")]
    [InlineData("培訓黨員")]
    [InlineData("peixundangyuan")]
    [InlineData("pxdy")]
    [InlineData("members-trained")]
    [InlineData("Party members trained")]
    [InlineData("ＰＸＤＹ")]
    public async Task Find_AnIndicatorAnyWay_FindsIt(string text)
    {
        var results = await FindAsync(text, Cultures.Chinese);

        Assert.Equal("培训党员人数", results.Indicators[0].Name);
        Assert.Equal("教育培训", results.Indicators[0].Detail);
        Assert.Equal(PageUrls.Indicator("members-trained"), results.Indicators[0].Url);
    }

    [Theory]
    [InlineData("东营")]
    [InlineData("東營市")]
    [InlineData("dongying")]
    [InlineData("370500")]
    public async Task Find_ARegionAnyWay_FindsItWithWhereItLies(string text)
    {
        var results = await FindAsync(text, Cultures.Chinese);

        Assert.Contains(new SearchHit("东营市", "山东省", PageUrls.Region("370500")), results.Regions);
    }

    [Fact]
    public async Task Find_AFormerRegion_SaysSo()
    {
        var results = await FindAsync("莱芜市", Cultures.Chinese);

        Assert.Contains(results.Regions, region => region.Detail == "山东省 · 已撤销 2019-01");
    }

    [Fact]
    public async Task Find_ASource_LeadsToIt()
    {
        var results = await FindAsync("组织工作综述", Cultures.Chinese);

        Assert.Contains(results.Sources, source => source.Url == PageUrls.Source("qinghai-2020"));
    }

    [Fact]
    public async Task Find_ForAnEnglishReader_NamesIndicatorsInEnglish()
    {
        var results = await FindAsync("培训党员人数", Cultures.English);

        Assert.Equal(("Party members trained", "Education and training"), (results.Indicators[0].Name, results.Indicators[0].Detail));
    }

    [Theory]
    [InlineData("青海 破零")]
    [InlineData("破零 青海")]
    [InlineData("青海破零")]
    [InlineData("qhpl")]
    [InlineData("qinghai poling")]
    public async Task Find_ARegionAndAnIndicator_LeadsToTheIndicatorThere(string text)
    {
        var results = await FindAsync(text, Cultures.Chinese);

        Assert.Equal("青海省：村集体经济破零村占比", results.Pairs[0].Name);
        Assert.Equal(PageUrls.Indicator("villages-above-zero-share", region: "630000"), results.Pairs[0].Url);
    }

    [Theory]
    [InlineData("dangyuan")]
    [InlineData("党员")]
    [InlineData("370500")]
    public async Task Find_OneName_IsNotTakenApart(string text) =>
        Assert.Empty((await FindAsync(text, Cultures.Chinese)).Pairs);

    [Theory]
    [InlineData("备份")]
    [InlineData("備份")]
    [InlineData("backup")]
    public async Task Find_WhatHelpIsAbout_LeadsToIt(string text) =>
        Assert.Contains((await FindAsync(text, Cultures.Chinese)).Help, hit => hit.Url == PageUrls.Help("backup"));

    [Theory]
    [InlineData("shangchuanshuju")]
    [InlineData("scsj")]
    public async Task Find_HelpByPinyin_FindsIt(string text) =>
        Assert.Contains((await FindAsync(text, Cultures.Chinese)).Help, hit => hit.Url == PageUrls.Help("upload"));

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("找不到的东西")]
    public async Task Find_NothingOrNonsense_FindsNothing(string? text) =>
        Assert.Equal(0, (await FindAsync(text, Cultures.Chinese)).Count);

    private Task<SearchResults> FindAsync(string? text, CultureInfo culture)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        return _search.FindAsync(text, 5, CancellationToken.None);
    }
}
