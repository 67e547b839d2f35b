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

    private static SourceDocument Source(int id, string code, string publishedOn, int region) => new()
    {
        Id = id,
        Code = code,
        Title = code,
        Publisher = "",
        PublishedOn = publishedOn,
        RegionId = region,
    };

    private static PlannedObservation At(string locator, int row, int indicator, int region) => new()
    {
        Row = row,
        IndicatorId = indicator,
        RegionId = region,
        Period = Periods.Period.OfYear(2020),
        Kind = ObservationKind.Actual,
        Status = ObservationStatus.Reported,
        ScaledValue = row,
        SourceId = 1,
        Locator = locator,
    };
}
