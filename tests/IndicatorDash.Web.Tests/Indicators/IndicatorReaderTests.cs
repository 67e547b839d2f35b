using System.Globalization;
using IndicatorDash.Exports;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Testing;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Provenance;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Indicators;

[Collection(ReadingStores.Name)]
public sealed class IndicatorReaderTests(CuratedReading curated, DenseReading dense)
{
    private static readonly IndicatorAddress Times = new("members-trained-times");

    [Fact]
    public async Task Read_OnlyOneRegionKnown_LeadsWithIt()
    {
        var model = await ReadAsync(curated.Store, Times);

        Assert.True(model.IsOnlyKnown);
        Assert.Equal(630000, model.Region.Id);
        Assert.Equal(206_000m, model.Headline!.Figure.Quantity!.Value.Value);
        Assert.Equal([new IndicatorYear(2020, true, false)], model.Years);
        Assert.Null(model.Headline.Change);
        Assert.Single(model.Trend!.Figures);
        Assert.Null(model.Ranking);
    }

    [Fact]
    public async Task Read_OfAnIndicator_SaysWhenItWasUpdatedAndThatNothingIsAgreed()
    {
        var model = await ReadAsync(curated.Store, Times);

        Assert.Equal((1, 2020), (model.Update!.Last!.Number, model.Update.LatestYear));
        Assert.Null(model.Update.Next);
        Assert.False(model.Update.IsOverdue);
    }

    [Fact]
    public async Task Read_AfterTheDayThatWasAgreed_SaysWhatIsLate()
    {
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddProvenance().AddIndicatorPages());
        await Definitions.ChangeAsync(store, Times.Code, definition => definition with { DueDays = 31 });

        var now = (await ReadAsync(store, Times)).Update!;
        var past = (await store.Get<IndicatorReader>().ReadAsync(Times, 1, CancellationToken.None))!.Update!;

        Assert.Equal(new ExpectedUpdate(2021, new DateOnly(2022, 1, 31)), now.Next);
        Assert.True(now.IsOverdue);
        Assert.Equal((null, false), (past.Next, past.IsOverdue));
    }

    [Fact]
    public async Task Read_OfAShare_HasTheBreaksOfItsPartAndWhole()
    {
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddProvenance().AddIndicatorPages());
        await Definitions.ChangeAsync(store, "degree-enrolled", definition => definition with { Breaks = "2017 含网络教育" });

        var share = await ReadAsync(store, new IndicatorAddress("degree-graduates-share"));
        var own = await ReadAsync(store, new IndicatorAddress("degree-enrolled"));

        var inherited = Assert.Single(share.Breaks);
        Assert.Equal((2017, "含网络教育", "degree-enrolled"), (inherited.Year, inherited.Reason, Assert.Single(inherited.Origins).Code));
        Assert.Empty(Assert.Single(own.Breaks).Origins);
    }

    [Fact]
    public async Task Read_OtherYear_FillsNoHole()
    {
        var model = await ReadAsync(curated.Store, Times with { Region = "630000", Year = 2019 });

        Assert.Null(model.Headline);
        Assert.Equal([2019, 2020], model.Years.Select(year => year.Year));
        Assert.False(model.Years[0].HasFigures);
    }

    [Fact]
    public async Task Ranking_OnlySpansKnown_HasNoYearAndKeepsThemApart()
    {
        var model = await ReadAsync(
            curated.Store, new IndicatorAddress("urgent-talent-introduced") { Tab = IndicatorTab.Compare });

        Assert.Null(model.Ranking!.Year);
        Assert.Empty(model.Ranking.Regions);
        var span = Assert.Single(model.Ranking.Apart);
        Assert.Equal(PeriodKind.Span, span.Figure.Period.Kind);
        Assert.Equal(9778m, span.Figure.Quantity!.Value.Value);
    }

    [Fact]
    public async Task Ranking_FewKnown_ListsTheseAndCountsTheRest()
    {
        var model = await ReadAsync(curated.Store, Times with { Tab = IndicatorTab.Compare });

        Assert.Equal(RankingScope.Below, model.Ranking!.Scope);
        Assert.Equal([630000], model.Ranking.Regions.Select(region => region.Id));
        Assert.Equal(33, model.Ranking.LeftOut);
    }

    [Fact]
    public async Task Ranking_TargetsOnly_RanksNothing()
    {
        var model = await ReadAsync(curated.Store, new IndicatorAddress("community-canteens") { Tab = IndicatorTab.Compare });

        Assert.Null(model.Ranking!.Year);
        Assert.Equal(ObservationKind.Target, Assert.Single(model.Ranking.Apart).Figure.Kind);
        Assert.Null(model.Headline!.Progress);
        Assert.Equal(ObservationKind.Target, model.Headline.Figure.Kind);
    }

    [Fact]
    public async Task Trend_Multiples_AreTheRegionsBelowWithFiguresByCode()
    {
        var address = Times with { Region = "370000" };
        var plain = await ReadAsync(dense.Store, address);
        var model = await ReadAsync(dense.Store, address with { ShowMultiples = true });

        Assert.False(plain.Trend!.IsOfBelow);
        Assert.Empty(plain.Trend.Regions);
        Assert.True(model.Trend!.IsOfBelow);
        Assert.True(model.Trend.BelowWithFigures > 1);
        Assert.Equal(plain.Trend.BelowWithFigures, model.Trend.Regions.Count);
        Assert.All(model.Trend.Regions, region => Assert.Equal(370000, region.ParentId));
        Assert.All(model.Trend.Regions, region => Assert.Contains(model.Trend.Figures, figure => figure.RegionId == region.Id));
        Assert.Equal(model.Trend.Regions.Select(region => region.Id).Order(), model.Trend.Regions.Select(region => region.Id));
    }

    [Fact]
    public async Task Trend_MultiplesOfTheNation_AreAtMostSoMany()
    {
        var model = await ReadAsync(dense.Store, Times with { ShowMultiples = true });

        Assert.Equal(Math.Min(model.Trend!.BelowWithFigures, IndicatorAddress.MostMultiples), model.Trend.Regions.Count);
    }

    [Fact]
    public async Task Trend_MultiplesWithRegionsChosen_AreThoseChosen()
    {
        var model = await ReadAsync(dense.Store, Times with { Region = "370000", Compare = ["330000"], ShowMultiples = true });

        Assert.False(model.Trend!.IsOfBelow);
        Assert.Equal((0, 330000), (model.Trend.BelowWithFigures, Assert.Single(model.Trend.Regions).Id));
    }

    [Fact]
    public async Task Map_OnlySpans_ColoursNoYear()
    {
        var model = await ReadAsync(curated.Store, new IndicatorAddress("urgent-talent-introduced") { Tab = IndicatorTab.Map });

        Assert.Null(model.Map!.Year);
        Assert.Equal(34, model.Map.Regions.Count);
        Assert.Equal(520000, Assert.Single(model.Map.Figures).RegionId);
    }

    [Fact]
    public async Task Table_Known_HasThePlaceOfEachFigure()
    {
        var model = await ReadAsync(curated.Store, Times with { Tab = IndicatorTab.Table });

        var row = Assert.Single(model.Table!.Rows);
        Assert.Equal(("20.6万人次", "¶13", "qinghai-2020"), (row.Place!.AsWritten, row.Place.Locator, row.Place.Source!.Code));
    }

    [Fact]
    public async Task Sources_OfADerivedValue_HaveNoDocument()
    {
        var model = await ReadAsync(curated.Store, new IndicatorAddress("villages-above-zero") { Tab = IndicatorTab.Sources });

        var source = Assert.Single(model.Sources!);
        Assert.Null(source.Source);
        Assert.Equal((1, 1, 2020, 2020), (source.Count, source.RegionCount, source.FirstYear, source.LastYear));
    }

    [Fact]
    public async Task Read_DensePartialSum_HasNoAttainmentAndComparesTheSame()
    {
        var model = await ReadAsync(dense.Store, Times with { Region = "370000", Year = DenseData.LastYear });

        Assert.True(model.Headline!.Figure.IsPartialSum());
        Assert.Null(model.Headline.Progress);
        Assert.Equal(IncomparableReason.DifferentOrigins, model.Headline.Change!.Reason);
        Assert.Equal(ObservationKind.Target, Assert.Single(model.Headline.Others).Kind);
    }

    [Fact]
    public async Task Read_DenseNation_ComparesSumsOverTheSameRegions()
    {
        var model = await ReadAsync(dense.Store, Times);

        Assert.Equal((33, 34), (model.Headline!.Figure.Covered, model.Headline.Figure.Expected));
        Assert.Equal(33, model.Headline.Change!.Regions);
        Assert.Equal(ChangeDirection.Up, model.Headline.Change.Direction);
    }

    [Fact]
    public async Task Export_OfPercents_HoldsThemBesideTheFiguresAndNamesTheBase()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Cultures.Chinese, Cultures.Chinese);
        var address = Times with { Region = "370100", Base = DenseData.LastYear };
        var reader = dense.Store.Get<IndicatorReader>();

        var shown = (await reader.ExportAsync(address, null, false, default))!.View;
        var full = (await reader.ExportAsync(address, null, true, default))!.View;
        var asFigures = (await reader.ExportAsync(address with { Base = 1999 }, null, false, default))!.View;

        Assert.Contains(new ExportFact("基期", $"以{DenseData.LastYear}年为100%"), shown.Filters);
        Assert.Equal(DenseData.LastYear, shown.Base!.Year);
        Assert.Equal(100m, shown.Base.Percents.Single(figure => figure.RegionId == 370100 && figure.Year == DenseData.LastYear).Quantity!.Value.Value);
        Assert.All(shown.Figures, figure => Assert.NotEqual(100m, figure.Quantity?.Value));
        Assert.Null(full.Base);
        Assert.Null(asFigures.Base);
        Assert.DoesNotContain(asFigures.Filters, fact => fact.Name == "基期");
    }

    [Fact]
    public async Task Ranking_DenseProvince_HasEveryCityOfTheYear()
    {
        var in2022 = await ReadAsync(
            dense.Store, Times with { Tab = IndicatorTab.Compare, Region = "370000", Year = DenseData.LastYear });
        var in2018 = await ReadAsync(dense.Store, Times with { Tab = IndicatorTab.Compare, Region = "370000", Year = 2018 });

        Assert.Equal((16, 17), (in2022.Ranking!.Regions.Count, in2018.Ranking!.Regions.Count));
        Assert.Equal(0, in2022.Ranking.LeftOut);
        var chart = new RankingChartBuilder(FigureText.For(Cultures.Chinese)).Build(
            in2022.Indicator, in2022.Unit, DenseData.LastYear, in2022.Ranking.Regions, in2022.Ranking.Figures, RankingSort.Value);
        Assert.Equal(1, chart.Rows[0].Rank);
        Assert.All(chart.Rows.Where(row => row.Value is null), row => Assert.Null(row.Rank));
        Assert.Equal(2, chart.Rows.Count(row => row.Value is null));
    }

    [Fact]
    public async Task Ranking_CityWithoutCounties_StandsAmongItsPeers()
    {
        var model = await ReadAsync(dense.Store, Times with { Tab = IndicatorTab.Compare, Region = "370300" });

        Assert.Equal(RankingScope.Peers, model.Ranking!.Scope);
        Assert.Contains(model.Ranking.Regions, region => region.Id == 370300);
    }

    [Fact]
    public async Task Ranking_Compared_HasTheChosenOnly()
    {
        var model = await ReadAsync(
            dense.Store, Times with { Tab = IndicatorTab.Compare, Region = "370100", Compare = ["630000", "370200"] });

        Assert.Equal(RankingScope.Chosen, model.Ranking!.Scope);
        Assert.Equal([370100, 370200, 630000], model.Ranking.Regions.Select(region => region.Id));
    }

    [Fact]
    public async Task Trend_Compared_ReadsThemInTheirOrderWithinTheYears()
    {
        var model = await ReadAsync(
            dense.Store, Times with { Region = "370000", Compare = ["630000", "370100"], From = 2017, To = 2020 });

        Assert.Equal([630000, 370100], model.Trend!.Regions.Select(region => region.Id));
        Assert.All(model.Trend.Figures, figure => Assert.InRange(figure.Year, 2017, 2020));
        Assert.Contains(2019, model.Trend.BoundaryYears[370100]);
    }

    [Theory]
    [InlineData("nothing", null, null)]
    [InlineData("members-trained", "999999", null)]
    [InlineData("members-trained", null, "999999")]
    public async Task Read_UnknownCode_GivesNothing(string code, string? region, string? compare) => Assert.Null(
        await curated.Store.Get<IndicatorReader>().ReadAsync(
            new IndicatorAddress(code) { Region = region, Compare = compare is null ? [] : [compare] }, null, CancellationToken.None));

    private static async Task<IndicatorModel> ReadAsync(CuratedStore store, IndicatorAddress address)
    {
        var model = await store.Get<IndicatorReader>().ReadAsync(address, null, CancellationToken.None);
        Assert.NotNull(model);
        return model;
    }
}
