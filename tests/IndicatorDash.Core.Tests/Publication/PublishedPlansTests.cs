using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Publication;

public sealed class PublishedPlansTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Clear_AfterAPublication_LeavesOnlyWhatIsStillPlanned(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var kept = await store.AddBatchAsync(Row(1, Trained, Xining, "2020", 10));
        var published = await store.AddBatchAsync(Row(1, Trained, Haidong, "2020", 20));
        await store.InTransactionAsync(db => db.BulkInsertAsync(
            Enumerable.Range(2, 12_000).Select(i => Unchanged(published.Id, i)), CancellationToken.None));
        await store.PublishAsync(published);
        var before = await StoreState.ReadAsync(store);

        await store.Get<PublishedPlans>().ClearAsync(default);

        await using var db = store.Open();
        Assert.Equal([kept.Id], await db.PlannedObservations.Select(row => row.BatchId).ToListAsync());
        var after = await StoreState.ReadAsync(store);
        Assert.Equal(before with { Batches = after.Batches }, after);
    }

    private static PlannedObservation Unchanged(int batchId, int number)
    {
        var row = Row(number, Trained, Haidong, "2020", 20, change: ChangeKind.Unchanged);
        row.BatchId = batchId;
        return row;
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Clear_WithNothingPublished_ChangesNothing(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.AddBatchAsync(Row(1, Trained, Xining, "2020", 10));
        var before = await StoreState.ReadAsync(store);

        await store.Get<PublishedPlans>().ClearAsync(default);

        Assert.Equal(before, await StoreState.ReadAsync(store));
    }
}
