using System.Globalization;
using IndicatorDash.Exports;
using IndicatorDash.Testing;
using IndicatorDash.Web.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IndicatorDash.Web.Coverage;

public sealed class CoverageReaderTests
{
    private static readonly CoverageRequest Nation = new(null, null, null, null);
    private static readonly CoverageRequest Shandong = Nation with { Region = "370000" };

    [Fact]
    public async Task Read_CuratedNation_HidesTheManyWithoutAnythingAndSaysHowMany()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Nation);

        Assert.Equal([2018, 2019, 2020, 2021, 2022], model.Years);
        Assert.Equal([370000, 520000, 630000], model.Units.Select(row => row.Region.Id));
        Assert.True(model.HidesSilent);
        Assert.Equal(31, model.Silent.Count);
        Assert.Equal([(1, 34), (0, 34), (3, 34), (1, 34), (1, 34)], model.Totals.Select(total => (total.Count, total.Expected)));
        Assert.Equal([77], model.Units[2].Cells.Where(cell => cell.Own > 0).Select(cell => cell.Own));
    }

    [Fact]
    public async Task Read_AskedForAll_ListsEveryUnit()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Nation with { ShowEmpty = true });

        Assert.False(model.HidesSilent);
        Assert.Equal(34, model.Units.Count);
        Assert.Equal(31, model.Silent.Count);
    }

    [Fact]
    public async Task Read_Shandong_ExpectsTheCitiesOfEachYear()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Shandong with { ShowEmpty = true });

        Assert.Equal(17, model.Units.Count);
        Assert.Equal([17, 16, 16, 16, 16], model.Totals.Select(total => total.Expected));
        var laiwu = model.Units.Single(row => row.Region.Id == 371200);
        Assert.Equal(
            [CoverageKind.Nothing, CoverageKind.Absent, CoverageKind.Absent, CoverageKind.Absent, CoverageKind.Absent],
            laiwu.Cells.Select(cell => cell.Kind));
        Assert.Equal((0, 1), (laiwu.Years.Count, laiwu.Years.Expected));
    }

    [Fact]
    public async Task Read_ShandongItself_IsToldFromWhatIsBelowIt()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Shandong);

        Assert.Equal(CoverageKind.Reported, model.Own.Cells[0].Kind);
        Assert.Equal((CoverageKind.OnlyBelow, 0, 8), (model.Own.Cells[4].Kind, model.Own.Cells[4].Own, model.Own.Cells[4].Below));
        Assert.Equal(24, model.Own.Count);
    }

    [Theory]
    [InlineData("members-trained", 520000, 2022, CoverageKind.OnlySpan)]
    [InlineData("members-trained-times", 630000, 2020, CoverageKind.Reported)]
    [InlineData("members-trained-times", 630000, 2019, CoverageKind.Nothing)]
    [InlineData("villages-above-zero-share", 630000, 2020, CoverageKind.Reported)]
    public async Task Read_OneIndicator_GivesItsState(string indicator, int region, int year, CoverageKind kind)
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Nation with { Indicator = indicator });

        var row = model.Units.Single(row => row.Region.Id == region);
        Assert.Equal(kind, row.Cells[model.Years.ToList().IndexOf(year)].Kind);
    }

    [Fact]
    public async Task Read_OneIndicatorThatIsOnlyPlanned_CountsNothingAsReported()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Shandong with { Indicator = "community-canteens" });

        Assert.Equal(CoverageKind.OnlyTarget, Assert.Single(model.Units).Cells[^1].Kind);
        Assert.All(model.Totals, total => Assert.Equal(0, total.Count));
    }

    [Fact]
    public async Task Read_RegionWithoutAnything_IsEmpty()
    {
        await using var store = await StoreAsync();

        Assert.True((await ReadAsync(store, Nation with { Region = "110000" })).IsEmpty);
        Assert.True((await ReadAsync(store, Shandong with { Theme = "talent" })).IsEmpty);
    }

    [Theory]
    [InlineData("999999", null, null)]
    [InlineData(null, "nothing", null)]
    [InlineData(null, null, "nothing")]
    public async Task Read_UnknownCode_GivesNothing(string? region, string? theme, string? indicator)
    {
        await using var store = await StoreAsync();

        Assert.Null(await store.Get<CoverageReader>().ReadAsync(
            new CoverageRequest(region, theme, indicator, null), null, CancellationToken.None));
    }

    [Fact]
    public async Task Read_DenseIndicator_TellsSilentFromNotReportedAndSummed()
    {
        await using var store = await StoreAsync(dense: true);

        var model = await ReadAsync(store, Shandong with { Indicator = "members-trained-times" });

        Assert.False(model.HidesSilent);
        Assert.Equal(CoverageKind.OnlyBelow, model.Own.Cells[^1].Kind);
        Assert.Equal(CoverageKind.NotReported, Last(model, DenseData.NotReportedCity));
        Assert.Equal(CoverageKind.Nothing, Last(model, DenseData.SilentCity));
        Assert.Equal((14, 16), (model.Totals[^1].Count, model.Totals[^1].Expected));
    }

    [Fact]
    public async Task Read_DenseWithoutAnIndicator_CountsWhatIsSaidNotToBeReported()
    {
        await using var store = await StoreAsync(dense: true);

        var model = await ReadAsync(store, Shandong);

        var cell = model.Units.Single(row => row.Region.Id == DenseData.NotReportedCity).Cells[^1];
        Assert.Equal((CoverageKind.NotReported, 0, new CoverageWords(6, 0, 0)), (cell.Kind, cell.Own, cell.Words));
        Assert.Equal(CoverageKind.Nothing, Last(model, DenseData.SilentCity));
        Assert.Equal((14, 16), (model.Totals[^1].Count, model.Totals[^1].Expected));
    }

    [Fact]
    public async Task Read_Dense_PartsThoseWhoHaveStillToReport()
    {
        await using var store = await StoreAsync(dense: true);

        var due = (await ReadAsync(store, Shandong with { Indicator = "members-trained-times" })).Due!;

        Assert.Equal((14, 16, 2), (due.Units.Count, due.Units.Expected, due.Count));
        Assert.Equal(
            [(CoverageKind.Nothing, DenseData.SilentCity), (CoverageKind.NotReported, DenseData.NotReportedCity)],
            due.Groups.Select(group => (group.Kind, Assert.Single(group.Regions).Id)));
    }

    [Fact]
    public async Task Read_OfAnEarlierYear_ExpectsTheUnitsOfThatYearAndNoZones()
    {
        await using var store = await StoreAsync();

        var cities = (await ReadAsync(store, Shandong with { Year = 2018 })).Due!;
        var districts = (await ReadAsync(store, Nation with { Region = "370500" })).Due!;

        Assert.Equal((2018, 17), (cities.Year, cities.Count));
        Assert.Contains(cities.Groups.SelectMany(group => group.Regions), region => region.Id == 371200);
        Assert.DoesNotContain(districts.Groups.SelectMany(group => group.Regions), region => region.Id is 370571 or 370572);
    }

    [Fact]
    public async Task Read_OfWhatIsOnlyPlanned_AsksForNoYearToCome()
    {
        await using var store = await StoreAsync();

        var model = await ReadAsync(store, Shandong with { Indicator = "community-canteens" });

        Assert.Equal((2022, CoverageKind.OnlyTarget), (model.Due!.Year, model.Due.Groups[^1].Kind));
        Assert.Null((await ReadAsync(store, Nation with { Region = "110000" })).Due);
    }

    [Fact]
    public async Task Read_OfAYearThatIsNotDue_CountsNothingAsMissingUntilItIs()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Cultures.Chinese, Cultures.Chinese);
        var time = new FakeTimeProvider(new DateTimeOffset(2021, 1, 31, 12, 0, 0, TimeSpan.Zero));
        await using var store = await CuratedStore.CreateAsync(
            configure: services => services.AddCoveragePage().AddSingleton<TimeProvider>(time));
        await Definitions.ChangeAsync(store, "members-trained-times", definition => definition with { DueDays = 31 });
        var request = Nation with { Indicator = "members-trained-times", Year = 2020, ShowEmpty = true };

        var early = await ReadAsync(store, request);
        time.Advance(TimeSpan.FromDays(1));
        var late = await ReadAsync(store, request);

        var until = new DateOnly(2021, 1, 31);
        Assert.Equal((until, 1, 33), (early.Due!.NotDueUntil, early.Due.Units.Count, early.Due.Count));
        Assert.Equal(CoverageKind.NotDue, Assert.Single(early.Due.Groups).Kind);
        Assert.Equal((2, 3), (YearsOf(early, 110000).Expected, YearsOf(late, 110000).Expected - YearsOf(late, 110000).Count));
        Assert.Equal(1, YearsOf(early, 630000).Count);
        Assert.Equal(["33", "0"], HaveNotOf(late, 2020));
        Assert.Equal(["0", "33"], HaveNotOf(early, 2020));
        Assert.Contains(new ExportFact("公布期限", "2021-01-31"), new CoverageExport(early).View.Filters);
        Assert.Null(late.Due!.NotDueUntil);
        Assert.Equal(CoverageKind.Nothing, Assert.Single(late.Due.Groups).Kind);
    }

    [Fact]
    public async Task Read_OfATheme_WaitsOnlyAsLongAsNothingOfItIsDue()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2021, 1, 31, 12, 0, 0, TimeSpan.Zero));
        await using var store = await CuratedStore.CreateAsync(
            configure: services => services.AddCoveragePage().AddSingleton<TimeProvider>(time));
        await Definitions.ChangeAsync(store, "members-trained-times", definition => definition with { DueDays = 31 });

        // Of the other indicators of the theme nothing is agreed.
        Assert.Null((await ReadAsync(store, Nation with { Theme = "training", Year = 2020 })).Due!.NotDueUntil);
    }

    private static CoverageFraction YearsOf(CoverageModel model, int region) =>
        model.Units.Single(row => row.Region.Id == region).Years;

    private static IEnumerable<string> HaveNotOf(CoverageModel model, int year) =>
        new CoverageExport(model).View.Lists[0].Rows.Single(row => row[0] == $"{year}").Skip(3);

    private static CoverageKind Last(CoverageModel model, int region) =>
        model.Units.Single(row => row.Region.Id == region).Cells[^1].Kind;

    private static Task<CuratedStore> StoreAsync(bool dense = false) =>
        CuratedStore.CreateAsync(dense, services => services.AddCoveragePage());

    private static async Task<CoverageModel> ReadAsync(CuratedStore store, CoverageRequest request)
    {
        var model = await store.Get<CoverageReader>().ReadAsync(request, null, CancellationToken.None);
        Assert.NotNull(model);
        return model;
    }
}
