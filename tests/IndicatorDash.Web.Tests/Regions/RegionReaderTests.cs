using IndicatorDash.Regions;
using IndicatorDash.Testing;
using IndicatorDash.Web.Figures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IndicatorDash.Web.Regions;

public sealed class RegionReaderTests
{
    private const string Trained = "members-trained-times";

    private const int Jinan = 370100;

    /// <summary>历下区, of 济南市.</summary>
    private const int Lixia = 370102;

    [Fact]
    public async Task Read_Shandong_SaysWhatIsMissingBeforeWhatIsThere()
    {
        await using var store = await StoreAsync();

        var profile = await ReadAsync(store, "370000");

        Assert.Equal(["全国"], profile.Path.Select(region => region.Name));
        Assert.Equal([(2018, true), (2019, false), (2020, true)], profile.Years);
        Assert.Equal(4, profile.Gaps.Headlines.Count);
        Assert.All(profile.Gaps.Headlines, gap => Assert.Equal(GapKind.Nothing, gap.Kind));
        Assert.Contains(profile.Gaps.Themes, theme => theme.Code == "talent");
        Assert.Equal((15, 16), (profile.Gaps.Units.Count, profile.Gaps.UnitCount));
        Assert.Equal(["shandong-2018", "shandong-2020"], profile.Sources.Select(summary => summary.Source.Code));
    }

    [Fact]
    public async Task Read_CityWhoseCountiesAloneHaveFigures_IsNotCountedAsOneThatPublished()
    {
        await using var store = await StoreAsync();
        await store.PublishAsync("members-recruited", Lixia, 2021, 5);

        var profile = await ReadAsync(store, "370000");

        Assert.Equal((0, 1), profile.Units.Where(unit => unit.Region.Id == Jinan).Select(unit => (unit.Own, unit.Below)).Single());
        Assert.Equal((14, 1, 16), (profile.Gaps.Units.Count, profile.Gaps.OnlyBelow, profile.Gaps.UnitCount));
        Assert.False(new RegionGaps([], 4, [], 13, [], 16, 16).IsEmpty);
    }

    [Fact]
    public async Task Read_CityInAReportOnAnotherRegion_IsSaidToRestOnIt()
    {
        await using var store = await StoreAsync();

        await store.PublishAsync("members-recruited", Jinan, 2021, 5);

        var all = await ReadAsync(store, "370100");
        var year = await ReadAsync(store, "370100", 2020);

        var (source, own, total) = Assert.Single(all.Sources);
        Assert.NotEqual(Jinan, source.RegionId);
        Assert.Equal(1, own);
        Assert.True(total > own);
        Assert.Empty(year.Sources);
    }

    [Fact]
    public async Task Read_Shandong_SaysOfEachThemeWhatAndWhichYearsAreMissing()
    {
        await using var store = await StoreAsync();

        var all = await ReadAsync(store, "370000");
        var year = await ReadAsync(store, "370000", 2020);

        ThemeGaps GapsOf(RegionProfile profile, string theme) => profile.ThemeGaps[profile.Themes.Single(known => known.Theme.Code == theme).Theme.Id];
        var training = GapsOf(all, "training");
        Assert.Equal((27, 21, 6), (training.Count, training.Nothing.Count, training.NoYear.Count));
        Assert.Empty(training.Years);
        var cadres = GapsOf(all, "cadres");
        Assert.Equal(3, cadres.Years.Count);
        Assert.All(cadres.Years, gap => Assert.Equal([2018, 2019], gap.Years));
        Assert.Equal(cadres.Count, cadres.Nothing.Count + cadres.NoYear.Count + cadres.Years.Count);
        Assert.Empty(GapsOf(year, "cadres").Years);
        Assert.Equal(cadres.Nothing, GapsOf(year, "cadres").Nothing);
    }

    [Fact]
    public async Task Read_Shandong_KeepsTotalsOverYearsApart()
    {
        await using var store = await StoreAsync();

        var profile = await ReadAsync(store, "370000");

        var training = profile.Themes.Single(theme => theme.Theme.Code == "training");
        Assert.Empty(training.Latest);
        Assert.Equal(6, training.Spans.Count);
        Assert.All(profile.Themes.SelectMany(theme => theme.Latest), entry => Assert.Null(entry.Change));
        Assert.All(profile.Themes.SelectMany(theme => theme.Latest), entry => Assert.Null(entry.Peers));
    }

    [Theory]
    [InlineData(2018, 17)]
    [InlineData(2020, 16)]
    [InlineData(null, 16)]
    public async Task Read_ShandongInAYear_HasTheCitiesOfThatYear(int? year, int cities)
    {
        await using var store = await StoreAsync();

        var profile = await ReadAsync(store, "370000", year);

        Assert.Equal(cities, profile.Units.Count);
        Assert.Equal(cities == 17, profile.Units.Any(unit => unit.Region.Id == 371200));
        Assert.Equal(year is null ? [371200] : [], profile.FormerUnits.Select(region => region.Id));
    }

    [Fact]
    public async Task Read_Dongying_KeepsTargetsApartAndHasItsHeadline()
    {
        await using var store = await StoreAsync();

        var profile = await ReadAsync(store, "370500");

        var services = profile.Themes.Single(theme => theme.Theme.Code == "services");
        Assert.Equal([266m, 568m], services.Latest.Select(entry => entry.Figure.Quantity!.Value.Value));
        Assert.Equal([134m, 168m], services.Targets.Select(entry => entry.Figure.Quantity!.Value.Value));
        Assert.Equal([1, 2, 3], profile.Gaps.Headlines.Select(gap => gap.Headline.Position));
        Assert.Equal(5, profile.Gaps.UnitCount);
        Assert.Equal(7, profile.Units.Count);
    }

    [Fact]
    public async Task Read_Guizhou_SaysWhereThereIsOnlyATotalOverYears()
    {
        await using var store = await StoreAsync();

        var profile = await ReadAsync(store, "520000");

        Assert.Equal(
            [(1, GapKind.OnlySpan), (2, GapKind.Nothing), (3, GapKind.OnlySpan), (4, GapKind.Nothing)],
            profile.Gaps.Headlines.Select(gap => (gap.Headline.Position, gap.Kind)));
    }

    [Fact]
    public async Task Read_FormerCity_LeadsToWhatItBecame()
    {
        await using var store = await StoreAsync();

        var laiwu = await ReadAsync(store, "371200", 2020);
        var jinan = await ReadAsync(store, "370100");

        Assert.Equal("济南市", laiwu.Successor!.Name);
        Assert.False(laiwu.IsInForce);
        Assert.True(laiwu.IsEmpty);
        Assert.Equal(["莱芜市"], jinan.TakenOver.Select(region => region.Name));
    }

    [Fact]
    public async Task Read_CountyWithoutFigures_PointsToTheNearestWithSome()
    {
        await using var store = await StoreAsync();

        var profile = await ReadAsync(store, "110105");

        Assert.True(profile.IsEmpty);
        Assert.Equal((110000, 0), (profile.Parent!.Region.Id, profile.Parent.Own));
        Assert.Equal([370000, 520000, 630000, 370500], profile.Nearest.Select(near => near.Region.Id));
        Assert.Empty(profile.Units);
    }

    [Fact]
    public async Task Read_CityBesideReportingOnes_PointsWithinItsProvinceFirst()
    {
        await using var store = await StoreAsync();

        var profile = await ReadAsync(store, "371000");

        Assert.Equal([370000, 370500], profile.Nearest.Select(near => near.Region.Id));
        Assert.Equal(24, profile.Parent!.Own);
    }

    [Theory]
    [InlineData("999999", null)]
    [InlineData("37", null)]
    [InlineData("370000", "nothing")]
    public async Task Read_UnknownCode_GivesNothing(string code, string? theme)
    {
        await using var store = await StoreAsync();

        Assert.Null(await store.Get<RegionReader>().ReadAsync(code, null, theme, null, CancellationToken.None));
    }

    [Fact]
    public async Task Read_OfAYearThatIsNotDue_SaysUntilWhenAHeadlineIsInTime()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2021, 1, 31, 12, 0, 0, TimeSpan.Zero));
        await using var store = await CuratedStore.CreateAsync(
            configure: services => services.AddRegionPages().AddSingleton<TimeProvider>(time));
        await Definitions.ChangeAsync(store, "urgent-talent-introduced", definition => definition with { DueDays = 31 });

        var early = await ReadAsync(store, "630000", 2020);
        time.Advance(TimeSpan.FromDays(1));
        var late = await ReadAsync(store, "630000", 2020);

        Assert.Equal(new DateOnly(2021, 1, 31), TalentOf(early).NotDueUntil);
        Assert.Null(TalentOf(late).NotDueUntil);

        static HeadlineGap TalentOf(RegionProfile profile) => profile.Gaps.Headlines.Single(gap => gap.Headline.Position == 3);
    }

    [Fact]
    public async Task Read_HeadlineThatLostItsLastIndicator_IsNotLookedFor()
    {
        await using var store = await StoreAsync();
        await Definitions.ChangeAsync(store, "urgent-talent-introduced", definition => definition with { Headline = null });

        var profile = await ReadAsync(store, "370000");

        Assert.Equal([1, 2, 4], profile.Gaps.Headlines.Select(gap => gap.Headline.Position));
        Assert.Equal(3, profile.Gaps.HeadlineCount);
    }

    [Fact]
    public async Task Read_OneTheme_NamesNoOtherAsMissing()
    {
        await using var store = await StoreAsync();

        var profile = await store.Get<RegionReader>().ReadAsync("630000", null, "village-economy", null, CancellationToken.None);

        Assert.Equal("village-economy", Assert.Single(profile!.Themes).Theme.Code);
        Assert.Empty(profile.Gaps.Headlines);
        Assert.Equal((1, 0), (profile.Gaps.HeadlineCount, profile.Gaps.ThemeCount));
    }

    [Fact]
    public async Task Read_DenseCity_StandsAmongItsPeers()
    {
        await using var store = await StoreAsync(dense: true);

        var entry = EntryOf(await ReadAsync(store, "370100"), Trained);

        Assert.Equal(DenseData.LastYear, entry.Figure.Year);
        Assert.True(entry.Change!.Value.Change.IsComparable);
        // Of the 15 other cities, one is silent and one says that it has not reported.
        Assert.Equal((13, 15), (entry.Peers!.Count, entry.Peers.Expected));
        Assert.True(entry.Peers.Least.ScaledValue < entry.Peers.Most.ScaledValue);
        Assert.NotEqual(370100, entry.Peers.Least.RegionId);
    }

    [Fact]
    public async Task Read_DenseCityThatGrew_ComparesNothingAcrossIt()
    {
        await using var store = await StoreAsync(dense: true);

        var entry = EntryOf(await ReadAsync(store, "370100", 2019), Trained);

        Assert.Equal(IncomparableReason.BoundaryChanged, entry.Change!.Value.Change.Reason);
    }

    [Fact]
    public async Task Read_DenseCityThatSaidItHasNotReported_ShowsItsLatestValueAndSaysSo()
    {
        await using var store = await StoreAsync(dense: true);

        var profile = await ReadAsync(store, Region.CodeOf(DenseData.NotReportedCity));

        var entry = EntryOf(profile, Trained);
        Assert.Equal(DenseData.LastYear - 1, entry.Figure.Year);
        Assert.Equal(FigureState.NotReported, entry.Later.State());
        Assert.Equal((DenseData.LastYear, false), profile.Years[^1]);
    }

    [Fact]
    public async Task Read_DenseProvinceWithoutItsOwnLastYear_SaysThatOnlyTheSumIsThere()
    {
        await using var store = await StoreAsync(dense: true);

        var profile = await ReadAsync(store, "370000");

        Assert.Equal(4, profile.Gaps.Headlines.Count);
        Assert.All(profile.Gaps.Headlines, gap => Assert.Equal(GapKind.OnlySum, gap.Kind));
    }

    [Fact]
    public async Task Read_DenseProvinceThatIsAPartialSum_HasNoPeers()
    {
        await using var store = await StoreAsync(dense: true);

        var entry = EntryOf(await ReadAsync(store, "370000"), Trained);

        Assert.True(entry.Figure.IsPartialSum());
        Assert.Null(entry.Peers);
        Assert.False(entry.Change!.Value.Change.IsComparable);
    }

    private static IndicatorEntry EntryOf(RegionProfile profile, string indicator) =>
        profile.Themes.SelectMany(theme => theme.Latest).Single(entry => entry.Indicator.Code == indicator);

    private static Task<CuratedStore> StoreAsync(bool dense = false) =>
        CuratedStore.CreateAsync(dense, services => services.AddRegionPages());

    private static async Task<RegionProfile> ReadAsync(CuratedStore store, string code, int? year = null)
    {
        var profile = await store.Get<RegionReader>().ReadAsync(code, year, null, null, CancellationToken.None);
        Assert.NotNull(profile);
        return profile;
    }
}
