using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Testing;
using IndicatorDash.Web.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Overview;

public sealed class OverviewReaderTests
{
    private static readonly OverviewRequest Everything = new(null, null, null, null);

    [Fact]
    public async Task Read_CuratedNation_LeadsWithKnownFiguresOfRegions()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Everything);

        Assert.NotNull(model.Sparse);
        Assert.Null(model.Dense);
        Assert.All(model.Cards, card => Assert.Empty(card.Own));
        Assert.Equal(
            [(370000, 23 + 1), (370500, 8), (520000, 18), (630000, 75 + 2)],
            model.Sparse.Regions.Select(region => (region.Region.Id, region.Count)));
        var centres = model.Cards[3];
        Assert.Equal((0, 34), (centres.Reporting, centres.Expected));
        Assert.Equal([266m, 134m, 168m], centres.Below.Select(entry => entry.Figure.Quantity!.Value.Value));
        Assert.Equal(
            [ObservationKind.Actual, ObservationKind.Target, ObservationKind.Target], centres.Below.Select(entry => entry.Figure.Kind));
    }

    [Fact]
    public async Task Read_NationWhereSomeCitiesReportToo_ListsWhatProvincesReportedFirst()
    {
        await using var store = await StoreAsync();
        foreach (var city in new[] { 370100, 370200, 370300, 370400 })
        {
            await store.PublishAsync("members-trained", city, 2021, 100);
        }

        var card = (await ReadAsync(store, Everything)).Cards[0];

        // The cities are in their province's sum.
        Assert.Equal(370000, card.Below[^1].Region.Id);
        Assert.Equal(FigureOrigin.Summed, card.Below[^1].Figure.Origin);
        Assert.All(card.Below.SkipLast(1), entry => Assert.Equal((RegionLevel.Province, FigureOrigin.Observed), (entry.Region.Level, entry.Figure.Origin)));
        Assert.True(card.Below.Count > 1);
    }

    [Fact]
    public async Task Read_HeadlineThatLostItsLastIndicator_HasNoCardToSayThatNothingIsPublished()
    {
        await using var store = await StoreAsync();
        await Definitions.ChangeAsync(store, "urgent-talent-introduced", definition => definition with { Headline = null });

        var model = await ReadAsync(store, Everything);

        Assert.Equal([1, 2, 4], model.Cards.Select(card => card.Headline.Position));
    }

    [Fact]
    public async Task Read_ShandongOfItsOwn_HasNoHeadlineFigure()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Everything with { Region = "370000" });

        Assert.All(model.Cards, card => Assert.Empty(card.Own));
        Assert.All(model.Cards.Take(3), card => Assert.Empty(card.Below));
        Assert.All(model.Cards[3].Below, entry => Assert.Equal(370500, entry.Region.Id));
        Assert.Equal((1, 16), (model.Cards[3].Reporting, model.Cards[3].Expected));
    }

    [Fact]
    public async Task Read_QinghaiIn2020_ShowsTimesAndAllVillages()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Everything with { Region = "630000", Year = 2020 });

        var trained = Assert.Single(model.Cards[0].Own);
        Assert.Equal(206_000m, trained.Figure.Quantity!.Value.Value);
        Assert.Equal("人次", trained.Indicator.UnitCode);
        Assert.Equal(ValueQualifier.All, model.Cards[1].Own[0].Figure.Qualifier);
        Assert.Equal(ObservationStatus.Derived, model.Cards[1].Own[1].Figure.Status);
        Assert.Empty(model.Cards[2].Own);
    }

    [Fact]
    public async Task Read_YearWithoutFigures_FillsNoHole()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Everything with { Region = "630000", Year = 2019 });

        Assert.All(model.Cards, card => Assert.Empty(card.Own));
        Assert.True(model.IsEmpty);
    }

    [Fact]
    public async Task Read_YearWithoutASpanThatIsKnown_PointsToItsPeriod()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Everything with { Region = "520000", Year = 2022 });

        Assert.Empty(model.Cards[2].Own);
        Assert.Equal("2019/2021", model.Cards[2].Elsewhere?.Figure.Period.ToString());
        Assert.Null(model.Cards[0].Elsewhere);
        Assert.Null(model.Cards[3].Elsewhere);
    }

    [Fact]
    public async Task Read_Theme_ShowsEverythingOfIt()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Everything with { Theme = "talent" });

        var theme = Assert.Single(model.Sparse!.Themes);
        Assert.Equal(theme.Counts.Values.Sum(), theme.Examples.Count);
        Assert.All(theme.Examples, example => Assert.Equal(theme.Theme.Id, example.Indicator.ThemeId));
    }

    [Fact]
    public async Task Read_DenseCityThatSaidItHasNotReported_LeadsWithItsLatestValueAndSaysSo()
    {
        await using var store = await StoreAsync(dense: true);
        var city = Region.CodeOf(DenseData.NotReportedCity);

        var latest = (await ReadAsync(store, Everything with { Region = city })).Cards[0].Own[0];
        var year = (await ReadAsync(store, Everything with { Region = city, Year = DenseData.LastYear })).Cards[0].Own[0];

        Assert.Equal((DenseData.LastYear - 1, FigureState.Value), (latest.Figure.Year, latest.Figure.State()));
        Assert.Equal((DenseData.LastYear, FigureState.NotReported), (latest.Later!.Year, latest.Later.State()));
        Assert.Equal((FigureState.NotReported, null), (year.Figure.State(), year.Later));
    }

    [Theory]
    [InlineData("999999", null, null)]
    [InlineData(null, "nothing", null)]
    [InlineData(null, null, "nothing")]
    public async Task Read_UnknownCode_GivesNothing(string? region, string? theme, string? indicator)
    {
        await using var store = await StoreAsync();

        var model = await store.Get<OverviewReader>()
            .ReadAsync(new OverviewRequest(region, null, theme, indicator), null, CancellationToken.None);

        Assert.Null(model);
    }

    [Fact]
    public async Task Read_DenseShandong_SumsCitiesAndSaysHowMany()
    {
        await using var store = await StoreAsync(dense: true);

        var model = await ReadAsync(store, Everything with { Region = "370000", Year = DenseData.LastYear });

        Assert.NotNull(model.Dense);
        Assert.Equal(16, model.Dense.Children.Count);
        var trained = model.Cards[0].Own[0].Figure;
        Assert.Equal(FigureOrigin.Summed, trained.Origin);
        Assert.Equal((14, 16), (trained.Covered, trained.Expected));
        Assert.Equal((14, 16), (model.Cards[0].Reporting, model.Cards[0].Expected));
        Assert.DoesNotContain(model.Dense.ChildFigures, figure => figure.RegionId == DenseData.SilentCity);
        Assert.Contains(model.Dense.ChildFigures, figure =>
            figure.RegionId == DenseData.NotReportedCity && figure.Status == ObservationStatus.NotReported);
        Assert.Equal(
            6, model.Dense.Coverage.Sum(row => row.Words.GetValueOrDefault(DenseData.NotReportedCity).NotReported));
        Assert.All(model.Dense.Coverage, row => Assert.False(row.Words.ContainsKey(DenseData.SilentCity)));
        Assert.DoesNotContain(model.Dense.Series, figure => figure.Year == 2018 && figure.Origin == FigureOrigin.Observed);
    }

    [Fact]
    public async Task Read_DenseOfNoYear_CountsWhoPublishedTheYearThatEachCardShows()
    {
        await using var store = await StoreAsync(dense: true);
        // The latest year of all is one that no headline has.
        await store.PublishAsync("members-trained", 370102, DenseData.LastYear + 1, 5);

        var model = await ReadAsync(store, Everything with { Region = "370000" });

        var card = model.Cards[1];
        Assert.Equal(DenseData.LastYear + 1, model.Dense!.Year);
        Assert.Equal(DenseData.LastYear, card.Own[0].Figure.Year);
        Assert.Equal((card.Own[0].Figure.Covered, card.Own[0].Figure.Expected), (card.Reporting, card.Expected));
    }

    [Fact]
    public async Task Read_FewNumbersAmongMoreWordsThanAreReadAtOnce_HidesNone()
    {
        await using var store = await StoreAsync();
        await store.PublishWordsAsync(2_100);

        var model = await ReadAsync(store, Everything with { Region = "370000" });

        Assert.Null(model.Sparse);
        Assert.NotNull(model.Dense);
    }

    [Fact]
    public async Task Read_DenseThemeThatNoIndicatorIsOf_IsEmpty()
    {
        await using var store = await StoreAsync(dense: true);
        var catalogue = await store.Get<CatalogueStore>().GetAsync(default);
        var economy = catalogue.Themes.Single(theme => theme.Code == "village-economy").Id;
        foreach (var indicator in catalogue.Indicators.Where(indicator => indicator.ThemeId == economy))
        {
            await Definitions.ChangeAsync(store, indicator.Code, definition => definition with { Theme = "training" });
        }

        var model = await ReadAsync(store, Everything with { Region = "370000", Theme = "village-economy" });

        Assert.True(model.IsEmpty);
        Assert.Equal("village-economy", model.Theme!.Code);
        Assert.NotEmpty(model.Cards[0].Own);
    }

    [Fact]
    public async Task Read_DenseWithoutAnyHeadline_ComparesTheFirstIndicatorThatThereIsAnythingOf()
    {
        await using var store = await StoreAsync(dense: true);
        foreach (var indicator in (await store.Get<CatalogueStore>().GetAsync(default)).Indicators.Where(indicator => indicator.HeadlinePosition is not null))
        {
            await Definitions.ChangeAsync(store, indicator.Code, definition => definition with { Headline = null });
        }

        var model = await ReadAsync(store, Everything with { Region = "370000" });

        Assert.Empty(model.Cards);
        Assert.Equal("members-trained-times", model.Dense!.Indicator.Code);
    }

    private static Task<CuratedStore> StoreAsync(bool dense = false) =>
        CuratedStore.CreateAsync(dense, services => services.AddSingleton<OverviewReader>());

    private static async Task<OverviewModel> ReadAsync(CuratedStore store, OverviewRequest request)
    {
        var model = await store.Get<OverviewReader>().ReadAsync(request, null, CancellationToken.None);
        Assert.NotNull(model);
        return model;
    }
}
