using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Layouts;
using IndicatorDash.Observations;
using IndicatorDash.Provenance;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Imports.ImportTest;

namespace IndicatorDash.Imports;

public sealed class ImportWorkflowTests
{
    private const string Jinan100 = "B2|济南市|trained|2020|人|100";
    private const string Dongying50 = "B3|东营市|trained|2020|人|50";

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publication_OfAFile_LeadsFromEachFigureToItsCell(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);

        var (id, version) = await test.PublishAsync(Jinan100, Dongying50);

        Assert.Equal((2, 0, 0), (version.NewCount, version.ChangedCount, version.WithdrawnCount));
        var batch = await test.BatchAsync(id);
        Assert.Equal(
            (BatchState.Published, version.Number, "reporter", "reporter", "reviewer", false),
            (batch.State, batch.PublishedVersion!.Value, batch.CreatedBy, batch.SubmittedBy, batch.ReviewedBy, batch.PublishedAlone));
        await using var db = test.Store.Open();
        var observation = await db.Observations.FirstAsync(one => one.RegionId == SampleCatalogue.Dongying);
        var place = (await test.Store.Get<ProvenanceQueries>().GetAsync(observation.Id, null, default))!.Current;
        Assert.Equal(("Sheet1!B3", "50", "年报.xlsx", "山东省"), (place.Observation.Locator, place.Observation.AsWritten, place.Source!.Title, place.Source.Publisher));
        Assert.Equal(
            [AuditActions.Uploaded, AuditActions.Submitted, AuditActions.Approved, AuditActions.Published],
            await db.AuditRecords.OrderBy(record => record.Sequence).Select(record => record.Action).ToListAsync());
        await test.AssertConsistentAsync();
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Upload_OfTheSameFileAgain_ChangesNothing(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        await test.PublishAsync(Jinan100, Dongying50);

        var id = await test.UploadAsync(Jinan100, Dongying50);

        Assert.All(await test.RowsAsync(id), row => Assert.Equal(ChangeKind.Unchanged, row.Row.Change));
        Assert.Equal([ImportIssueCode.SameFile], await test.CodesAsync(id));
        await RefusedAsync(ImportRefusal.NothingToPublish, () => test.Workflow.SubmitAsync(Reporter, id, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Upload_OfAFileThatWasUploadedForAnotherProvince_DoesNotTellOfIt(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        await test.UploadAsync(Jinan100);
        var upload = FileOf(Jinan100) with { RegionId = SampleCatalogue.Qinghai };

        var id = await test.Workflow.UploadAsync(Elsewhere, upload, null, default);

        var issues = await test.Queries.IssuesAsync(Elsewhere, id, new IssueFilter(), 0, 99, default);
        Assert.DoesNotContain(ImportIssueCode.SameFile, issues.Items.Select(issue => issue.Code));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Upload_OfACorrectedFile_ChangesWhatDiffersWithoutAConflict(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        await test.PublishAsync(Jinan100, Dongying50);

        var (id, version) = await test.PublishAsync("B2|济南市|trained|2020|人|120", Dongying50);

        Assert.Equal((0, 1), (version.NewCount, version.ChangedCount));
        var batch = await test.BatchAsync(id);
        Assert.Equal((0, 1, 1, 0), (batch.NewCount, batch.ChangedCount, batch.UnchangedCount, batch.ConflictCount));
        var row = Assert.Single(await test.RowsAsync(id));
        Assert.Equal((20m, 20m), (row.Change!.Difference, row.Change.Percent));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Conflicts_WithAnotherSource_AreDecidedByTheReviewer(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        await test.Store.PublishAsync(
            SampleCatalogue.Row(1, SampleCatalogue.Trained, SampleCatalogue.Jinan, "2020", 90),
            SampleCatalogue.Row(2, SampleCatalogue.Trained, SampleCatalogue.Dongying, "2020", 60));
        var id = await test.SubmitAsync(Jinan100, Dongying50);
        Assert.Equal((2, 2), await test.BatchAsync(id) is var batch ? (batch.ConflictCount, batch.UndecidedCount) : default);
        await RefusedAsync(ImportRefusal.UndecidedConflicts, () => test.ApproveAsync(id));
        await Assert.ThrowsAsync<AccessDeniedException>(() => test.Workflow.DecideAsync(Reporter, id, [1], ConflictDecision.Adopt, default));

        await test.Workflow.DecideAsync(Reviewer, id, [1], ConflictDecision.Adopt, default);
        await test.Workflow.DecideAsync(Reviewer, id, [2], ConflictDecision.Keep, default);
        var version = await test.ApproveAsync(id);

        Assert.Equal(1, version.ChangedCount);
        Assert.Equal("370100:1:2020=100 370500:1:2020=60", await test.PublishedAsync());
        await test.AssertConsistentAsync();
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Approval_WhereAllConflictsAreKept_PublishesNothing(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        await test.Store.PublishAsync(SampleCatalogue.Row(1, SampleCatalogue.Trained, SampleCatalogue.Jinan, "2020", 90));
        var id = await test.SubmitAsync(Jinan100);
        await test.Workflow.DecideAsync(Reviewer, id, [1], ConflictDecision.Keep, default);

        await RefusedAsync(ImportRefusal.NothingToPublish, () => test.ApproveAsync(id));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Figures_ThatAreNoLongerInTheFile_StayUnlessWithdrawn(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        await test.PublishAsync(Jinan100, Dongying50, "B4|东营市|trained|2019|人|40");

        var kept = await test.UploadAsync("B2|济南市|trained|2020|人|101");
        Assert.Equal(1, (await test.BatchAsync(kept)).OfferedCount);
        Assert.Equal([ImportIssueCode.NoLongerInFile], await test.CodesAsync(kept));
        var offered = Assert.Single(await test.RowsAsync(kept), row => row.Row.Change == ChangeKind.Offered);
        Assert.Equal((SampleCatalogue.Dongying, "2020"), (offered.Row.RegionId, offered.Row.Period.ToString()));
        await test.Workflow.SubmitAsync(Reporter, kept, default);
        await test.ApproveAsync(kept);
        Assert.Contains("370500:1:2020=50", await test.PublishedAsync(), StringComparison.Ordinal);

        var withdrawn = await test.UploadAsync("B2|济南市|trained|2020|人|102");
        await test.Workflow.OfferWithdrawalsAsync(Reporter, withdrawn, [2], withdraw: true, default);
        await test.Workflow.RecomputeAsync(Reporter, withdrawn, null, default);
        Assert.Equal((1, 0), await test.BatchAsync(withdrawn) is var batch ? (batch.WithdrawnCount, batch.OfferedCount) : default);
        await test.Workflow.SubmitAsync(Reporter, withdrawn, default);
        await test.ApproveAsync(withdrawn);

        Assert.Equal("370100:1:2020=102 370500:1:2019=40", await test.PublishedAsync());
        await test.AssertConsistentAsync();
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Submission_TakesNoErrorsAndAReasonForEachKindOfWarning(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var id = await test.UploadAsync("B2|济男市|trained|2020|人|100", "C2|东营市|trained|2020|人|1O6", "D2|山东省|trained|2020||5|role=Total");
        await RefusedAsync(ImportRefusal.HasErrors, () => test.Workflow.SubmitAsync(Reporter, id, default));

        await test.Workflow.ChooseRegionAsync(Reporter, id, "济男市", SampleCatalogue.Jinan, saveAsAlias: false, default);
        await test.Workflow.CorrectCellAsync(Reporter, id, "Sheet1!C2", new CellChoice("不知道"), default);
        Assert.Contains("不知道", (await test.Queries.IssuesAsync(Reporter, id, new IssueFilter(), 0, 10, default)).Items.Select(issue => issue.Read));
        await test.Workflow.CorrectCellAsync(Reporter, id, "Sheet1!C2", new CellChoice("106"), default);
        Assert.Equal([ImportIssueCode.TotalDiffers, ImportIssueCode.MissingUnit], (await test.CodesAsync(id)).Order().Reverse());
        Assert.Equal((0, 2, 2), await test.BatchAsync(id) is var batch ? (batch.ErrorCount, batch.WarningCount, batch.OpenWarningCount) : default);
        await RefusedAsync(ImportRefusal.WarningsWithoutReason, () => test.Workflow.SubmitAsync(Reporter, id, default));
        await RefusedAsync(
            ImportRefusal.BadText, () => test.Workflow.GiveReasonAsync(Reporter, id, ImportIssueCode.UnknownRegion, "因为", default));
        await test.Workflow.GiveReasonAsync(Reporter, id, ImportIssueCode.MissingUnit, "表内均为人", default);
        await test.Workflow.GiveReasonAsync(Reporter, id, ImportIssueCode.TotalDiffers, "口径不同", default);

        await test.Workflow.SubmitAsync(Reporter, id, default);
        await test.ApproveAsync(id);

        await using var db = test.Store.Open();
        var corrected = await db.Observations.SingleAsync(one => one.RegionId == SampleCatalogue.Dongying);
        Assert.Equal(("1O6", "value", 1_060_000L), (corrected.AsWritten, corrected.Inferred, corrected.ScaledValue));
        var groups = await test.Queries.IssueGroupsAsync(Reporter, id, default);
        Assert.Equal(["表内均为人", "口径不同"], groups.OrderBy(group => group.Code).Select(group => group.Reason));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Reason_OfAKindThatMoreWarningsCameOf_IsAskedForAgain(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var id = await test.UploadAsync("B2|济南市|trained|2020|人|100", "C2|东营市|trained|2020|人|6", "D2|山东省|trained|2020|人|105|role=Total");
        await test.Workflow.GiveReasonAsync(Reporter, id, ImportIssueCode.TotalDiffers, "口径不同", default);
        Assert.Equal(0, (await test.BatchAsync(id)).OpenWarningCount);

        // What is warned of stays as it was, then it is another total that differs.
        await test.Workflow.CorrectCellAsync(Reporter, id, "Sheet1!C2", new CellChoice("６"), default);
        Assert.Equal((true, "口径不同"), await ReasonAsync(test, id));
        await test.Workflow.CorrectCellAsync(Reporter, id, "Sheet1!C2", new CellChoice("60"), default);
        Assert.Equal((false, "口径不同"), await ReasonAsync(test, id));
        await RefusedAsync(ImportRefusal.WarningsWithoutReason, () => test.Workflow.SubmitAsync(Reporter, id, default));

        await test.Workflow.GiveReasonAsync(Reporter, id, ImportIssueCode.TotalDiffers, "含离退休", default);
        Assert.Equal((true, "含离退休"), await ReasonAsync(test, id));
        await test.Workflow.SubmitAsync(Reporter, id, default);
    }

    private static async Task<(bool IsExplained, string? Reason)> ReasonAsync(ImportTest test, int id) =>
        Assert.Single(await test.Queries.IssueGroupsAsync(Reporter, id, default)) is var group ? (group.IsExplained, group.Reason) : default;

    [Fact]
    public async Task Submission_OfWhatWasChangedSinceItWasLookedAt_IsRefused()
    {
        await using var test = await CreateAsync(StorageProvider.Sqlite);
        var id = await test.UploadAsync("B2|济南市|trained|2020|人|100", "B3|东营|trained|2020|人|6");
        var seen = (await test.BatchAsync(id)).Revision;
        await test.Workflow.ChooseRegionAsync(Reporter, id, "东营", SampleCatalogue.Hekou, saveAsAlias: false, default);

        await RefusedAsync(ImportRefusal.ChangedMeanwhile, () => test.Workflow.SubmitAsync(Reporter, id, default, seen));

        await test.Workflow.SubmitAsync(Reporter, id, default, (await test.BatchAsync(id)).Revision);
    }

    [Fact]
    public async Task Choice_ThatIsTakenBack_IsAskedAboutAgain()
    {
        await using var test = await CreateAsync(StorageProvider.Sqlite);
        var id = await test.UploadAsync("B2|济男市|trainee|2020|人|—", "B3|东营市|trained|2020|人|1O6");
        var asked = await test.CodesAsync(id);
        await test.Workflow.ChooseRegionAsync(Reporter, id, "济男市", SampleCatalogue.Jinan, saveAsAlias: false, default);
        await test.Workflow.ChooseIndicatorAsync(Reporter, id, "trainee", "trained", saveAsAlias: false, default);
        await test.Workflow.SetMarkAsync(Reporter, id, "—", MarkMeaning.NotReported, default);
        await test.Workflow.CorrectCellAsync(Reporter, id, "Sheet1!B3", new CellChoice("106"), default);
        Assert.Empty(await test.CodesAsync(id));

        await test.Workflow.TakeBackAsync(Reporter, id, ChoiceKind.Region, "济男市", default);
        await test.Workflow.TakeBackAsync(Reporter, id, ChoiceKind.Indicator, "trainee", default);
        await test.Workflow.TakeBackAsync(Reporter, id, ChoiceKind.Mark, "—", default);
        await test.Workflow.TakeBackAsync(Reporter, id, ChoiceKind.Cell, "Sheet1!B3", default);

        Assert.Equal(asked.Order(), (await test.CodesAsync(id)).Order());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Names_SavedAsAliases_AreKnownFromThenOn(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var id = await test.UploadAsync(Administrator, "B2|泉城|trainees|2020|人|100");
        await Assert.ThrowsAsync<AccessDeniedException>(
            () => test.Workflow.ChooseRegionAsync(Reporter, id, "泉城", SampleCatalogue.Jinan, saveAsAlias: true, default));

        await test.Workflow.ChooseRegionAsync(Administrator, id, "泉城", SampleCatalogue.Jinan, saveAsAlias: true, default);
        await test.Workflow.ChooseIndicatorAsync(Administrator, id, "trainees", "trained", saveAsAlias: true, default);

        Assert.Empty(await test.CodesAsync(id));
        var next = await test.UploadAsync("B2|泉城|trainees|2020|人|101");
        Assert.Equal([ImportIssueCode.RegionByOtherName], await test.CodesAsync(next));
        await using var db = test.Store.Open();
        Assert.Equal(
            1, await db.AuditRecords.CountAsync(record => record.Action == AuditActions.RegionChanged && record.Details == "+ 泉城"));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Marks_AreAskedForOnce(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var id = await test.UploadAsync("B2|济南市|trained|2020|人|—", "B3|东营市|trained|2020|人|—", "B4|历下区|trained|2020|人|");
        Assert.Equal([ImportIssueCode.UnknownMark, ImportIssueCode.UnknownMark], await test.CodesAsync(id));

        await test.Workflow.SetMarkAsync(Reporter, id, "—", MarkMeaning.NotReported, default);
        await test.Workflow.SetMarkAsync(Reporter, id, "", MarkMeaning.Nothing, default);

        Assert.Empty(await test.CodesAsync(id));
        Assert.Equal(
            [ObservationStatus.NotReported, ObservationStatus.NotReported], (await test.RowsAsync(id)).Select(row => row.Row.Status));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task File_IsKeptByteForByte_AndRefusedOnceItIsAnother(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var id = await test.UploadAsync(Jinan100);

        var file = await test.Workflow.DownloadAsync(Reporter, id, default);

        Assert.Equal(SampleFileReader.FileOf(Jinan100), file.Content);
        await using (var db = test.Store.Open())
        {
            await db.UploadedFiles.ExecuteUpdateAsync(set => set.SetProperty(one => one.Content, new byte[] { 1, 2, 3 }));
        }

        await RefusedAsync(ImportRefusal.FileChanged, () => test.Workflow.RecomputeAsync(Reporter, id, null, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Plan_AfterAnotherPublication_IsShownAgainIfItChanged(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var id = await test.SubmitAsync(Jinan100);
        await test.Store.PublishAsync(SampleCatalogue.Row(1, SampleCatalogue.Trained, SampleCatalogue.Jinan, "2020", 90));

        await RefusedAsync(ImportRefusal.PlanChanged, () => test.ApproveAsync(id));

        Assert.Equal(ChangeKind.Changed, Assert.Single(await test.RowsAsync(id)).Row.Change);
        await test.Workflow.DecideAsync(Reviewer, id, [1], ConflictDecision.Adopt, default);
        await test.ApproveAsync(id);
        Assert.Equal("370100:1:2020=100", await test.PublishedAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Plan_AfterAPublicationOfOtherFigures_IsStillTheOneThatWasLookedAt(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var id = await test.SubmitAsync(Jinan100);
        await test.Store.PublishAsync(SampleCatalogue.Row(1, SampleCatalogue.Meetings, SampleCatalogue.Jinan, "2020", 90));

        await test.ApproveAsync(id);

        Assert.Equal("370100:1:2020=100 370100:5:2020=90", await test.PublishedAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Returns_OfABatch_StayWithIt(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var other = await test.SubmitAsync("B2|济南市|trained|2019|人|90");
        await test.Workflow.ReturnAsync(Reviewer, other, "别的", default);
        var id = await test.SubmitAsync(Jinan100);
        await test.Workflow.WithdrawSubmissionAsync(Reporter, id, default);
        await test.Workflow.SubmitAsync(Reporter, id, default);
        await test.Workflow.ReturnAsync(Reviewer, id, "合计不全", default);
        await test.Workflow.SubmitAsync(Reporter, id, default);
        await test.Workflow.ReturnAsync(OtherReviewer, id, "还是不全", default);
        await test.Workflow.SubmitAsync(Reporter, id, default);
        await test.ApproveAsync(id);

        var batch = await test.Queries.BatchAsync(Administrator, id, default);

        Assert.Equal(
            [(Reviewer.UserName, "合计不全"), (OtherReviewer.UserName, "还是不全")],
            batch!.Returns.Select(back => (back.By, back.Comment)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Approval_OfARevisionThatIsPast_IsRefused(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var id = await test.SubmitAsync(Jinan100);
        var revision = (await test.BatchAsync(id)).Revision;
        await test.Workflow.ReturnAsync(Reviewer, id, "再看看", default);
        await test.Workflow.SubmitAsync(Reporter, id, default);

        await RefusedAsync(
            ImportRefusal.ChangedMeanwhile, () => test.Workflow.ApproveAsync(Reviewer, id, revision, null, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publication_ByTwoAtTheSameMoment_IsOneThenTheOtherLooksAgain(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var first = await test.SubmitAsync(Jinan100);
        var second = await test.SubmitAsync("B2|济南市|trained|2020|人|200");
        var (one, two) = ((await test.BatchAsync(first)).Revision, (await test.BatchAsync(second)).Revision);

        var outcomes = await Task.WhenAll(
            OutcomeAsync(() => test.Workflow.ApproveAsync(Reviewer, first, one, null, default)),
            OutcomeAsync(() => test.Workflow.ApproveAsync(OtherReviewer, second, two, null, default)));

        Assert.Equal([null, ImportRefusal.PlanChanged], outcomes.Order());
        await test.AssertConsistentAsync();
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Approval_OfOneBatchByTwo_IsDoneOnce(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var id = await test.SubmitAsync(Jinan100);
        var revision = (await test.BatchAsync(id)).Revision;

        var outcomes = await Task.WhenAll(
            OutcomeAsync(() => test.Workflow.ApproveAsync(Reviewer, id, revision, null, default)),
            OutcomeAsync(() => test.Workflow.ApproveAsync(OtherReviewer, id, revision, null, default)));

        Assert.Single(outcomes, outcome => outcome is null);
        await using var db = test.Store.Open();
        Assert.Equal(1, await db.DataVersions.CountAsync());
    }

    private static async Task<ImportRefusal?> OutcomeAsync(Func<Task> action)
    {
        await Task.Yield();
        try
        {
            await action();
            return null;
        }
        catch (ImportRefusedException refused)
        {
            return refused.Refusal;
        }
    }
}
