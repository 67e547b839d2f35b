using IndicatorDash.Testing;

namespace IndicatorDash.Web.Comparison;

public sealed class CompareReaderTests
{
    private const string Trained = "members-trained-times";
    private static readonly CompareChoice Nothing = new([], []);

    [Fact]
    public async Task Read_NothingChosenAndNothingShared_OffersTheRegionsThatReport()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Nothing);

        Assert.Empty(model.Suggestions);
        Assert.Empty(model.Columns);
        Assert.Equal([370000, 520000, 630000, 370500], model.Reporting.Select(region => region.Id));
    }

    [Fact]
    public async Task Read_OnlyRegions_GivesTheirOwnFigures()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, new CompareChoice(["630000", "110000"], []));

        Assert.Equal([8, 0], model.Own.Select(own => own.Themes.Count));
        Assert.Empty(model.Suggestions);
    }

    [Fact]
    public async Task Read_OnlyAnIndicator_OffersTheRegionsThatHaveIt()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, new CompareChoice([], [Trained]));

        Assert.Equal([630000], model.Reporting.Select(region => region.Id));
    }

    [Fact]
    public async Task Read_OneOfThreeHasAFigure_ComparesNothing()
    {
        await using var store = await StoreAsync();

        var column = Assert.Single((await ReadAsync(store, new CompareChoice(["370000", "630000"], [Trained]))).Columns);

        Assert.Null(column.Year);
        Assert.Null(column.Cells[0].Figure);
        Assert.Equal(206_000m, column.Cells[1].Figure!.Quantity!.Value.Value);
        Assert.Equal((Comparability.OnlyOne, 630000), (column.Remark.Comparability, column.Remark.Only!.Id));
        Assert.Empty(column.YearFigures);
    }

    [Fact]
    public async Task Read_AnotherYear_ShowsTheFigureOfItsOwnApart()
    {
        await using var store = await StoreAsync();

        var column = Assert.Single(
            (await ReadAsync(store, new CompareChoice(["370000", "630000"], [Trained], Year: 2018))).Columns);

        Assert.Null(column.Cells[1].Figure);
        Assert.Equal(2020, column.Cells[1].Other!.Year);
        Assert.Equal(Comparability.None, column.Remark.Comparability);
    }

    [Fact]
    public async Task Read_DenseRegions_ComparesTheLatestYearThatMostShare()
    {
        await using var store = await StoreAsync(dense: true);

        var column = Assert.Single((await ReadAsync(store, new CompareChoice(["370100", "370200", "371000"], [Trained]))).Columns);

        Assert.Equal(DenseData.LastYear - 1, column.Year);
        Assert.Equal(Comparability.Fully, column.Remark.Comparability);
        Assert.Equal(3, column.YearFigures.Count);
    }

    [Fact]
    public async Task Read_DenseYearWithAboutFigures_IsOnlyRoughlyComparable()
    {
        await using var store = await StoreAsync(dense: true);

        var column = Assert.Single(
            (await ReadAsync(store, new CompareChoice(["370200", "370500"], [Trained], Year: 2019))).Columns);

        Assert.Contains(column.YearFigures, figure => figure.Qualifier == Numbers.ValueQualifier.About);
        Assert.Equal(Comparability.Roughly, column.Remark.Comparability);
        Assert.Equal([LooseReason.Qualified], column.Remark.Loose!);
    }

    [Fact]
    public async Task Read_DenseNothingChosen_SuggestsWhatProvincesShare()
    {
        await using var store = await StoreAsync(dense: true);

        var model = await ReadAsync(store, Nothing);

        Assert.NotEmpty(model.Suggestions);
        Assert.All(model.Suggestions, suggestion => Assert.True(suggestion.Regions.Count > 1));
    }

    [Fact]
    public async Task Read_FormerCity_StandsApartThenAndWithinNow()
    {
        await using var store = await StoreAsync();
        var choice = new CompareChoice(["371200", "370100"], [Trained]);

        var then = await ReadAsync(store, choice);
        var now = await ReadAsync(store, choice with { AsTheyAreNow = true });

        Assert.Equal([371200, 370100], then.Regions.Select(region => region.Region.Id));
        var jinan = Assert.Single(now.Regions);
        Assert.Equal(370100, jinan.Region.Id);
        Assert.Equal([371200], jinan.Includes.Select(region => region.Id));
        Assert.Equal([(371200, 370100)], now.Former.Select(pair => (pair.Former.Id, pair.Successor.Id)));
    }

    [Fact]
    public async Task Read_TooMuch_CutsAndSaysSo()
    {
        await using var store = await StoreAsync();
        string[] regions = ["110000", "120000", "130000", "140000", "150000", "210000", "220000", "230000", "310000"];

        var model = await ReadAsync(store, new CompareChoice(regions, []));

        Assert.True(model.IsCut);
        Assert.Equal(CompareChoice.MaxRegions, model.Regions.Count);
    }

    [Theory]
    [InlineData("999999", Trained)]
    [InlineData("370000", "nothing")]
    public async Task Read_UnknownCode_GivesNothing(string region, string indicator)
    {
        await using var store = await StoreAsync();

        Assert.Null(await store.Get<CompareReader>().ReadAsync(new CompareChoice([region], [indicator]), null, CancellationToken.None));
    }

    private static Task<CuratedStore> StoreAsync(bool dense = false) =>
        CuratedStore.CreateAsync(dense, services => services.AddComparePage());

    private static async Task<CompareModel> ReadAsync(CuratedStore store, CompareChoice choice)
    {
        var model = await store.Get<CompareReader>().ReadAsync(choice, null, CancellationToken.None);
        Assert.NotNull(model);
        return model;
    }
}
