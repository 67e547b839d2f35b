using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Sources;

public sealed class SourceQueriesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task List_CountsTheCurrentFiguresOfEachSource(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await using (var db = store.Open())
        {
            db.AddRange(Source(2, "b-2019", "2019", Qinghai), Source(3, "a-2020", "2020", Qinghai), Source(4, "shandong", "2021", Shandong));
            await db.SaveChangesAsync();
        }

        await store.PublishAsync(Row(1, Trained, Xining, "2020", 1), Row(2, Trained, Haidong, "2020", 2), Row(3, Trained, Xining, "2019", 3));
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 9), Row(2, Trained, Haidong, "2020", 2, change: ChangeKind.Withdrawn));

        var sources = await store.Get<SourceQueries>().ListAsync(null, CancellationToken.None);

        Assert.Equal(
            [("shandong", 0), ("b-2019", 0), ("a-2020", 0), ("report-2020", 2)],
            sources.Select(summary => (summary.Source.Code, summary.ObservationCount)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Get_OfASource_HasItsCurrentFiguresInTheOrderOfItsParagraphs(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(
            At("¶12", 1, Trained, Xining), At("¶7", 2, Trained, Haidong), At("¶2", 3, Meetings, Xining), At("¶100", 4, Meetings, Haidong));
        await store.PublishAsync(Row(1, Meetings, Xining, "2020", 3, change: ChangeKind.Withdrawn));

        var content = await store.Get<SourceQueries>().GetAsync("report-2020", null, CancellationToken.None);

        Assert.NotNull(content);
        Assert.Equal(("report-2020", 1), (content.Source.Code, content.Source.Id));
        Assert.Equal(["¶7", "¶12", "¶100"], content.Observations.Select(observation => observation.Locator));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Get_OfAnUnknownCode_IsNull(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);

        Assert.Null(await store.Get<SourceQueries>().GetAsync("report-2021", null, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task OfRegion_HasTheSourcesOfItsFiguresWhoeverTheyAreAbout_AndThoseAboutIt(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await using (var db = store.Open())
        {
            db.AddRange(
                Source(2, "of-xining", "2021", Xining), Source(3, "of-shandong", "2022", Shandong), Source(4, "of-xining-old", "2019", Xining));
            await db.SaveChangesAsync();
        }

        await store.PublishAsync(
            Row(1, Trained, Xining, "2020", 1),
            Row(2, Trained, Haidong, "2020", 2),
            At("¶1", 3, Meetings, Haidong, source: 2),
            At("¶1", 4, Trained, Shandong, source: 3));
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 9));
        var xining = SampleCatalogue.Regions.Single(region => region.Id == Xining);

        var current = await OfXiningAsync(null);
        var before = await OfXiningAsync(1);

        Assert.Equal([("of-xining-old", 0, 0), ("report-2020", 1, 2), ("of-xining", 0, 1)], current);
        Assert.Equal([("report-2020", 1, 2), ("of-xining", 0, 1)], before);

        async Task<IEnumerable<(string Code, int Own, int Total)>> OfXiningAsync(int? asOf)
        {
            await using var db = store.Open();
            var ids = db.Observations.Where(observation => observation.RegionId == Xining
                && (asOf == 1 ? observation.PublishedIn == 1 : observation.SupersededIn == null)).Select(observation => observation.Id).ToList();
            var sources = await store.Get<SourceQueries>().OfRegionAsync(xining, ids, asOf, CancellationToken.None);
            return sources.Select(source => (source.Source.Code, source.Own, source.Total));
        }
    }

    private static SourceDocument Source(int id, string code, string publishedOn, int region) => new()
    {
        Id = id,
        Code = code,
        Title = code,
        Publisher = "",
        PublishedOn = publishedOn,
        RegionId = region,
    };

    private static PlannedObservation At(string locator, int row, int indicator, int region, int source = 1) => new()
    {
        Row = row,
        IndicatorId = indicator,
        RegionId = region,
        Period = Periods.Period.OfYear(2020),
        Kind = ObservationKind.Actual,
        Status = ObservationStatus.Reported,
        ScaledValue = row,
        SourceId = source,
        Locator = locator,
    };
}
