using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Provenance;

public sealed class ProvenanceQueriesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Get_OfACurrentFigure_HasItsEarlierValuesTheLatestFirst(StorageProvider provider)
    {
        await using var store = await CreateAsync(provider);

        var record = await GetAsync(store, 4);

        Assert.Equal(4, Value(record.Current));
        Assert.Equal([3, 1], record.History.Select(Value));
        Assert.Equal([3, 1], record.History.Select(origin => origin.Version.Number));
        Assert.Equal((4, "reviewer"), (record.Current.Version.Number, record.Current.Version.PublishedBy));
        Assert.Equal((4, "reporter"), (record.Current.Batch.PublishedVersion, record.Current.Batch.CreatedBy));
        Assert.Equal("report-2020", record.Current.Source?.Code);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Get_OfASupersededFigure_HasTheCurrentOneToo(StorageProvider provider)
    {
        await using var store = await CreateAsync(provider);

        var record = await GetAsync(store, 3);

        Assert.Equal(3, Value(record.Current));
        Assert.Equal([4, 1], record.History.Select(Value));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Get_OfAnotherKey_HasNoneOfThem(StorageProvider provider)
    {
        await using var store = await CreateAsync(provider);

        foreach (var value in (int[])[50, 51, 52, 53, 54])
        {
            Assert.Empty((await GetAsync(store, value)).History);
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Get_OfADerivedFigure_HasAFormulaAndNoSource(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(new PlannedObservation
        {
            Row = 1,
            IndicatorId = Share,
            RegionId = Xining,
            Period = Periods.Period.OfYear(2020),
            Kind = ObservationKind.Actual,
            Status = ObservationStatus.Derived,
            ScaledValue = 7 * Scaled.Factor,
            Formula = "active / villages * 100",
        });

        var record = await GetAsync(store, 7);

        Assert.Null(record.Current.Source);
        Assert.Equal("active / villages * 100", record.Current.Observation.Formula);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Get_OfAnUnknownId_IsNull(StorageProvider provider)
    {
        await using var store = await CreateAsync(provider);

        Assert.Null(await store.Get<ProvenanceQueries>().GetAsync(long.MaxValue, null, CancellationToken.None));
    }

    // 1, withdrawn in 2, brought back as 3, corrected to 4; and others of nearly the same key.
    private static async Task<TestStore> CreateAsync(StorageProvider provider)
    {
        var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(
            Row(1, Trained, Xining, "2020", 1),
            Row(2, Trained, Haidong, "2020", 50),
            Row(3, Trained, Xining, "2019", 51),
            Row(4, Meetings, Xining, "2020", 52),
            Row(5, Trained, Xining, "2020", 53, kind: ObservationKind.Target),
            Row(6, Trained, Xining, "2019/2020", 54));
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 1, change: ChangeKind.Withdrawn));
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 3));
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 4));
        return store;
    }

    private static async Task<ProvenanceRecord> GetAsync(TestStore store, int value)
    {
        await using var db = store.Open();
        var id = (await db.Observations.SingleAsync(observation => observation.ScaledValue == value * Scaled.Factor)).Id;
        var record = await store.Get<ProvenanceQueries>().GetAsync(id, null, CancellationToken.None);
        Assert.NotNull(record);
        return record;
    }

    private static int Value(ObservationOrigin origin) => (int)origin.Observation.Quantity!.Value.Value;
}
