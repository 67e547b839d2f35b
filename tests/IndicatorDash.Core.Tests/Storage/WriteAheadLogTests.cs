using IndicatorDash.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Storage;

public sealed class WriteAheadLogTests
{
    [Fact]
    public async Task Checkpoint_AfterACommit_BringsItIntoTheDatabase()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var batch = await store.AddBatchAsync();
        // The last connection to close copies the log too, and the pool may close its own at any moment.
        await using var open = store.Open();
        await open.Database.OpenConnectionAsync();
        await store.Get<WriteAheadLog>().CheckpointAsync(default);
        await store.InTransactionAsync(db => db.BulkInsertAsync(
            Enumerable.Range(1, 20_000).Select(number => PlannedOf(batch.Id, number)), CancellationToken.None));

        var before = await CountInFileAsync(store);
        await store.Get<WriteAheadLog>().CheckpointAsync(default);

        Assert.Equal((0, 20_000), (before, await CountInFileAsync(store)));
    }

    [Theory, OnSqlServer]
    public async Task Checkpoint_OnAServer_IsLeftToIt(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);

        await store.Get<WriteAheadLog>().CheckpointAsync(default);
    }

    private static Publication.PlannedObservation PlannedOf(int batchId, int number)
    {
        var row = SampleCatalogue.Row(number, SampleCatalogue.Trained, SampleCatalogue.Haidong, "2020", 20);
        row.BatchId = batchId;
        return row;
    }

    // The file alone, without its log.
    private static async Task<long> CountInFileAsync(TestStore store)
    {
        await using var db = store.Open();
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var copy = file + ".copy";
        File.Copy(file, copy, overwrite: true);
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM \"PlannedObservations\"";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
