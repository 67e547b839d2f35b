using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Api;

/// <summary>What the example programs ask for is there, and so is what they read of the answers.</summary>
[Collection(SharedWebHost.Name)]
public sealed partial class ApiExamplesTests(WebHost host)
{
    private readonly HttpClient _client = host.CreatePlainClient();

    [Fact]
    public async Task Curl_EachRequest_IsAnswered()
    {
        var requests = ApiExamples.Curl(PageUrls.ApiRoute).Split('\n').Where(line => line.StartsWith("curl", StringComparison.Ordinal)).ToList();

        Assert.Equal(7, requests.Count);
        foreach (var request in requests)
        {
            var path = CurlPath().Match(request).Groups["path"].Value;
            var query = CurlQuery().Match(request) is { Success: true } found ? $"?{found.Groups["query"].Value}" : "";
            using var message = new HttpRequestMessage(HttpMethod.Get, PageUrls.ApiRoute + path + query);
            if (CurlAccept().Match(request) is { Success: true } accept)
            {
                message.Headers.TryAddWithoutValidation("Accept", accept.Groups["type"].Value);
            }

            using var answer = await _client.SendAsync(message);

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{request}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task PowerQuery_PagesAndColumns_AreThoseOfTheAnswers()
    {
        var program = ApiExamples.PowerQuery(PageUrls.ApiRoute);
        var query = QueryRecord().Match(program).Groups["fields"].Value;
        var asked = RecordField().Matches(query).Select(field => $"{field.Groups["name"].Value}={field.Groups["value"].Value}");
        var whole = await PagesAsync(string.Join('&', asked));

        // The same in small pages: each goes on with the query of the address alone.
        var parts = await PagesAsync(string.Join('&', asked).Replace("pageSize=10000", "pageSize=2", StringComparison.Ordinal));

        Assert.True(parts.Pages > 2);
        Assert.Equal(whole.Items, parts.Items);
        var typed = TypedColumn().Matches(program).Select(column => column.Groups["name"].Value).ToList();
        Assert.Equal(["region", "year", "period", "value"], typed);
        AssertHas(whole.Items, typed);
    }

    [Fact]
    public async Task Python_Columns_AreThoseOfTheAnswer()
    {
        var program = ApiExamples.Python(PageUrls.ApiRoute);
        var (items, _) = await PagesAsync("within=370000&from=2018");

        Assert.Contains("within=\"370000\", **{\"from\": 2018}", program, StringComparison.Ordinal);
        AssertHas(items, PythonColumn().Matches(program).Select(column => column.Groups["name"].Value));
    }

    private static void AssertHas(IReadOnlyCollection<string> items, IEnumerable<string> columns)
    {
        Assert.NotEmpty(items);
        Assert.NotEmpty(columns);
        Assert.All(items, item => Assert.All(columns, column => Assert.True(JsonDocument.Parse(item).RootElement.TryGetProperty(column, out _), column)));
    }

    private async Task<(IReadOnlyList<string> Items, int Pages)> PagesAsync(string query)
    {
        var items = new List<string>();
        var pages = 0;
        for (var next = (string?)query; next is not null; pages++)
        {
            using var page = JsonDocument.Parse(await _client.GetStringAsync($"{PageUrls.ApiRoute}/figures?{next}"));
            items.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            next = page.RootElement.GetProperty("next").GetString() is { } address
                ? HttpUtility.ParseQueryString(address[address.IndexOf('?', StringComparison.Ordinal)..]).ToString()
                : null;
        }

        return (items, pages);
    }

    [GeneratedRegex(@"\$api(?<path>/[^""]*)""")]
    private static partial Regex CurlPath();

    [GeneratedRegex(@"--data-urlencode ""(?<query>[^""]*)""")]
    private static partial Regex CurlQuery();

    [GeneratedRegex(@"-H ""Accept: (?<type>[^""]*)""")]
    private static partial Regex CurlAccept();

    [GeneratedRegex(@"Query = \[(?<fields>within[^\]]*)\]")]
    private static partial Regex QueryRecord();

    [GeneratedRegex(@"(?<name>\w+) = ""(?<value>[^""]*)""")]
    private static partial Regex RecordField();

    [GeneratedRegex(@"\{""(?<name>\w+)"", (?:type \w+|Int64\.Type)\}")]
    private static partial Regex TypedColumn();

    [GeneratedRegex(@"row\[""(?<name>\w+)""\]")]
    private static partial Regex PythonColumn();
}
