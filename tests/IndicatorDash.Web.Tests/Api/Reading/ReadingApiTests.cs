using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using IndicatorDash.Accounts;
using IndicatorDash.Testing;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>What other systems read, in every format.</summary>
public sealed class ReadingApiTests(WebHost host) : IClassFixture<WebHost>, IAsyncLifetime
{
    private const int Qinghai = 630000;

    public static TheoryData<string, string, string?> WrongQueries => new()
    {
        { "figures?foo=1", "unknownParameter", "foo" },
        { "figures?updatedAfter=1", "unknownParameter", "updatedAfter" },
        { "indicators/members-trained?q=1", "unknownParameter", "q" },
        { "figures?region=999999", "badParameter", "region" },
        { "figures?region=370000&region=630000", "badParameter", "region" },
        { "figures?within=shandong", "badParameter", "within" },
        { "figures?indicator=none", "badParameter", "indicator" },
        { "figures?theme=none", "badParameter", "theme" },
        { "figures?kind=planned", "badParameter", "kind" },
        { "figures?from=20x0", "badParameter", "from" },
        { "figures?from=2021&to=2020", "badParameter", "to" },
        { "figures?asOf=0", "badParameter", "asOf" },
        { "figures?asOf=999", "badParameter", "asOf" },
        { "figures?pageSize=0", "badParameter", "pageSize" },
        { "figures?pageSize=10001", "badParameter", "pageSize" },
        { "figures?cursor=x", "badParameter", "cursor" },
        { "figures?format=sdmx-csv", "badParameter", "format" },
        { "observations?source=none", "badParameter", "source" },
        { "observations?updatedAfter=999", "badParameter", "updatedAfter" },
        { "observations?updatedAfter=yesterday", "badParameter", "updatedAfter" },
        { "regions?level=village", "badParameter", "level" },
        { "regions?cursor=none", "badParameter", "cursor" },
        { "indicators/none", "noSuchEntry", null },
        { "regions/999999", "noSuchEntry", null },
        { "sources/none", "noSuchEntry", null },
    };

    public async Task InitializeAsync()
    {
        // Three versions at least, whichever test comes first.
        if ((await GetAsync("versions")).GetProperty("version").GetInt32() < 3)
        {
            await Corrections.PublishAsync(host.Services, "members-trained", Qinghai, 2019, 7);
            await Corrections.PublishAsync(host.Services, "members-trained", Qinghai, 2019, 8);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("observations")]
    [InlineData("figures")]
    [InlineData("regions?within=370000")]
    [InlineData("indicators")]
    [InlineData("sources")]
    [InlineData("versions")]
    public async Task List_PageByPage_IsTheWholeInTheSameOrder(string list)
    {
        var whole = Items(await GetAsync(With(list, "pageSize=10000"))).Select(item => item.GetRawText()).ToList();
        var paged = new List<string>();
        for (string? next = With($"{PageUrls.ApiRoute}/{list}", "pageSize=7"); next is not null;)
        {
            using var response = await Client().GetAsync(next);
            var page = await ReadAsync(response);
            paged.AddRange(Items(page).Select(item => item.GetRawText()));
            next = page.GetProperty("next").GetString();
            Assert.Equal(next is null ? null : $"<{next}>; rel=\"next\"", response.Headers.TryGetValues("Link", out var link) ? link.Single() : null);
        }

        Assert.NotEmpty(whole);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task Pages_WhileAVersionIsPublished_AreOfOneVersion()
    {
        var whole = await GetAsync("observations");
        var first = await GetAsync("observations?pageSize=100");

        await Corrections.PublishAsync(host.Services, "members-recruited", Qinghai, 2018, 1);
        var rest = await ReadAsync(await Client().GetAsync(first.GetProperty("next").GetString()));

        Assert.Equal(whole.GetProperty("version").GetInt32(), rest.GetProperty("version").GetInt32());
        Assert.Equal(
            Items(whole).Select(item => item.GetRawText()), Items(first).Concat(Items(rest)).Select(item => item.GetRawText()));
    }

    [Fact]
    public async Task Observations_AsOfAnEarlierVersion_AreWhatTheyWere()
    {
        var then = Items(await GetAsync("observations?indicator=members-trained&region=630000&from=2019&to=2019&asOf=2"));
        var before = Items(await GetAsync("observations?indicator=members-trained&region=630000&from=2019&to=2019&asOf=1"));
        var figures = Items(await GetAsync("figures?indicator=members-trained&region=630000&from=2019&to=2019&asOf=2"));

        Assert.Empty(before);
        Assert.Equal((7, 2), (then.Single().GetProperty("value").GetInt32(), then.Single().GetProperty("version").GetInt32()));
        Assert.Equal(7, figures.Single().GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Changes_SinceAVersionOrATime_SayWhatHappened()
    {
        const string query = "indicator=members-trained&region=630000&from=2019&to=2019";
        var since1 = Items(await GetAsync($"observations?updatedAfter=1&{query}")).Single();
        var since2 = Items(await GetAsync($"observations?updatedAfter=2&{query}")).Single();
        var sdmx = await TextAsync($"observations?updatedAfter=2&{query}&format=sdmx-csv");
        var sinceTime = Items(await GetAsync($"observations?updatedAfter=2001-01-01T08:00:00%2B08:00&{query}")).Single();

        Assert.Equal(("inserted", 8), (since1.GetProperty("change").GetString(), since1.GetProperty("value").GetInt32()));
        Assert.Equal("changed", since2.GetProperty("change").GetString());
        Assert.Equal("inserted", sinceTime.GetProperty("change").GetString());
        Assert.Contains(",R,630000,members-trained,ACTUAL,2019,8,A,", sdmx, StringComparison.Ordinal);
        Assert.False(Items(await GetAsync("observations?pageSize=1")).Single().TryGetProperty("change", out _));
    }

    [Fact]
    public async Task Figures_OfEveryKind_SayHowHonestTheyAre()
    {
        var all = Items(await GetAsync("figures?pageSize=10000"));

        var span = all.First(figure => figure.GetProperty("period").GetString()!.Contains('/', StringComparison.Ordinal));
        Assert.False(span.GetProperty("isYearValue").GetBoolean());
        Assert.Contains(all, figure => figure.GetProperty("kind").GetString() == "target" && !figure.GetProperty("isYearValue").GetBoolean());
        var atLeast = all.First(figure => figure.GetProperty("qualifier").GetString() == "atLeast");
        Assert.True(atLeast.GetProperty("lower").GetDecimal() < atLeast.GetProperty("upper").GetDecimal());
        Assert.All(all, figure => Assert.Equal(
            figure.GetProperty("origin").GetString() == "observed", figure.GetProperty("observation").ValueKind == JsonValueKind.Number));
        Assert.All(
            all.Where(figure => figure.GetProperty("origin").GetString() == "summed"),
            figure => Assert.True(figure.GetProperty("covered").GetInt32() <= figure.GetProperty("expected").GetInt32()));
    }

    [Fact]
    public async Task Csv_OfAList_HasAMarkAHeaderAndEveryRow()
    {
        var rows = Items(await GetAsync("observations?asOf=1&pageSize=10000"));
        using var response = await Client().SendAsync(Accepting("observations?asOf=1", "text/csv"));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split("\r\n");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("1", response.Headers.GetValues(ReadingRequest.VersionHeader).Single());
        Assert.StartsWith("id,indicator,indicator_name,region,region_name,year,period,kind,status,value,unit,", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",note,series_break,version", lines[0], StringComparison.Ordinal);
        Assert.Equal(rows.Count, lines.Length - 1);
    }

    [Fact]
    public async Task SdmxCsv_Accepted_HasTheColumnsOfTheStandard()
    {
        using var response = await Client().SendAsync(Accepting("observations?source=shandong-2020", "application/vnd.sdmx.data+csv;version=2.0.0"));
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal("application/vnd.sdmx.data+csv", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,KIND,TIME_PERIOD,OBS_VALUE,OBS_STATUS,", text, StringComparison.Ordinal);
        Assert.Contains($"\r\ndataflow,{SdmxCsv.StructureId},I,370000,degree-enrolled,ACTUAL,2015-01-01/P5Y7M,23804,A,reported,人,exact,", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figures", "application/vnd.sdmx.data+csv")]
    [InlineData("observations", "application/vnd.sdmx.data+csv;version=1.0.0")]
    [InlineData("figures", "application/xml")]
    public async Task Format_ThatIsNotThere_IsNotAcceptable(string list, string type)
    {
        using var response = await Client().SendAsync(Accepting(list, type));

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("notAcceptable", (await ReadAsync(response)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("observations?asOf=1")]
    [InlineData("figures?asOf=1&format=csv")]
    [InlineData("regions/630000")]
    [InlineData("datapackage.zip")]
    public async Task Answer_ThatIsKnown_IsNotSentAgain(string path)
    {
        using var first = await Client().GetAsync($"{PageUrls.ApiRoute}/{path}");
        var request = new HttpRequestMessage(HttpMethod.Get, $"{PageUrls.ApiRoute}/{path}");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Client().SendAsync(request);

        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Tag_AfterAPublication_IsAnother()
    {
        using var before = await Client().GetAsync($"{PageUrls.ApiRoute}/figures");
        await Corrections.PublishAsync(host.Services, "members-recruited", Qinghai, 2017, 2);
        using var after = await Client().GetAsync($"{PageUrls.ApiRoute}/figures");
        using var asCsv = await Client().GetAsync($"{PageUrls.ApiRoute}/figures?format=csv");

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.NotEqual(after.Headers.ETag, asCsv.Headers.ETag);
    }

    [Theory]
    [InlineData("regions?parent=370000&year=2018", 17)]
    [InlineData("regions?parent=370000&year=2020", 16)]
    [InlineData("regions?within=370500&level=county", 7)]
    [InlineData("regions?level=province", 34)]
    [InlineData("indicators?theme=none-of-it", -1)]
    public async Task Regions_ByWhatIsAsked_AreSoMany(string list, int count)
    {
        var answer = await GetAsync(list);

        Assert.Equal(count, answer.TryGetProperty("items", out var items) ? items.GetArrayLength() : -1);
    }

    [Fact]
    public async Task Search_ByPinyin_FindsTheBestFirst()
    {
        Assert.Equal("630000", Items(await GetAsync("regions?q=qinghai"))[0].GetProperty("code").GetString());
        Assert.Equal("members-trained", Items(await GetAsync("indicators?q=pxdyrs"))[0].GetProperty("code").GetString());
    }

    [Theory]
    [MemberData(nameof(WrongQueries))]
    public async Task Query_ThatCannotBeAnswered_SaysWhatIsWrong(string path, string code, string? parameter)
    {
        using var response = await Client().GetAsync($"{PageUrls.ApiRoute}/{path}");
        var problem = await ReadAsync(response);

        Assert.Equal(code == "noSuchEntry" ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(ApiProblem.ContentType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(parameter, problem.TryGetProperty("parameter", out var named) ? named.GetString() : null);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", problem.GetProperty("title").GetString()!);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Token_ThatIsUnknown_IsRefusedWhereNoneIsNeeded()
    {
        var client = Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "idt_unknown");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(PageUrls.ApiVersionsRoute)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await Machine.AsAsync(host, Role.Viewer)).Client.GetAsync(PageUrls.ApiVersionsRoute)).StatusCode);
    }

    [Fact]
    public async Task Csv_WhereItIsAccepted_IsCompressed()
    {
        var request = Accepting("regions", "text/csv");
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await Client().SendAsync(request);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
    }

    private static List<JsonElement> Items(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    private static string With(string list, string parameter) => $"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{parameter}";

    private static HttpRequestMessage Accepting(string path, string type)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{PageUrls.ApiRoute}/{path}");
        request.Headers.Accept.ParseAdd(type);
        return request;
    }

    private HttpClient Client() => host.CreatePlainClient();

    private async Task<JsonElement> GetAsync(string path) => await ReadAsync(await Client().GetAsync($"{PageUrls.ApiRoute}/{path}"));

    private Task<string> TextAsync(string path) => Client().GetStringAsync($"{PageUrls.ApiRoute}/{path}");

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }
}
