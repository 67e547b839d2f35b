using System.Data.Common;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Publication;

public sealed class PublisherTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_OfEveryChange_SupersedesAndAddsAndKeepsTheHistory(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(
            Row(1, Trained, Xining, "2020", 10), Row(2, Trained, Haidong, "2020", 20), Row(3, Meetings, Xining, "2020", 30));
        var before = await ObservationsAsync(store);

        store.Time.Advance(TimeSpan.FromDays(1));
        var version = await store.PublishAsync(
            Row(1, Trained, Xining, "2020", 11),
            Row(2, Trained, Haidong, "2020", 20),
            Row(3, Meetings, Xining, "2020", 30, change: ChangeKind.Withdrawn),
            Row(4, Meetings, Haidong, "2020", 40));

        Assert.Equal((2, 1, 1, 1), (version.Number, version.NewCount, version.ChangedCount, version.WithdrawnCount));
        Assert.Equal("reviewer", version.PublishedBy);
        Assert.Equal(store.Time.GetUtcNow().UtcDateTime, version.PublishedAtUtc);
        var after = await ObservationsAsync(store);
        Assert.Equal(
            [(10, 1, 2), (20, 1, null), (30, 1, 2), (11, 2, null), (40, 2, (int?)null)],
            after.Select(row => ((int)(row.ScaledValue!.Value / Scaled.Factor), row.PublishedIn, row.SupersededIn)));

        // What was there is as it was, but for the version that superseded it.
        foreach (var row in after.Take(before.Count))
        {
            row.SupersededIn = null;
        }

        Assert.Equivalent(before, after.Take(before.Count), strict: true);
        await using var db = store.Open();
        Assert.Equal([1, 2], await db.Batches.OrderBy(batch => batch.Id).Select(batch => batch.PublishedVersion!.Value).ToListAsync());
        Assert.Equivalent(version, await db.DataVersions.SingleAsync(stored => stored.Number == 2), strict: true);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_OfARow_StoresAllThatItSays(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var row = new PlannedObservation
        {
            Row = 1,
            IndicatorId = Trained,
            RegionId = Qinghai,
            Period = Periods.Period.Parse("2015/2020-07"),
            Kind = ObservationKind.Target,
            Status = ObservationStatus.Provisional,
            Qualifier = ValueQualifier.AtMost,
            ScaledValue = 1,
            ScaledLower = 2,
            ScaledUpper = 3,
            AsWritten = "约",
            SourceId = 1,
            Locator = "¶2",
            Formula = "trained",
            Inferred = "period",
            Note = "备注",
        };

        await store.PublishAsync(row);

        var stored = Assert.Single(await ObservationsAsync(store));
        Assert.True(row.SaysTheSameAs(stored));
        Assert.Equal((row.BatchId, 2020, 1), (stored.BatchId, stored.Year, stored.PublishedIn));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_OfTheSameRowsAgain_ChangesNothing(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(Rows());
        var before = await StoreState.ReadAsync(store);

        var version = await store.PublishAsync(Rows());

        Assert.Equal((2, 0, 0, 0), (version.Number, version.NewCount, version.ChangedCount, version.WithdrawnCount));
        var after = await StoreState.ReadAsync(store);
        Assert.Equal(before.Observations, after.Observations);
        Assert.Equal(before.Figures, after.Figures);
        Assert.Equal(before.Coverage, after.Coverage);
        static PlannedObservation[] Rows() =>
        [
            Row(1, Trained, Xining, "2020", 10),
            Row(2, Trained, Haidong, "2018/2020", 20),
            Row(3, Active, Xining, "2020-12-31", null, status: ObservationStatus.Suppressed),
            Row(4, Active, Xining, "2020", 5, kind: ObservationKind.Target),
        ];
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_OnAnotherBase_IsRefusedAndChangesNothing(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var late = await store.AddBatchAsync(Row(1, Trained, Xining, "2020", 10));
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 11));
        var before = await StoreState.ReadAsync(store);

        var exception = await Assert.ThrowsAsync<PublicationException>(() => store.PublishAsync(late));

        Assert.Equal(PublicationProblem.BaseVersionMoved, exception.Problem);
        Assert.Equal(before, await StoreState.ReadAsync(store));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_OfAPublishedBatch_IsRefusedAndChangesNothing(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var batch = await store.AddBatchAsync(Row(1, Trained, Xining, "2020", 10));
        await store.PublishAsync(batch);
        var before = await StoreState.ReadAsync(store);

        var exception = await Assert.ThrowsAsync<PublicationException>(() => store.PublishAsync(batch));

        Assert.Equal(PublicationProblem.AlreadyPublished, exception.Problem);
        Assert.Equal(before, await StoreState.ReadAsync(store));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_WithoutATransaction_IsRefused(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var batch = await store.AddBatchAsync(Row(1, Trained, Xining, "2020", 10));
        await using var db = store.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.Get<Publisher>().PublishAsync(db, batch.Id, "reviewer", CancellationToken.None));

        Assert.Equal(0, await db.CurrentVersionAsync(CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_OfARegionThatIsNotThere_ChangesNothing(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 10));
        var batch = await store.AddBatchAsync(Row(1, Trained, Xining, "2020", 11), Row(2, Trained, 999999, "2020", 1));
        var before = await StoreState.ReadAsync(store);

        await Assert.ThrowsAnyAsync<DbException>(() => store.PublishAsync(batch));

        Assert.Equal(before, await StoreState.ReadAsync(store));
    }

    // Cancelled at every statement in turn, until it gets through.
    [Fact]
    public async Task Publish_CancelledAnywhere_ChangesNothing()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 10), Row(2, Trained, Haidong, "2020", 20));
        var batch = await store.AddBatchAsync(
            Row(1, Trained, Xining, "2020", 11), Row(2, Trained, Haidong, "2020", 2, change: ChangeKind.Withdrawn));
        var before = await StoreState.ReadAsync(store);

        var statements = 0;
        for (var isDone = false; !isDone; statements++)
        {
            using var cancellation = new CancellationTokenSource();
            var left = statements;
            await using var db = store.OpenWith(new OnCommand((_, _) =>
            {
                if (left-- == 0)
                {
                    cancellation.Cancel();
                }
            }));
            await using var transaction = await db.Database.BeginTransactionAsync();
            try
            {
                await store.Get<Publisher>().PublishAsync(db, batch.Id, "reviewer", cancellation.Token);
                isDone = left >= 0;
            }
            catch (OperationCanceledException)
            {
                // As asked for.
            }

            await transaction.RollbackAsync();
            Assert.Equal(before, await StoreState.ReadAsync(store));
        }

        Assert.True(statements > 10, $"{statements} statements");
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_OfActualFigures_CountsThemForTheRegionAndAllAboveIt(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(
            Row(1, Trained, Lixia, "2020", 1),
            Row(2, Meetings, Lixia, "2020", 1),
            Row(3, Trained, Lixia, "2018/2020", 1),
            Row(4, Active, Lixia, "2020-12-31", 0),
            Row(5, Trained, Jinan, "2020", 1),
            Row(6, Trained, Lixia, "2019", 1),
            Row(7, Trained, Shizhong, "2020", 9, kind: ObservationKind.Target),
            Row(8, Trained, Dongying, "2020", null, status: ObservationStatus.Suppressed),
            Row(9, Trained, Xining, "2020", null, status: ObservationStatus.NotReported));

        Assert.Equal(
            [
                (0, 2019, TrainingTheme, 0, 1), (0, 2020, TrainingTheme, 0, 4), (0, 2020, VillageTheme, 0, 1),
                (Shandong, 2019, TrainingTheme, 0, 1), (Shandong, 2020, TrainingTheme, 0, 4), (Shandong, 2020, VillageTheme, 0, 1),
                (Jinan, 2019, TrainingTheme, 0, 1), (Jinan, 2020, TrainingTheme, 1, 3), (Jinan, 2020, VillageTheme, 0, 1),
                (Lixia, 2019, TrainingTheme, 1, 0), (Lixia, 2020, TrainingTheme, 3, 0), (Lixia, 2020, VillageTheme, 1, 0),
            ],
            await CoverageAsync(store));

        await store.PublishAsync(
            Row(1, Trained, Lixia, "2020", 2),
            Row(2, Meetings, Lixia, "2020", null, status: ObservationStatus.NotApplicable),
            Row(3, Active, Lixia, "2020-12-31", 0, change: ChangeKind.Withdrawn),
            Row(4, Trained, Lixia, "2019", 1, change: ChangeKind.Withdrawn),
            Row(5, Trained, Dongying, "2020", 5));

        Assert.Equal(
            [
                (0, 2020, TrainingTheme, 0, 4),
                (Shandong, 2020, TrainingTheme, 0, 4),
                (Jinan, 2020, TrainingTheme, 1, 2),
                (Lixia, 2020, TrainingTheme, 2, 0),
                (Dongying, 2020, TrainingTheme, 1, 0),
            ],
            await CoverageAsync(store));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_OfTwoBatchesAtOnce_TakesOneAndRefusesTheOther(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        ImportBatch[] batches =
        [
            await store.AddBatchAsync(Row(1, Trained, Xining, "2020", 10)),
            await store.AddBatchAsync(Row(1, Trained, Haidong, "2020", 20)),
        ];

        var outcomes = await Task.WhenAll(batches.Select(batch => Task.Run(async () =>
        {
            try
            {
                return (await store.PublishAsync(batch), null);
            }
            catch (PublicationException exception)
            {
                return ((DataVersion?)null, (PublicationProblem?)exception.Problem);
            }
        })));

        Assert.Equal(1, Assert.Single(outcomes, outcome => outcome.Item1 is not null).Item1!.Number);
        Assert.Equal(PublicationProblem.BaseVersionMoved, Assert.Single(outcomes, outcome => outcome.Item1 is null).Item2);
        Assert.Single(await ObservationsAsync(store));
    }

    // As where the isolation level lets both read the same version: the later meets the number of the earlier.
    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_WithANumberThatWasJustTaken_IsRefusedAndLeavesTheContextUsable(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var batch = await store.AddBatchAsync(Row(1, Trained, Xining, "2020", 10));
        var taken = false;
        await using var db = store.OpenWith(new OnCommand((command, _) =>
        {
            if (!taken && command.CommandText.Contains("INSERT INTO", StringComparison.Ordinal)
                && command.CommandText.Contains("DataVersions", StringComparison.Ordinal))
            {
                taken = true;
                using var other = command.Connection!.CreateCommand();
                other.Transaction = command.Transaction;
                other.CommandText =
                    $"INSERT INTO \"DataVersions\" VALUES (1, {batch.Id}, '2026-01-01', 'other', 0, 0, 0)";
                other.ExecuteNonQuery();
            }
        }));

        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var exception = await Assert.ThrowsAsync<PublicationException>(() =>
                store.Get<Publisher>().PublishAsync(db, batch.Id, "reviewer", CancellationToken.None));
            Assert.Equal(PublicationProblem.BaseVersionMoved, exception.Problem);
        });

        Assert.True(taken);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var version = await store.Get<Publisher>().PublishAsync(db, batch.Id, "reviewer", CancellationToken.None);
            Assert.Equal(1, version.Number);
        });
    }

    private static async Task<List<Observation>> ObservationsAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.Observations.OrderBy(row => row.PublishedIn).ThenBy(row => row.ScaledValue).ToListAsync();
    }

    private static async Task<List<(int Region, int Year, int Theme, int Own, int Below)>> CoverageAsync(TestStore store)
    {
        await using var db = store.Open();
        var cells = await db.CoverageCells.OrderBy(cell => cell.RegionId).ThenBy(cell => cell.Year).ThenBy(cell => cell.ThemeId).ToListAsync();
        return cells.ConvertAll(cell => (cell.RegionId, cell.Year, cell.ThemeId, cell.Own, cell.Below));
    }
}
