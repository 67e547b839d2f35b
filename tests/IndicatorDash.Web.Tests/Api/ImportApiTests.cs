using System.Net;
using System.Text;
using System.Text.Json;
using IndicatorDash.Accounts;
using IndicatorDash.Storage;
using IndicatorDash.Web.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Api;

/// <summary>Imports by machines, from the file to the page and back.</summary>
public sealed class ImportApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const int Shandong = 370000;
    private const int Beijing = 110000;

    public static TheoryData<string, byte[], string, string, HttpStatusCode, string> BadInputs => new()
    {
        { "a.csv", [], "", "", HttpStatusCode.BadRequest, "noFile" },
        { "a.xlsx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "", "", HttpStatusCode.UnprocessableEntity, "notASpreadsheet" },
        { "a.xlsx", [0x50, 0x4B, 3, 4, 20, 0, 0, 0], "", "", HttpStatusCode.UnprocessableEntity, "damaged" },
        { "a.csv", Encoding.UTF8.GetBytes("地区,\"人数\n济南市,1\n"), "", "", HttpStatusCode.UnprocessableEntity, "unbalancedQuotes" },
        { "a.csv", Encoding.UTF8.GetBytes(Table("1")), "region", "999999", HttpStatusCode.BadRequest, "unknownRegion" },
        { "a.csv", Encoding.UTF8.GetBytes(Table("1")), "region", "山东", HttpStatusCode.BadRequest, "unknownRegion" },
        { "a.csv", Encoding.UTF8.GetBytes(Table("1")), "region", "110000", HttpStatusCode.Forbidden, "outOfRegion" },
        { "a.csv", Encoding.UTF8.GetBytes(Table("1")), "encoding", "latin1", HttpStatusCode.BadRequest, "wrongEncoding" },
        { "a.csv", Encoding.UTF8.GetBytes(Table("1")), "dryRun", "maybe", HttpStatusCode.BadRequest, "badRequest" },
    };

    [Fact]
    public async Task File_FromUploadToUndo_ChangesThePageAndBack()
    {
        var reporter = await Machine.AsAsync(host, Role.Reporter, Shandong);
        var reviewer = await Machine.AsAsync(host, Role.Reviewer);

        var wrong = await reporter.UploadAsync(Table("1O6"));
        Assert.Equal(HttpStatusCode.Created, wrong.Status);
        var issue = wrong.Body.GetProperty("issues").EnumerateArray().Single(one => Text(one, "severity") == "error");
        Assert.Equal(("a", "B5", "notANumber", "1O6"), (Text(issue, "sheet"), Text(issue, "cell"), Text(issue, "code"), Text(issue, "read")));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", Text(issue, "message")!);
        Assert.Equal("hasErrors", (await reporter.PostAsync(Address(wrong, "submit"))).Code);

        var right = await reporter.UploadAsync(Table("4321"));
        Assert.Equal("2020", Text(right.Body.GetProperty("layouts")[0], "period"));
        var planned = right.Body.GetProperty("observations").EnumerateArray().Single(one => Text(one, "region") == "370500");
        Assert.Equal(
            ("a", "B5", "members-trained", "2020", "actual", "人", "exact", "new"),
            (Text(planned, "sheet"), Text(planned, "cell"), Text(planned, "indicator"), Text(planned, "period"), Text(planned, "kind"), Text(planned, "unit"), Text(planned, "qualifier"), Text(planned, "change")));
        Assert.Equal(4321, planned.GetProperty("value").GetDecimal());
        Assert.Equal("submitted", Text((await reporter.PostAsync(Address(right, "submit"), ReasonsFor(right))).Body, "state"));
        Assert.Equal("denied", (await reporter.PostAsync(Address(right, "approve"))).Code);
        Assert.DoesNotContain("4,321", await PageAsync(), StringComparison.Ordinal);

        var published = await reviewer.PostAsync(Address(right, "approve"), new { comment = "核对无误" });
        Assert.Equal("published", Text(published.Body, "state"));
        Assert.Contains("4,321", await PageAsync(), StringComparison.Ordinal);
        Assert.Equal("wrongState", (await reviewer.PostAsync(Address(right, "approve"))).Code);

        Assert.Equal("badText", (await reviewer.PostAsync(Address(right, "undo"))).Code);
        Assert.Equal("undone", Text((await reviewer.PostAsync(Address(right, "undo"), new { reason = "口径有误" })).Body, "state"));
        var versions = (await reporter.GetAsync("/api/v1/versions")).Body.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(versions[1].GetProperty("number").GetInt32(), versions[0].GetProperty("undoes").GetInt32());
        Assert.Equal(JsonValueKind.Null, versions[1].GetProperty("undoes").ValueKind);
        Assert.DoesNotContain("4,321", await PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_OfAFile_TellsAllAndLeavesNothing()
    {
        var reporter = await Machine.AsAsync(host, Role.Reporter, Shandong);
        var before = await StoredAsync();

        var trial = await reporter.UploadAsync(Table("77"), ("dryRun", "true"));

        Assert.Equal(HttpStatusCode.OK, trial.Status);
        Assert.Equal(JsonValueKind.Null, trial.Body.GetProperty("id").ValueKind);
        Assert.Equal(3, trial.Body.GetProperty("observations").GetArrayLength());
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Upload_WithARegionInItsAddress_IsRefusedAndKeepsNothing()
    {
        var reporter = await Machine.AsAsync(host, Role.Reporter, Shandong);
        var before = await StoredAsync();

        using var form = new MultipartFormDataContent { { new ByteArrayContent("地区,指标\n"u8.ToArray()), "file", "x.csv" } };
        using var refused = await reporter.Client.PostAsync($"{PageUrls.ApiImportsRoute}?region=320000", form);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("unknownParameter", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Approval_OfOwnFile_TakesTheRightToDoSoAlone()
    {
        var administrator = await Machine.AsAsync(host, Role.Administrator);
        var upload = await administrator.UploadAsync(Table("88"), ("region", "370000"));
        await administrator.PostAsync(Address(upload, "submit"), ReasonsFor(upload));

        Assert.Equal("ownBatch", (await administrator.PostAsync(Address(upload, "approve"))).Code);
        Assert.Equal("changedMeanwhile", (await administrator.PostAsync(Address(upload, "approve"), new { alone = true, revision = 1 })).Code);
        var published = await administrator.PostAsync(Address(upload, "approve"), new { alone = true });
        Assert.True(published.Body.GetProperty("publishedAlone").GetBoolean());
        await administrator.PostAsync(Address(upload, "undo"), new { reason = "test" });
    }

    [Fact]
    public async Task Region_OfAToken_CannotBeCrossed()
    {
        var reporter = await Machine.AsAsync(host, Role.Reporter, Shandong);
        var elsewhere = await (await Machine.AsAsync(host, Role.Reporter, Beijing)).UploadAsync(Table("5"));

        var own = await reporter.UploadAsync(Table("5").Replace("东营市", "北京市", StringComparison.Ordinal));

        Assert.Contains(own.Body.GetProperty("issues").EnumerateArray(), issue => Text(issue, "code") == "regionOutOfScope");
        Assert.DoesNotContain(own.Body.GetProperty("observations").EnumerateArray(), row => Text(row, "region") == "110000");
        Assert.Equal("outOfRegion", (await reporter.GetAsync(Address(elsewhere))).Code);
        Assert.Equal("outOfRegion", (await reporter.PostAsync(Address(elsewhere, "submit"))).Code);
    }

    [Theory]
    [MemberData(nameof(BadInputs))]
    public async Task Upload_OfWhatCannotBeTaken_SaysWhyInChineseAndLeavesNothing(
        string fileName, byte[] content, string field, string value, HttpStatusCode status, string code)
    {
        var reporter = await Machine.AsAsync(host, Role.Reporter, Shandong);
        var before = await StoredAsync();

        var answer = await reporter.UploadAsync(fileName, content, field.Length == 0 ? [] : [(field, value)]);

        Assert.Equal((status, code, ApiProblem.ContentType), (answer.Status, answer.Code, answer.Type));
        Assert.Contains(code, ApiProblem.Codes);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。", answer.Title);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Request_OfNothingThatIsThere_IsToldAsAProblem()
    {
        var reviewer = await Machine.AsAsync(host, Role.Reviewer);

        Assert.Equal("notFound", (await reviewer.GetAsync(PageUrls.ApiImport(99999))).Code);
        Assert.Equal("noSuchAddress", (await reviewer.GetAsync(PageUrls.ApiRoute + "/nothing")).Code);
        Assert.Equal("wrongMethod", (await reviewer.PostAsync(PageUrls.ApiImport(1))).Code);
        Assert.Equal("badRequest", (await reviewer.PostAsync(PageUrls.ApiImport(1) + "/approve", new { revision = "x" })).Code);
    }

    private static string Table(string value) =>
        $"""
        山东省基层党建主要指标（2020年）,
        单位：人,
        地区,培训党员人数（人）
        济南市,1234
        东营市,{value}
        青岛市,2222

        """;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Address(Answer upload, string action = "") =>
        $"{PageUrls.ApiImport(upload.Body.GetProperty("id").GetInt32())}/{action}".TrimEnd('/');

    private static object ReasonsFor(Answer upload) => new
    {
        reasons = upload.Body.GetProperty("issues").EnumerateArray()
            .Where(issue => Text(issue, "severity") == "warning")
            .Select(issue => Text(issue, "code")!)
            .Distinct()
            .ToDictionary(code => code, _ => "已核实"),
    };

    private Task<string> PageAsync() => host.CreatePlainClient().GetStringAsync(PageUrls.Region("370500", 2020));

    private async Task<(int Batches, int Files, int Issues, int Rows)> StoredAsync()
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<IndicatorDbContext>>().CreateDbContextAsync();
        return (await db.Batches.CountAsync(), await db.UploadedFiles.CountAsync(), await db.ImportIssues.CountAsync(), await db.PlannedObservations.CountAsync());
    }
}
