using IndicatorDash.Observations;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Publication;

public sealed class VersionQueriesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Current_BeforeTheFirstPublication_IsNull(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.AddBatchAsync(Row(1, Trained, Xining, "2020", 1));

        Assert.Null(await store.Get<VersionQueries>().CurrentAsync(CancellationToken.None));
        Assert.Empty(await store.Get<VersionQueries>().LatestAsync(10, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Latest_OfSeveral_AreTheNewestFirstWithTheirBatches(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);

        await store.PublishAsync(Row(1, Trained, Xining, "2020", 1));
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 2));
        store.Time.Advance(TimeSpan.FromHours(1));
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 3), Row(2, Trained, Haidong, "2020", 3));

        var queries = store.Get<VersionQueries>();
        var latest = await queries.LatestAsync(2, CancellationToken.None);
        var current = await queries.CurrentAsync(CancellationToken.None);

        Assert.Equal([3, 2], latest.Select(summary => summary.Version.Number));
        Assert.All(latest, summary => Assert.Equal(summary.Version.BatchId, summary.Batch.Id));
        Assert.All(latest, summary => Assert.Equal(summary.Version.Number, summary.Batch.PublishedVersion));
        Assert.Equivalent(latest[0], current, strict: true);
        Assert.Equal((1, 1, 0), (current!.Version.NewCount, current.Version.ChangedCount, current.Version.WithdrawnCount));
        Assert.Equal(store.Time.GetUtcNow().UtcDateTime, current.Version.PublishedAtUtc);
        Assert.Equal(DateTimeKind.Utc, current.Version.PublishedAtUtc.Kind);
        Assert.Equal(2, await queries.ObservationCountAsync(CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task LastOf_Indicators_IsTheLastThatBroughtOrWithdrewFiguresOfThem(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 1), Row(2, Meetings, Xining, "2020", 1));
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 2));
        await store.PublishAsync(Row(1, Meetings, Haidong, "2020", 3));
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 0, change: ChangeKind.Withdrawn));

        var queries = store.Get<VersionQueries>();

        Assert.Equal(4, (await queries.LastOfAsync([Trained], null, CancellationToken.None))?.Number);
        Assert.Equal(3, (await queries.LastOfAsync([Meetings], null, CancellationToken.None))?.Number);
        Assert.Equal(2, (await queries.LastOfAsync([Trained], 3, CancellationToken.None))?.Number);
        Assert.Equal(4, (await queries.LastOfAsync([Trained, Meetings], null, CancellationToken.None))?.Number);
        Assert.Null(await queries.LastOfAsync([99], null, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Changes_OfAVersion_AreWhatWasAndWhatIs(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 1), Row(2, Meetings, Xining, "2020", 5));
        await store.PublishAsync(
            Row(1, Trained, Xining, "2020", 2),
            Row(2, Trained, Haidong, "2020", 7),
            Row(3, Meetings, Xining, "2020", 0, change: ChangeKind.Withdrawn));
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 3));

        var queries = store.Get<VersionQueries>();
        var second = await queries.ChangesAsync(2, 10, CancellationToken.None);
        var cut = await queries.ChangesAsync(2, 1, CancellationToken.None);

        Assert.Equal(
            [(Trained, Xining, 1m, 2m), (Trained, Haidong, null, 7m), (Meetings, Xining, 5m, (decimal?)null)],
            second.Changes.Select(change => (change.Key.IndicatorId, change.Key.RegionId, ValueOf(change.Before), ValueOf(change.Now))));
        Assert.False(second.HasMore);
        Assert.True(cut.HasMore);
        Assert.Empty((await queries.ChangesAsync(9, 10, CancellationToken.None)).Changes);

        static decimal? ValueOf(Observation? observation) => observation?.Quantity?.Value;
    }
}
