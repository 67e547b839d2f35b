using System.Net;
using System.Text.Json;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Imports;
using IndicatorDash.Publication;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Exports;

/// <summary>The files of the pages of figures, as they are sent to somebody who has not signed in.</summary>
public sealed class ExportEndpointsTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("/indicators/members-trained-times.csv", "培训党员人次-本视图-版本1.csv", 1)]
    [InlineData("/indicators/members-trained-times.csv?tab=table&year=2019", "培训党员人次-本视图-版本1.csv", 0)]
    [InlineData("/indicators/members-trained-times.csv?tab=table&year=2019&data=full", "培训党员人次-全部数据-版本1.csv", 1)]
    [InlineData("/indicators/members-trained-times.csv?region=370000&data=full", "培训党员人次-全部数据-版本1.csv", 1)]
    [InlineData("/regions/630000.csv?version=1", "青海省-本视图-版本1.csv", 77)]
    [InlineData("/regions/630000.csv?theme=talent&year=2018&data=full", "青海省-全部数据-版本1.csv", 77)]
    [InlineData("/compare.csv?regions=370000,630000&indicators=members-trained-times", "对比-本视图-版本1.csv", 1)]
    [InlineData("/boards/city.csv?region=370500&year=2022", "一个市-本视图-版本1.csv", 6)]
    [InlineData("/sources/qinghai-2020.csv", "围绕中心服务大局-攻坚克难展现担当-2020年全省组织工作综述-本视图-版本1.csv", 75)]
    public async Task File_OfAPage_HoldsItsFiguresAndIsNamedAfterIt(string url, string name, int rows)
    {
        using var response = await host.CreatePlainClient().GetAsync(url);

        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(name, response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(rows, lines.Length - 1);
        Assert.StartsWith("地区,指标,期间,类型,数据性质,数值,计量单位", lines[0].TrimStart('\ufeff'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/overview.xlsx")]
    [InlineData("/indicators/members-trained.xlsx?tab=compare")]
    [InlineData("/indicators/members-trained.xlsx?tab=map&data=full")]
    [InlineData("/regions/630000.xlsx?data=full")]
    [InlineData("/compare.xlsx?regions=370000,630000")]
    [InlineData("/boards/overview.xlsx")]
    [InlineData("/sources/guizhou-2022.csv")]
    [InlineData("/regions/630000.csv?data=full")]
    public async Task File_UploadedAgain_AsksNothingAndChangesNothing(string url)
    {
        using var response = await host.CreatePlainClient().GetAsync(url);

        var who = Authority.Of(AccountMode.Simple, "admin", [Role.Administrator], null);
        var preview = await host.Services.GetRequiredService<ImportWorkflow>().PreviewAsync(
            who,
            new FileUpload
            {
                FileName = response.Content.Headers.ContentDisposition!.FileNameStar!,
                Content = await response.Content.ReadAsByteArrayAsync(),
                RegionId = 0,
            },
            null,
            default);

        Assert.DoesNotContain(preview.Issues, issue => issue.Severity != ImportIssueSeverity.Hint);
        Assert.All(preview.Rows, row => Assert.Equal(ChangeKind.Unchanged, row.Row.Change));
        Assert.NotEmpty(preview.Rows);
    }

    [Theory]
    [InlineData("/indicators/nothing.csv")]
    [InlineData("/indicators/members-trained.pdf")]
    [InlineData("/indicators/members-trained.csv?year=x")]
    [InlineData("/indicators/members-trained.csv?version=99")]
    [InlineData("/regions/999999.xlsx")]
    [InlineData("/compare.csv?regions=999999")]
    [InlineData("/sources/nothing.csv")]
    [InlineData("/boards/nothing.csv")]
    [InlineData("/overview.csv?region=999999")]
    public async Task File_OfWhatIsNotThere_IsNotFound(string url)
    {
        using var response = await host.CreatePlainClient().GetAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task File_HandedOut_IsRecordedWithItsAddress()
    {
        const string Url = "/regions/370500.csv?year=2022";

        using var response = await host.CreatePlainClient().GetAsync(Url);

        var recorded = await host.Services.GetRequiredService<AuditQueries>().SearchAsync(
            new AuditFilter { Actor = ActorNames.Anonymous, Action = AuditActions.Exported }, null, 99, default);
        Assert.Contains(recorded.Records, record =>
            JsonDocument.Parse(record.Details!).RootElement.GetProperty("Url").GetString() == Url);
    }

    [Theory]
    [InlineData("/indicators/members-trained?tab=table", "/indicators/members-trained.xlsx?tab=table&amp;data=full")]
    [InlineData("/regions/630000?version=1", "/regions/630000.csv")]
    [InlineData("/", "/overview.xlsx")]
    [InlineData("/sources/qinghai-2020", "/sources/qinghai-2020.csv")]
    public async Task Page_OfFigures_OffersItsFiles(string url, string expected) =>
        Assert.Contains($"href=\"{expected}\" download", await new Visitor(host).ReadAsync(url), StringComparison.Ordinal);
}
