using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Figures;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports;

/// <summary>A store with the small catalogue, the people who work with it, and short words for what they do.</summary>
internal sealed class ImportTest : IAsyncDisposable
{
    public static readonly Authority Reporter = Authority.Of(AccountMode.Simple, "reporter", [Role.Reporter], SampleCatalogue.Shandong);
    public static readonly Authority Reviewer = Authority.Of(AccountMode.Simple, "reviewer", [Role.Reviewer], SampleCatalogue.Shandong);
    public static readonly Authority OtherReviewer = Authority.Of(AccountMode.Simple, "other", [Role.Reviewer], null);
    public static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "admin", [Role.Administrator], null);
    public static readonly Authority Elsewhere =
        Authority.Of(AccountMode.Simple, "elsewhere", [Role.Reporter, Role.Reviewer], SampleCatalogue.Qinghai);
    public static readonly Authority Viewer = Authority.Of(AccountMode.Simple, "viewer", [Role.Viewer], null);

    private ImportTest(TestStore store) => Store = store;

    public TestStore Store { get; }

    public ImportWorkflow Workflow => Store.Get<ImportWorkflow>();

    public ImportQueries Queries => Store.Get<ImportQueries>();

    public static async Task<ImportTest> CreateAsync(StorageProvider provider) =>
        new(await TestStore.CreateSampleAsync(provider));

    /// <summary>A batch of the lines of a sample file, as the reporter uploads it.</summary>
    public Task<int> UploadAsync(params string[] lines) => UploadAsync(Reporter, lines);

    public Task<int> UploadAsync(Authority who, params string[] lines) => Workflow.UploadAsync(who, FileOf(lines), null, default);

    public static FileUpload FileOf(params string[] lines) => new()
    {
        FileName = "年报.xlsx",
        Content = SampleFileReader.FileOf(lines),
        RegionId = SampleCatalogue.Shandong,
    };

    /// <summary>Uploads, submits and approves.</summary>
    public async Task<(int Batch, DataVersion Version)> PublishAsync(params string[] lines)
    {
        var id = await SubmitAsync(lines);
        return (id, await ApproveAsync(id));
    }

    public async Task<int> SubmitAsync(params string[] lines)
    {
        var id = await UploadAsync(lines);
        await Workflow.SubmitAsync(Reporter, id, default);
        return id;
    }

    public async Task<DataVersion> ApproveAsync(int id) =>
        await Workflow.ApproveAsync(Reviewer, id, (await BatchAsync(id)).Revision, null, default);

    public async Task<DataVersion> UndoAsync(int id)
    {
        var plan = await Workflow.PlanUndoAsync(Reviewer, id, 0, 100, default);
        return await Workflow.UndoAsync(Reviewer, id, plan.Hash, "录错", default);
    }

    public async Task<ImportBatch> BatchAsync(int id)
    {
        await using var db = Store.Open();
        return await db.Batches.SingleAsync(batch => batch.Id == id);
    }

    public async Task<IReadOnlyList<PlanRow>> RowsAsync(int id) =>
        (await Queries.RowsAsync(Administrator, id, new PlanFilter(), 0, 1000, default)).Items;

    public async Task<List<ImportIssueCode>> CodesAsync(int id) =>
        [.. (await Queries.IssuesAsync(Administrator, id, new IssueFilter(), 0, 1000, default)).Items.Select(issue => issue.Code)];

    /// <summary>The current values as text, by region, indicator and period.</summary>
    public async Task<string> PublishedAsync()
    {
        await using var db = Store.Open();
        var current = await db.Observations.Where(one => one.SupersededIn == null).ToListAsync();
        return string.Join(' ', current.OrderBy(one => one.Key.ToString(), StringComparer.Ordinal)
            .Select(one => $"{one.RegionId}:{one.IndicatorId}:{one.Period}={one.ScaledValue / 10_000}"));
    }

    /// <summary>The figures are what a rebuild makes of the observations, and the audit log hangs together.</summary>
    public async Task AssertConsistentAsync()
    {
        var before = await StoreState.ReadAsync(Store);
        await Store.Get<FigureRebuild>().RunAsync(default);
        var after = await StoreState.ReadAsync(Store);
        Assert.Equal(after.Figures, before.Figures);
        Assert.Equal(after.Coverage, before.Coverage);
        Assert.True((await Store.Get<AuditVerifier>().VerifyAsync(null, default)).IsIntact);
    }

    public static async Task<ImportRefusedException> RefusedAsync(ImportRefusal refusal, Func<Task> action)
    {
        var exception = await Assert.ThrowsAsync<ImportRefusedException>(action);
        Assert.Equal(refusal, exception.Refusal);
        return exception;
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
