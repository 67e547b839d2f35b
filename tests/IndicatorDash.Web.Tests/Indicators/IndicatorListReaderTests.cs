using IndicatorDash.Observations;
using IndicatorDash.Testing;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Indicators;

[Collection(ReadingStores.Name)]
public sealed class IndicatorListReaderTests(CuratedReading curated, DenseReading dense)
{
    [Fact]
    public async Task Read_Everything_HasEachIndicatorOnceByTheme()
    {
        var model = await ReadAsync(curated.Store);

        Assert.Equal(129, model.Found);
        Assert.Equal(129, model.Groups.SelectMany(group => group.Rows).Select(row => row.Indicator.Id).Distinct().Count());
        Assert.Equal(10, model.Groups.Count);
        Assert.Null(model.Year);
        Assert.All(model.Groups.SelectMany(group => group.Rows), row => Assert.Equal(1, row.RegionCount));
    }

    [Fact]
    public async Task Read_OnlyATarget_SaysSo()
    {
        var row = RowOf(await ReadAsync(curated.Store), "community-canteens");

        Assert.True(row.HasOnlyTargets);
        Assert.Equal(ObservationKind.Target, row.Example!.Figure.Kind);
        Assert.Equal(370500, row.OnlyRegion!.Id);
    }

    [Theory]
    [InlineData("党员", "members-trained")]
    [InlineData("黨員", "members-trained")]
    [InlineData("peixundangyuan", "members-trained")]
    [InlineData("pxdyrc", "members-trained-times")]
    [InlineData("canteen", "community-canteens")]
    public async Task Read_Query_FindsByNamePinyinAndTraditional(string query, string code)
    {
        var model = await ReadAsync(curated.Store, query: query);

        Assert.Contains(model.Groups.SelectMany(group => group.Rows), row => row.Indicator.Code == code);
        Assert.True(model.Found < 129);
    }

    [Fact]
    public async Task Read_QueryWithinATheme_CountsTheOthersToo()
    {
        var model = await ReadAsync(curated.Store, "services", "党员");

        Assert.Equal(0, model.Shown);
        Assert.True(model.Found > 0);
    }

    [Fact]
    public async Task Read_UnknownTheme_GivesNothing() => Assert.Null(
        await curated.Store.Get<IndicatorListReader>().ReadAsync("nothing", null, null, CancellationToken.None));

    [Fact]
    public async Task Read_ManyFigures_CountsTheLatestYearAndStillKnowsTheRest()
    {
        var model = await ReadAsync(dense.Store);

        Assert.Equal(DenseData.LastYear, model.Year);
        var recruited = RowOf(model, "members-recruited");
        Assert.Equal(33, recruited.RegionCount);
        Assert.Equal(DenseData.LastYear, recruited.Example!.Figure.Year);
        Assert.Equal(2018, RowOf(model, "cadres-sent-down").Example!.Figure.Year);
        Assert.False(RowOf(model, "cadres-sent-down").IsOfYearOnly);
    }

    [Fact]
    public async Task Read_ManyUnreported_HideNothingThatIsPublished()
    {
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddIndicatorPages());
        await store.PublishWordsAsync(6_100);

        var rows = (await ReadAsync(store)).Groups.SelectMany(group => group.Rows).ToList();

        Assert.Equal(129, rows.Count);
        Assert.All(rows, row => Assert.True(row.RegionCount == 1 || row.IsOfYearOnly));
        Assert.Contains(rows, row => row.RegionCount == 1);
    }

    private static IndicatorRow RowOf(IndicatorListModel model, string code) =>
        model.Groups.SelectMany(group => group.Rows).Single(row => row.Indicator.Code == code);

    private static async Task<IndicatorListModel> ReadAsync(CuratedStore store, string? theme = null, string? query = null)
    {
        var model = await store.Get<IndicatorListReader>().ReadAsync(theme, query, null, CancellationToken.None);
        Assert.NotNull(model);
        return model;
    }
}
