using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
using IndicatorDash.Testing;
using IndicatorDash.Web.Figures;

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
        await store.PublishAsync(Trained, 371200, 2018, 3_000);
        await store.PublishAsync(Trained, 370100, 2018, 20_000);
        await store.PublishAsync(Trained, 370100, 2020, 25_000);
        var choice = new CompareChoice(["371200", "370100"], [Trained], 2018);

        var then = await ReadAsync(store, choice);
        var now = await ReadAsync(store, choice with { AsTheyAreNow = true });
        var later = await ReadAsync(store, choice with { AsTheyAreNow = true, Year = 2020 });

        Assert.Equal([371200, 370100], then.Regions.Select(region => region.Region.Id));
        Assert.Equal([3_000m, 20_000m], then.Columns.Single().Cells.Select(cell => cell.Figure!.Quantity!.Value.Value));
        Assert.All(then.Columns.Single().Cells, cell => Assert.Empty(cell.Parts));
        var jinan = Assert.Single(now.Regions);
        Assert.Equal((370100, 371200), (jinan.Region.Id, Assert.Single(jinan.Includes).Id));
        var cell = Assert.Single(now.Columns.Single().Cells);
        Assert.Equal((23_000m, 2, 2), (cell.Figure!.Quantity!.Value.Value, cell.Figure.Covered, cell.Figure.Expected));
        Assert.False(cell.Figure.HasProvenance());
        Assert.Equal([(370100, 20_000m), (371200, 3_000m)], cell.Parts.Select(part => (part.RegionId, part.Quantity!.Value.Value)));
        Assert.All(cell.Parts, part => Assert.True(part.HasProvenance()));
        Assert.True(cell.Figure.IsOfTerritory());
        Assert.Equal(25_000m, Assert.Single(later.Columns.Single().Cells).Figure!.Quantity!.Value.Value);
        Assert.Empty(later.Columns.Single().Cells[0].Parts);
        Assert.Equal([(371200, 370100)], now.Former.Select(pair => (pair.Former.Id, pair.Successor.Id)));
    }

    [Fact]
    public async Task Read_SuccessorAlone_TakesItsFormerCityInAsItIsNowAndLosesNeither()
    {
        await using var store = await StoreAsync();
        await store.PublishAsync(Trained, 370100, 2018, 20_000);
        var choice = new CompareChoice(["370100", "370200"], [Trained], 2018, AsTheyAreNow: true);

        var lacking = (await ReadAsync(store, choice)).Columns.Single().Cells[0];
        await store.PublishAsync(Trained, 371200, 2018, 3_000);
        var whole = (await ReadAsync(store, choice)).Columns.Single().Cells[0];
        var exported = await store.Get<CompareReader>().ExportAsync(choice, null, isFull: false, default);

        Assert.Equal((20_000m, 371200), (lacking.Figure!.Quantity!.Value.Value, Assert.Single(lacking.Without).Id));
        Assert.Equal(23_000m, whole.Figure!.Quantity!.Value.Value);
        Assert.Empty(whole.Without);
        Assert.Equal([370100, 371200], exported!.Figures.Select(figure => figure.RegionId));
    }

    [Fact]
    public async Task Read_FormerCityOfWhichAloneSomethingIsKnown_IsNamedAndNotTakenForTheWhole()
    {
        await using var store = await StoreAsync();
        await store.PublishAsync(Trained, 371200, 2018, 3_000);

        var cell = Assert.Single((await ReadAsync(store, new CompareChoice(["371200"], [Trained], 2018, AsTheyAreNow: true))).Columns.Single().Cells);

        Assert.Null(cell.Figure);
        Assert.Equal(371200, Assert.Single(cell.Parts).RegionId);
    }

    [Fact]
    public async Task Read_FormerDistrictUnderAnotherCode_IsItsSuccessorAsItIsNow()
    {
        await using var store = await StoreAsync();
        await store.PublishAsync(Trained, 371202, 2018, 700);

        var model = await ReadAsync(store, new CompareChoice(["371202"], [Trained], 2018, AsTheyAreNow: true));

        Assert.Equal(370116, Assert.Single(model.Regions).Region.Id);
        var cell = Assert.Single(model.Columns.Single().Cells);
        Assert.Equal((700m, 370116), (cell.Figure!.Quantity!.Value.Value, cell.Figure.RegionId));
        Assert.Equal(371202, Assert.Single(cell.Parts).RegionId);
    }

    [Fact]
    public async Task Read_RegionTakenOverTwice_IsWithinTheLastAsItIsNow()
    {
        await using var store = await StoreAsync();
        await store.PublishAsync(Trained, 371202, 2018, 700);
        await store.PublishAsync(Trained, 370102, 2018, 1_000);
        await store.PublishAsync(Trained, 370116, 2020, 800);
        await store.PublishAsync(Trained, 370102, 2020, 1_100);
        var seen = (await store.Get<CatalogueStore>().GetAsync(default)).Regions.Find(370116)!;
        await store.Get<RegionAdministration>().ChangeAsync(
            Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null),
            seen,
            new RegionDefinition
            {
                Code = seen.Code,
                Name = seen.Name,
                ShortName = seen.ShortName,
                Pinyin = seen.Pinyin,
                Initials = seen.Initials,
                ValidFrom = seen.ValidFrom,
                ValidTo = new(2022, 7, 1),
                Successor = "370102",
            },
            default);
        var choice = new CompareChoice(["371202"], [Trained], 2018, AsTheyAreNow: true);

        var first = await ReadAsync(store, choice);
        var second = await ReadAsync(store, choice with { Year = 2020 });

        Assert.Equal(370102, Assert.Single(first.Regions).Region.Id);
        Assert.Equal([1_000m, 700m], Assert.Single(first.Columns.Single().Cells).Parts.Select(part => part.Quantity!.Value.Value));
        Assert.Equal(1_700m, Assert.Single(first.Columns.Single().Cells).Figure!.Quantity!.Value.Value);
        Assert.Equal(1_900m, Assert.Single(second.Columns.Single().Cells).Figure!.Quantity!.Value.Value);
        Assert.Equal([(371202, 370102), (370116, 370102)], first.Former.Select(pair => (pair.Former.Id, pair.Successor.Id)));
    }

    [Fact]
    public async Task Read_ManyUnreported_HideNoProvinceThatReports()
    {
        await using var store = await StoreAsync();
        await store.PublishWordsAsync(2_100);
        await store.PublishAsync(Trained, 630000, 2018, 500);
        await store.PublishAsync(Trained, 640000, 2018, 600);

        var model = await ReadAsync(store, new CompareChoice([], [Trained]));

        Assert.Equal([630000, 640000], model.Reporting.Select(region => region.Id).Where(id => id >= 630000));
        Assert.Equal([630000, 640000], Assert.Single(model.Suggestions).Regions.Select(region => region.Id));
    }

    [Fact]
    public async Task Read_ShareOfAFormerCity_IsNeverAddedUp()
    {
        const string Share = "villages-above-zero-share";
        await using var store = await StoreAsync();
        await store.PublishAsync(Share, 370100, 2018, 90);
        await store.PublishAsync(Share, 371200, 2018, 80);

        var cell = (await ReadAsync(store, new CompareChoice(["370100"], [Share], 2018, AsTheyAreNow: true))).Columns.Single().Cells[0];

        Assert.Equal((90m, 371200), (cell.Figure!.Quantity!.Value.Value, Assert.Single(cell.Without).Id));
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
