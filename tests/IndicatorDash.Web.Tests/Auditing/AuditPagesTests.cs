using System.Net;
using System.Text;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Auditing;

/// <summary>The page of the audit log and its file, as they are sent.</summary>
public sealed class AuditPagesTests(WebHost host) : IClassFixture<WebHost>, IAsyncLifetime
{
    private readonly string _reader = $"auditor{Guid.NewGuid():N}"[..20];
    private readonly Visitor _visitor = new(host);

    public async Task InitializeAsync()
    {
        await Visitor.AddAccountAsync(host, _reader, Role.Administrator);
        await _visitor.SignInAsync(_reader);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Page_OfASearch_ShowsWhatFitsAndKeepsTheForm()
    {
        await AppendAsync(new(AuditActions.Uploaded, "张三", "<b>2020</b>.xlsx", "{\"rows\":12}", "10.0.0.7"));
        await AppendAsync(new(AuditActions.SignedIn, "李四", ""));

        var html = WebUtility.HtmlDecode(await GetAsync(PageUrls.Audit(new() { Actor = "张三" })));

        Assert.Contains("审计日志", html, StringComparison.Ordinal);
        Assert.Contains("value=\"张三\"", html, StringComparison.Ordinal);
        Assert.Contains(">上传<", html, StringComparison.Ordinal);
        Assert.Contains("10.0.0.7", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>李四", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;2020", await GetAsync(PageUrls.Audit(new() { Actor = "张三" })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfMoreThanFit_LeadsToOlderAndBack()
    {
        for (var i = 0; i < AuditPage.PageSize + 1; i++)
        {
            await AppendAsync(new(AuditActions.SignedIn, "pager", $"{i}"));
        }

        var newest = await GetAsync(PageUrls.Audit(new() { Actor = "pager" }));
        Assert.Contains(">更早<", newest, StringComparison.Ordinal);
        Assert.DoesNotContain(">最新<", newest, StringComparison.Ordinal);
        var older = newest.Split("rel=\"next\" href=\"")[1].Split('"')[0];

        var oldest = await GetAsync(WebUtility.HtmlDecode(older));
        Assert.Contains(">最新<", oldest, StringComparison.Ordinal);
        Assert.DoesNotContain(">更早<", oldest, StringComparison.Ordinal);
        Assert.Single(oldest.Split("<tr").Skip(2));
    }

    [Theory]
    [InlineData("?from=yesterday")]
    [InlineData("?after=x")]
    public async Task Page_OfAMistypedAddress_IsNotFound(string query)
    {
        using var response = await _visitor.Client.GetAsync(PageUrls.AuditRoute + query);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Page_WithoutAMatch_SaysSo() =>
        Assert.Contains("没有符合条件的记录", await GetAsync(PageUrls.Audit(new() { Actor = "nobody" })), StringComparison.Ordinal);

    [Theory]
    [InlineData(ActorNames.Anonymous, "未登录")]
    [InlineData("console:backup", "命令行（backup）")]
    [InlineData("token:报送", "令牌“报送”")]
    public async Task Page_OfThoseWithoutAnAccount_IsAskedForAsItShowsThem(string actor, string shown)
    {
        await AppendAsync(new(AuditActions.Exported, actor, "谁的.csv"));

        var html = WebUtility.HtmlDecode(await GetAsync(PageUrls.Audit(new() { Actor = shown })));

        Assert.Contains("谁的.csv", html, StringComparison.Ordinal);
        Assert.Contains($">{shown}<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfASearch_IsAFileForSpreadsheetsAndIsItselfRecorded()
    {
        await AppendAsync(new(AuditActions.Uploaded, "exporter", "=cmd|'/c calc'!A1", "a,b"));

        using var response = await _visitor.Client.GetAsync(PageUrls.AuditExport(new() { Actor = "exporter" }));

        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("audit-", response.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Equal([0xef, 0xbb, 0xbf], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("序号,时间 (UTC),操作,action,操作者", lines[0], StringComparison.Ordinal);
        Assert.Contains(",上传,batch.uploaded,exporter,'=cmd|'/c calc'!A1,\"a,b\",,", lines[1], StringComparison.Ordinal);

        var recorded = Assert.Single((await SearchAsync(new() { Action = AuditActions.AuditExported })).Records);
        Assert.Equal((_reader, "{\"actor\":\"exporter\"}"), (recorded.Actor, recorded.Details));
    }

    private Task<string> GetAsync(string url) => _visitor.Client.GetStringAsync(url);

    private Task<AuditRecord> AppendAsync(AuditEntry entry) => host.Services.GetRequiredService<AuditLog>().AppendAsync(entry, default);

    private Task<AuditSlice> SearchAsync(AuditFilter filter) =>
        host.Services.GetRequiredService<AuditQueries>().SearchAsync(filter, null, 10, default);
}
