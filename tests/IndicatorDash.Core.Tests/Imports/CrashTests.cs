using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Imports.ImportTest;

namespace IndicatorDash.Imports;

/// <summary>Killed (SIGKILL) at any point, a publication is there whole or not at all, and so is taking one back.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task Kill_AtEveryPointOfAPublication_LeavesAllOrNothing()
    {
        await using var test = await CreateAsync(StorageProvider.Sqlite);
        await test.PublishAsync("B2|济南市|trained|2020|人|1000", "B3|东营市|trained|2020|人|500");
        var value = 1000;
        foreach (var point in CrashingProcess.Points.Keys)
        {
            var id = await test.SubmitAsync($"B2|济南市|trained|2020|人|{++value}", $"B3|历下区|trained|{1950 + value % 50}|人|5");
            var before = await test.PublishedAsync();

            await CrashingProcess.KillAtAsync(FileOf(test), "approve", id, point);

            await AssertAllOrNothingAsync(test, id, before, isDone: point == "after the commit", BatchState.Submitted, BatchState.Published);
        }
    }

    [Fact]
    public async Task Kill_AtEveryPointOfAnUndo_LeavesAllOrNothing()
    {
        await using var test = await CreateAsync(StorageProvider.Sqlite);
        var value = 1000;
        foreach (var point in CrashingProcess.Points.Keys.Except(["source added"]))
        {
            await test.PublishAsync($"B2|济南市|trained|2020|人|{++value}");
            var (id, _) = await test.PublishAsync($"B2|济南市|trained|2020|人|{++value}");
            var before = await test.PublishedAsync();

            await CrashingProcess.KillAtAsync(FileOf(test), "undo", id, point);

            await AssertAllOrNothingAsync(test, id, before, isDone: point == "after the commit", BatchState.Published, BatchState.Undone);
        }
    }

    private static async Task AssertAllOrNothingAsync(
        ImportTest test, int id, string before, bool isDone, BatchState notDone, BatchState done)
    {
        Assert.Equal(isDone ? done : notDone, (await test.BatchAsync(id)).State);
        Assert.Equal(!isDone, before == await test.PublishedAsync());
        await using (var db = test.Store.Open())
        {
            var versions = await db.DataVersions.ToListAsync();
            Assert.All(versions, version => Assert.Equal(
                version.NewCount + version.ChangedCount, db.Observations.Count(one => one.PublishedIn == version.Number)));
            Assert.Equal(versions.Count, await db.Batches.CountAsync(batch => batch.PublishedVersion != null));
        }

        await test.AssertConsistentAsync();
    }

    private static string FileOf(ImportTest test)
    {
        using var db = test.Store.Open();
        return new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
    }
}
