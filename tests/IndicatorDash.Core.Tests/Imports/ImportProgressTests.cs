using System.Text;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Imports.ImportTest;

namespace IndicatorDash.Imports;

/// <summary>What is heard of an import while it goes on, and what is left of it where it is stopped.</summary>
public sealed class ImportProgressTests
{
    private const string Table =
        """
        地区,指标,年份,数值,单位
        济南市,培训党员人数,2020,100,人
        东营市,培训党员人数,2020,50,人

        """;

    [Theory]
    [InlineData(ImportStage.Reading)]
    [InlineData(ImportStage.Detecting)]
    [InlineData(ImportStage.Matching)]
    [InlineData(ImportStage.Checking)]
    [InlineData(ImportStage.Planning)]
    [InlineData(ImportStage.Storing)]
    public async Task Upload_CancelledAtAStage_LeavesNothing(ImportStage stage)
    {
        await using var store = await PrepareAsync();
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.Get<ImportWorkflow>().UploadAsync(Reporter, Upload(), new At(stage, source.Cancel), source.Token));

        await using var db = store.Open();
        Assert.False(await db.UploadedFiles.AnyAsync());
        Assert.False(await db.PlannedObservations.AnyAsync(row => db.Batches.Any(batch => batch.Id == row.BatchId && batch.PublishedVersion == null)));
        Assert.False(await db.Batches.AnyAsync(batch => batch.Origin == BatchOrigin.Upload));
    }

    [Theory]
    [InlineData(ImportStage.Superseding)]
    [InlineData(ImportStage.Inserting)]
    [InlineData(ImportStage.Refreshing)]
    [InlineData(ImportStage.Counting)]
    public async Task Approval_CancelledAtAStage_LeavesEverythingAsItWas(ImportStage stage)
    {
        await using var test = await CreateAsync(StorageProvider.Sqlite);
        var id = await test.SubmitAsync("B2|济南市|trained|2020|人|100", "B3|东营市|trained|2020|人|50");
        var batch = await test.BatchAsync(id);
        var (published, rows) = (await test.PublishedAsync(), (await test.RowsAsync(id)).Count);
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.Workflow.ApproveAsync(
            Reviewer, id, batch.Revision, null, source.Token, new At(stage, source.Cancel)));

        var after = await test.BatchAsync(id);
        Assert.Equal((BatchState.Submitted, batch.Revision), (after.State, after.Revision));
        Assert.Equal((published, rows), (await test.PublishedAsync(), (await test.RowsAsync(id)).Count));
        await test.AssertConsistentAsync();
        await test.ApproveAsync(id);
    }

    [Fact]
    public async Task Upload_ToItsEnd_RisesThroughEveryStage()
    {
        await using var store = await PrepareAsync();
        var heard = new List<ImportProgress>();

        await store.Get<ImportWorkflow>().UploadAsync(Reporter, Upload(), new Heard(heard), default);

        Assert.Equal(Enum.GetValues<ImportStage>().Where(stage => stage <= ImportStage.Storing), heard.Select(one => one.Stage).Distinct());
        Assert.Equal(heard.Select(one => one.Overall).Order(), heard.Select(one => one.Overall));
    }

    [Fact]
    public void Overall_AtTheEndOfTheLastStage_IsAll()
    {
        Assert.Equal(0, new ImportProgress(ImportStage.Reading).Overall);
        Assert.Equal(1, new ImportProgress(ImportStage.Storing, 1).Overall);
        Assert.Equal(0, new ImportProgress(ImportStage.Superseding).Overall);
        Assert.Equal(1, new ImportProgress(ImportStage.Counting, 1).Overall);
    }

    [Fact]
    public void Remaining_IsInProportion_OnceEnoughIsDone()
    {
        Assert.Null(new ImportProgress(ImportStage.Reading).Remaining(TimeSpan.FromSeconds(9)));
        var reading = new ImportProgress(ImportStage.Detecting);
        Assert.Equal(7, reading.Remaining(TimeSpan.FromSeconds(3))!.Value.TotalSeconds, 3);
    }

    private static async Task<TestStore> PrepareAsync()
    {
        var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);
        return store;
    }

    private static FileUpload Upload() => new()
    {
        FileName = "年报.csv",
        Content = Encoding.UTF8.GetBytes(Table),
        RegionId = SampleCatalogue.Shandong,
    };

    private sealed class At(ImportStage stage, Action action) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage == stage)
            {
                action();
            }
        }
    }

    private sealed class Heard(List<ImportProgress> heard) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => heard.Add(value);
    }
}
