using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using static IndicatorDash.Imports.ImportTest;

namespace IndicatorDash.Imports;

public sealed class UndoTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Undo_OfABatch_PutsBackExactlyWhatWasThere(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        await test.PublishAsync("B2|济南市|trained|2020|人|100", "B3|东营市|trained|2020|人|50");
        var before = await test.PublishedAsync();
        var id = await test.UploadAsync("B2|济南市|trained|2020|人|120", "B4|历下区|trained|2020|人|7");
        await test.Workflow.OfferWithdrawalsAsync(Reporter, id, [3], withdraw: true, default);
        await test.Workflow.SubmitAsync(Reporter, id, default);
        await test.ApproveAsync(id);
        Assert.Equal("370100:1:2020=120 370102:1:2020=7", await test.PublishedAsync());

        var plan = await test.Workflow.PlanUndoAsync(Reviewer, id, 0, 10, default);
        Assert.Equal((1, 1, 1, true), (plan.NewCount, plan.ChangedCount, plan.WithdrawnCount, plan.CanBeDone));
        Assert.Equal(-20, plan.Rows.Single(row => row.Row.Change == ChangeKind.Changed).Change!.Difference);
        var version = await test.Workflow.UndoAsync(Reviewer, id, plan.Hash, "录错", default);

        Assert.Equal((3, 1, 1, 1), (version.Number, version.NewCount, version.ChangedCount, version.WithdrawnCount));
        Assert.Equal(before, await test.PublishedAsync());
        var batch = await test.BatchAsync(id);
        var undo = await test.BatchAsync(version.BatchId);
        Assert.Equal((BatchState.Undone, undo.Id), (batch.State, batch.UndoneByBatchId));
        Assert.Equal((BatchOrigin.Undo, BatchState.Published, id, "录错"), (undo.Origin, undo.State, undo.UndoesBatchId, undo.Comment));
        await test.AssertConsistentAsync();
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Undo_OfWhatLaterBatchesBuiltOn_NamesThem_UntilTheyAreUndoneToo(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var (first, _) = await test.PublishAsync("B2|济南市|trained|2020|人|100");
        var (second, _) = await test.PublishAsync("B2|济南市|trained|2020|人|120");
        await test.PublishAsync("B2|东营市|trained|2020|人|50");

        var plan = await test.Workflow.PlanUndoAsync(Reviewer, first, 0, 10, default);
        Assert.Equal([second], plan.BuiltOn.Select(batch => batch.Id));
        var refused = await RefusedAsync(
            ImportRefusal.BuiltOn, () => test.Workflow.UndoAsync(Reviewer, first, plan.Hash, "录错", default));
        Assert.Equal([second], refused.Batches.Select(batch => batch.Id));

        await test.UndoAsync(second);
        await test.UndoAsync(first);

        Assert.Equal("370500:1:2020=50", await test.PublishedAsync());
        await test.AssertConsistentAsync();
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Undo_OfAnUndo_PublishesAgain(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var (id, _) = await test.PublishAsync("B2|济南市|trained|2020|人|100");
        var undone = await test.UndoAsync(id);
        Assert.Equal("", await test.PublishedAsync());

        await test.UndoAsync(undone.BatchId);

        Assert.Equal("370100:1:2020=100", await test.PublishedAsync());
        await test.AssertConsistentAsync();
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Undo_ByAPlanThatIsPast_IsRefused(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var (id, _) = await test.PublishAsync("B2|济南市|trained|2020|人|100");

        await RefusedAsync(ImportRefusal.PlanChanged, () => test.Workflow.UndoAsync(Reviewer, id, "0", "录错", default));
        await RefusedAsync(ImportRefusal.BadText, () => test.Workflow.UndoAsync(Reviewer, id, "0", " ", default));
    }

    // What was published after each step is kept, and every undo must lead back to it.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Sequences_OfPublicationsAndUndos_KeepFiguresEqualToTheirRebuild(int seed)
    {
        await using var test = await CreateAsync(StorageProvider.Sqlite);
        var random = new Random(seed);
        var stack = new Stack<(int Batch, string Before)>();
        for (var step = 0; step < 14; step++)
        {
            if (stack.Count > 0 && random.Next(3) == 0)
            {
                var (batch, before) = stack.Pop();
                await test.UndoAsync(batch);
                Assert.Equal(before, await test.PublishedAsync());
            }
            else
            {
                var before = await test.PublishedAsync();
                stack.Push(((await test.PublishAsync(RandomLines(random, step))).Batch, before));
            }

            await test.AssertConsistentAsync();
        }
    }

    private static string[] RandomLines(Random random, int step) =>
    [
        // Of a kind of its own, with a value that no step before had, so that each changes something without a conflict; districts
        // stay below their cities.
        "#series",
        .. new[] { "济南市", "东营市", "历下区", "东营区" }
            .Where((_, i) => i == step % 4 || random.Next(2) == 0)
            .Select((region, i) => $"B{i + 2}|{region}|trained|{2019 + random.Next(2)}|人|{(region.EndsWith('市') ? 1000 : 500) + step + random.Next(400)}"),
    ];
}
