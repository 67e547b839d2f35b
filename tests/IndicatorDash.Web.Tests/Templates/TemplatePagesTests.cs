using System.Net;
using System.Text.Json;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Imports;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Templates;

/// <summary>The form for templates and its download, as they are sent to a reporter of Shandong.</summary>
public sealed class TemplatePagesTests(WebHost host) : IClassFixture<WebHost>, IAsyncLifetime
{
    private readonly string _reporter = $"reporter{Guid.NewGuid():N}"[..20];
    private readonly Visitor _visitor = new(host);

    public async Task InitializeAsync()
    {
        await Visitor.AddAccountAsync(host, _reporter, Role.Reporter);
        await _visitor.SignInAsync(_reporter);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Page_WithoutAChoice_OffersTheOwnRegionAndTheIndicators()
    {
        var html = await ReadAsync(PageUrls.Templates());

        Assert.Contains("value=\"山东省\"", html, StringComparison.Ordinal);
        Assert.Contains("请选择指标", html, StringComparison.Ordinal);
        Assert.Contains("name=\"indicators\" value=\"members-trained\"", html, StringComparison.Ordinal);
        Assert.Contains($"formaction=\"{PageUrls.TemplateFileRoute}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAChoice_SaysWhatItHolds()
    {
        var html = await ReadAsync("/admin/templates?years=2018-2019&indicators=members-trained&indicators=members-trained-times&own=true");

        Assert.Contains("山东省：2项指标，共70格。", html, StringComparison.Ordinal);
        Assert.Contains("2018年18个地区；2019年17个地区", html, StringComparison.Ordinal);
        Assert.Contains("已选2/27", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region=630000&indicators=members-trained", "只能下载山东省及其下级地区的模板")]
    [InlineData("region=火星市&indicators=members-trained", "地区无法识别")]
    [InlineData("region=371200&years=2021&indicators=members-trained", "没有设立，或已经撤销")]
    [InlineData("years=20x&indicators=members-trained", "年份无法识别")]
    [InlineData("years=1900&indicators=members-trained", "年份应在1949到")]
    [InlineData("indicators=nothing", "不存在的指标代码")]
    [InlineData("years=2020", "请选择指标")]
    public async Task Download_OfWhatCannotBe_LeadsToTheFormThatSaysWhy(string query, string expected)
    {
        var led = await _visitor.LedToAsync($"{PageUrls.TemplateFileRoute}?{query}");

        Assert.StartsWith(PageUrls.TemplatesRoute, led, StringComparison.Ordinal);
        Assert.Contains(expected, await ReadAsync(led!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_OfAChoice_IsAWorkbookThatReadsBackAndIsRecorded()
    {
        using var response = await _visitor.Client.GetAsync($"{PageUrls.TemplateFileRoute}?region=370100&years=2021&themes=training");

        var content = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("济南市2021年基层党建指标上报表.xlsx", response.Content.Headers.ContentDisposition!.FileNameStar);
        var who = Authority.Of(AccountMode.Simple, _reporter, [Role.Reporter], 370000);
        var preview = await host.Services.GetRequiredService<ImportWorkflow>().PreviewAsync(
            who, new FileUpload { FileName = "上报表.xlsx", Content = content, RegionId = 370100 }, null, default);
        Assert.Equal([ImportIssueCode.NothingFound], preview.Issues.Select(issue => issue.Code));
        Assert.Equal(27, preview.Reading.Layouts.Single().Columns.Count(column => column.Role == Layouts.ColumnRole.Value));
        var recorded = await host.Services.GetRequiredService<AuditQueries>().SearchAsync(
            new AuditFilter { Actor = _reporter, Action = AuditActions.Exported }, null, 9, default);
        Assert.Equal("370100", JsonDocument.Parse(Assert.Single(recorded.Records).Details!).RootElement.GetProperty("Region").GetString());
    }

    private async Task<string> ReadAsync(string url) => WebUtility.HtmlDecode(await _visitor.ReadAsync(url));
}
