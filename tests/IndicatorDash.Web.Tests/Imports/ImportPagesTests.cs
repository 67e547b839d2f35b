using System.Net;
using System.Text;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Imports;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Imports;

/// <summary>The pages of imports as they are sent: every state of a batch, to those who may see it and to those who may not.</summary>
public sealed class ImportPagesTests(WebHost host) : IClassFixture<WebHost>, IAsyncLifetime
{
    private const int Shandong = 370000;
    private const string Good = "山东省（2022年）,\n地区,引进急需紧缺人才（人）\n济南市,100\n青岛市,200\n";
    private const string Bad = "山东省（2022年）,\n地区,引进急需紧缺人才（人）\n济南市,1O0\n火星市,200\n";

    private static readonly Authority Reporter = Authority.Of(AccountMode.Simple, "reporter", [Role.Reporter], Shandong);
    private static readonly Authority Reviewer = Authority.Of(AccountMode.Simple, "reviewer", [Role.Reviewer], Shandong);

    private readonly string _reporter = $"reporter{Guid.NewGuid():N}"[..20];
    private readonly string _reviewer = $"reviewer{Guid.NewGuid():N}"[..20];

    public async Task InitializeAsync()
    {
        await Visitor.AddAccountAsync(host, _reporter, Role.Reporter);
        await Visitor.AddAccountAsync(host, _reviewer, Role.Reviewer);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task List_ForAReporterAndAReviewer_OffersTheUploadToTheOneOnly()
    {
        var id = await UploadAsync(Good);

        var forReporter = await ReadAsync(_reporter, PageUrls.Imports());
        var forReviewer = await ReadAsync(_reviewer, PageUrls.Imports("draft", "年报"));

        Assert.Contains("上传并检查", forReporter, StringComparison.Ordinal);
        Assert.DoesNotContain("上传并检查", forReviewer, StringComparison.Ordinal);
        Assert.Contains($"href=\"{PageUrls.Import(id)}\"", forReviewer, StringComparison.Ordinal);
        Assert.Contains("没有符合的批次", await ReadAsync(_reviewer, PageUrls.Imports("published", "月报")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_WithErrors_SaysThemAllAndWhatBlocks()
    {
        var id = await UploadAsync(Bad);

        var html = await ReadAsync(_reporter, PageUrls.Import(id));

        Assert.Contains("不认识的地区", html, StringComparison.Ordinal);
        Assert.Contains("火星市", html, StringComparison.Ordinal);
        Assert.Contains("年报!B3", html, StringComparison.Ordinal);
        Assert.Contains("还有2处错误", html, StringComparison.Ordinal);
        Assert.DoesNotContain("存为别名", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Layout_AsDetected_SaysHowSureItIsAndWhatIsInDoubt()
    {
        var layout = new BatchView { Step = BatchStep.Layout };

        var good = PageUrls.Import(await UploadAsync(Good), layout);
        var sure = await ReadAsync(_reporter, good);
        var doubtful = await ReadAsync(_reporter, PageUrls.Import(await UploadAsync(Bad), layout));

        Assert.Contains("把握100%", sure, StringComparison.Ordinal);
        Assert.Contains("没有疑问；仍请对照原表", sure, StringComparison.Ordinal);
        Assert.Contains("没有疑问。", await ReadAsync(_reviewer, good), StringComparison.Ordinal);
        Assert.Contains("把握70%", doubtful, StringComparison.Ordinal);
        Assert.Contains("不认识的地区：火星市。", doubtful, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BatchStep.File, "SHA-256")]
    [InlineData(BatchStep.Layout, "更正版式")]
    [InlineData(BatchStep.Issues, "检查")]
    [InlineData(BatchStep.Plan, "将要发生的变更")]
    [InlineData(BatchStep.Submit, "办理过程")]
    public async Task Batch_AtEachStep_ShowsIt(BatchStep step, string text)
    {
        var id = await UploadAsync(Good);

        Assert.Contains(text, await ReadAsync(_reporter, PageUrls.Import(id, new BatchView { Step = step })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_FromSubmissionToUndo_OffersEachWhatTheyMayDo()
    {
        var id = await UploadAsync(Good);
        var workflow = host.Services.GetRequiredService<ImportWorkflow>();
        await workflow.SubmitAsync(Reporter, id, default);

        Assert.Contains(">撤回提交<", await ReadAsync(_reporter, PageUrls.Import(id)), StringComparison.Ordinal);
        var submitted = await ReadAsync(_reviewer, PageUrls.Import(id));
        Assert.Contains(">批准发布<", submitted, StringComparison.Ordinal);
        Assert.Contains(">退回<", submitted, StringComparison.Ordinal);

        await workflow.ApproveAsync(Reviewer, id, (await BatchAsync(id)).Batch.Revision, null, default);
        Assert.DoesNotContain(">撤回本批次<", await ReadAsync(_reporter, PageUrls.Import(id)), StringComparison.Ordinal);
        Assert.Contains(">撤回本批次<", await ReadAsync(_reviewer, PageUrls.Import(id)), StringComparison.Ordinal);
        var undo = await ReadAsync(_reviewer, PageUrls.Import(id, new BatchView { Step = BatchStep.Submit, Undo = true }));
        Assert.Contains("确认撤回", undo, StringComparison.Ordinal);
        Assert.Contains("撤下2", undo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_OfAnotherRegion_IsNotThere()
    {
        var id = await UploadAsync(Good);
        var elsewhere = await Visitor.AddAccountAsync(host, "elsewhere", Role.Viewer);
        await MakeReporterAsync(elsewhere, 630000);
        var visitor = new Visitor(host);
        await visitor.SignInAsync("elsewhere");

        foreach (var url in new[] { PageUrls.Import(id), PageUrls.ImportFile(id), PageUrls.ImportMarked(id) })
        {
            using var response = await visitor.Client.GetAsync(url);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Issue_OfAColumnThatIsNotRead_LeadsToTheLayoutAndTakesNoOtherText()
    {
        var id = await UploadAsync("山东省2021年,,\n地区,性别,培训党员人数（人）\n济南市,女,1\n青岛市,女,3\n");

        var html = await ReadAsync(_reporter, PageUrls.Import(id, new BatchView { Step = BatchStep.Issues }));

        Assert.Contains("“性别”一列看不出是什么", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{PageUrls.ImportCell(id, "年报!B2")}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("不导入此格", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Downloads_OfABatch_AreTheFileAndTheFileWithItsProblemsAndAreRecorded()
    {
        var id = await UploadAsync(Bad);
        var visitor = new Visitor(host);
        await visitor.SignInAsync(_reporter);

        var before = await CountExportsAsync();

        Assert.Equal(Bad, await visitor.Client.GetStringAsync(PageUrls.ImportFile(id)));
        var marked = await visitor.Client.GetStringAsync(PageUrls.ImportMarked(id));

        Assert.Contains("错误说明", marked, StringComparison.Ordinal);
        Assert.Contains("不认识的地区", marked, StringComparison.Ordinal);
        Assert.Equal(before + 2, await CountExportsAsync());
    }

    private async Task<int> CountExportsAsync() =>
        (await Visitor.AuditedAsync(host)).Count(action => action == AuditActions.Exported);

    private async Task MakeReporterAsync(DashUser user, int region)
    {
        var administration = host.Services.CreateScope().ServiceProvider.GetRequiredService<UserAdministration>();
        var chief = Authority.Of(AccountMode.Simple, "chief", [Role.Administrator], null);
        Assert.True((await administration.AssignAsync(chief, user.Id, [Role.Reporter], region, default)).Succeeded);
    }

    private Task<int> UploadAsync(string text) => host.Services.GetRequiredService<ImportWorkflow>().UploadAsync(
        Reporter, new FileUpload { FileName = "年报.csv", Content = Encoding.UTF8.GetBytes(text), RegionId = Shandong }, null, default);

    private async Task<BatchDetail> BatchAsync(int id) =>
        (await host.Services.GetRequiredService<ImportQueries>().BatchAsync(Reporter, id, default))!;

    private async Task<string> ReadAsync(string userName, string url)
    {
        var visitor = new Visitor(host);
        await visitor.SignInAsync(userName);
        return WebUtility.HtmlDecode(await visitor.ReadAsync(url));
    }
}
