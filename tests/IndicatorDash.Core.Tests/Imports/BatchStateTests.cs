using IndicatorDash.Accounts;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using static IndicatorDash.Imports.ImportTest;

namespace IndicatorDash.Imports;

/// <summary>Every action in every state by every role: what is not allowed changes nothing.</summary>
public sealed class BatchStateTests
{
    private static readonly Dictionary<string, Authority> People = new()
    {
        ["reporter"] = Reporter,
        ["reviewer"] = Reviewer,
        ["admin"] = Administrator,
        ["elsewhere"] = Elsewhere,
        ["viewer"] = Viewer,
        ["nobody"] = Authority.None,
    };

    // Who may do what, and in which states.
    private static readonly Dictionary<string, (string[] Who, BatchState[] States, Func<ImportTest, Authority, ImportBatch, Task> Do)> Actions = new()
    {
        ["recompute"] = (["reporter", "admin"], [BatchState.Draft, BatchState.Returned],
            (test, who, batch) => test.Workflow.RecomputeAsync(who, batch.Id, null, default)),
        ["reason"] = (["reporter", "admin"], [BatchState.Draft, BatchState.Returned],
            (test, who, batch) => test.Workflow.GiveReasonAsync(who, batch.Id, ImportIssueCode.MissingUnit, "原因", default)),
        ["take a choice back"] = (["reporter", "admin"], [BatchState.Draft, BatchState.Returned],
            (test, who, batch) => test.Workflow.TakeBackAsync(who, batch.Id, ChoiceKind.Mark, "—", default)),
        ["submit"] = (["reporter", "admin"], [BatchState.Draft, BatchState.Returned],
            (test, who, batch) => test.Workflow.SubmitAsync(who, batch.Id, default)),
        ["take back"] = (["reporter", "admin"], [BatchState.Submitted],
            (test, who, batch) => test.Workflow.WithdrawSubmissionAsync(who, batch.Id, default)),
        ["discard"] = (["reporter", "admin"], [BatchState.Draft, BatchState.Returned],
            (test, who, batch) => test.Workflow.DiscardAsync(who, batch.Id, null, default)),
        ["return"] = (["reviewer", "admin"], [BatchState.Submitted],
            (test, who, batch) => test.Workflow.ReturnAsync(who, batch.Id, "有误", default)),
        ["approve"] = (["reviewer", "admin"], [BatchState.Submitted],
            (test, who, batch) => test.Workflow.ApproveAsync(who, batch.Id, batch.Revision, null, default)),
        ["publish alone"] = (["admin"], [BatchState.Draft, BatchState.Returned, BatchState.Submitted],
            (test, who, batch) => test.Workflow.PublishAloneAsync(who, batch.Id, batch.Revision, null, default)),
        ["plan undo"] = (["reviewer", "admin"], [BatchState.Published],
            (test, who, batch) => test.Workflow.PlanUndoAsync(who, batch.Id, 0, 10, default)),
        ["undo"] = (["reviewer", "admin"], [BatchState.Published],
            async (test, who, batch) => await test.Workflow.UndoAsync(
                who, batch.Id, batch.State == BatchState.Published ? (await test.Workflow.PlanUndoAsync(Administrator, batch.Id, 0, 0, default)).Hash : "", "有误", default)),
        ["download"] = (["reporter", "reviewer", "admin"], Enum.GetValues<BatchState>(),
            (test, who, batch) => test.Workflow.DownloadAsync(who, batch.Id, default)),
        ["look"] = (["reporter", "reviewer", "admin"], Enum.GetValues<BatchState>(),
            (test, who, batch) => test.Queries.BatchAsync(who, batch.Id, default)),
    };

    public static TheoryData<BatchState> States => [.. Enum.GetValues<BatchState>()];

    // One store for all that is refused in a state, since it changes nothing; a fresh batch for each thing that is done.
    [Theory, MemberData(nameof(States))]
    public async Task Action_InAState_IsDoneOnlyByWhomAndWhenItMay(BatchState state)
    {
        await using var test = await CreateAsync(StorageProvider.Sqlite);
        var number = 0;
        foreach (var (action, (who, states, act)) in Actions)
        {
            foreach (var (name, authority) in People)
            {
                var batch = await InStateAsync(test, state, number++);
                var isAllowed = who.Contains(name);
                if (isAllowed && states.Contains(state))
                {
                    await act(test, authority, batch);
                }
                else if (isAllowed)
                {
                    await RefusedAsync(ImportRefusal.WrongState, () => act(test, authority, batch));
                }
                else
                {
                    await Assert.ThrowsAsync<AccessDeniedException>(() => act(test, authority, batch));
                    Assert.Equal((action, state), (action, (await test.BatchAsync(batch.Id)).State));
                }
            }
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Approval_ByWhoeverBroughtIt_IsRefused(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var id = await test.UploadAsync(Administrator, "B2|济南市|trained|2020|人|100");
        await test.Workflow.SubmitAsync(Reporter, id, default);
        var revision = (await test.BatchAsync(id)).Revision;

        await RefusedAsync(ImportRefusal.OwnBatch, () => test.Workflow.ApproveAsync(Administrator, id, revision, null, default));
        await test.Workflow.PublishAloneAsync(Administrator, id, revision, null, default);

        Assert.True((await test.BatchAsync(id)).PublishedAlone);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Upload_ForARegionOutsideTheScope_IsDenied(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);

        await Assert.ThrowsAsync<AccessDeniedException>(() => test.UploadAsync(Elsewhere, "B2|济南市|trained|2020|人|100"));
        await Assert.ThrowsAsync<AccessDeniedException>(() => test.UploadAsync(Reviewer, "B2|济南市|trained|2020|人|100"));
        await RefusedAsync(
            ImportRefusal.UnknownChoice,
            () => test.Workflow.UploadAsync(Administrator, FileOf("B2|济南市|trained|2020|人|1") with { RegionId = 999 }, null, default));
        await RefusedAsync(
            ImportRefusal.BadSize,
            () => test.Workflow.UploadAsync(Administrator, FileOf() with { Content = [] }, null, default));
    }

    private static async Task<ImportBatch> InStateAsync(ImportTest test, BatchState state, int number)
    {
        // Figures of their own, so that no two batches are in each other's way.
        var id = await test.UploadAsync($"B2|{(number % 2 == 0 ? "济南市" : "东营市")}|meetings|{1960 + (number / 2)}|个|100");
        if (state is not (BatchState.Draft or BatchState.Discarded))
        {
            await test.Workflow.SubmitAsync(Reporter, id, default);
        }

        await (state switch
        {
            BatchState.Returned => test.Workflow.ReturnAsync(Reviewer, id, "有误", default),
            BatchState.Discarded => test.Workflow.DiscardAsync(Reporter, id, null, default),
            BatchState.Published or BatchState.Undone => test.ApproveAsync(id),
            _ => Task.CompletedTask,
        });
        if (state == BatchState.Undone)
        {
            await test.UndoAsync(id);
        }

        return await test.BatchAsync(id);
    }
}
