using IndicatorDash.Testing;

namespace IndicatorDash.Web.Regions;

public sealed class RegionListReaderTests
{
    [Fact]
    public async Task Read_Curated_CountsOwnFiguresApartFromThoseBelow()
    {
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddRegionPages());

        var list = await store.Get<RegionListReader>().ReadAsync(null, null, CancellationToken.None);

        Assert.Equal((0, 127, 34), (list.Nation.Own, list.Nation.Below, list.Nation.Expected));
        Assert.Equal(34, list.Provinces.Count);
        Assert.Equal(3, list.KnownProvinces);
        var shandong = list.Provinces.Single(province => province.Region.Id == 370000);
        Assert.Equal((24, 8, 2020), (shandong.Own, shandong.Below, shandong.LastYear));
        Assert.Equal([370500], shandong.Reporting.Select(region => region.Id));
        Assert.Equal(16, shandong.Expected);
    }

    [Fact]
    public async Task Read_FigureOfACounty_CountsForItsCityAsBelowAndNotAsPublished()
    {
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddRegionPages());
        await store.PublishAsync("members-recruited", 370102, 2021, 5);

        var list = await store.Get<RegionListReader>().ReadAsync(null, null, CancellationToken.None);

        var shandong = list.Provinces.Single(province => province.Region.Id == 370000);
        Assert.Equal((9, 370500), (shandong.Below, Assert.Single(shandong.Reporting).Id));
    }

    [Theory]
    [InlineData("莱芜", 371200)]
    [InlineData("dys", 370500)]
    [InlineData("110105", 110105)]
    [InlineData("山東", 370000)]
    public async Task Read_Search_FindsByNamePinyinAndCode(string text, int id)
    {
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddRegionPages());

        var list = await store.Get<RegionListReader>().ReadAsync(text, null, CancellationToken.None);

        Assert.Contains(list.Hits, hit => hit.Region.Id == id);
    }

    [Fact]
    public async Task Read_SearchForNonsense_FindsNothing()
    {
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddRegionPages());

        var list = await store.Get<RegionListReader>().ReadAsync(" zzzz ", null, CancellationToken.None);

        Assert.Equal("zzzz", list.Query);
        Assert.Empty(list.Hits);
    }

    [Fact]
    public async Task Read_Dense_EveryProvinceReports()
    {
        await using var store = await CuratedStore.CreateAsync(dense: true, services => services.AddRegionPages());

        var list = await store.Get<RegionListReader>().ReadAsync(null, null, CancellationToken.None);

        Assert.Equal(34, list.KnownProvinces);
        Assert.Equal(16, list.Provinces.Single(province => province.Region.Id == 370000).Reporting.Count);
    }
}
