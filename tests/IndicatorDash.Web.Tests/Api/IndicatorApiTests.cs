using System.Net;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Api;

/// <summary>Indicators defined by machines, and the description of the API.</summary>
public sealed class IndicatorApiTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Definition_OfANewIndicator_IsThereAtOnceAndRecorded()
    {
        var machine = await Machine.AsAsync(host, Role.Administrator);
        var asked = new
        {
            code = "party-schools", name = "党校数", theme = "training", unit = "个", measure = "stock", aggregation = "sum",
            definition = "期末党校个数。", aliases = new[] { "党校个数" },
        };

        var made = await machine.PostAsync(PageUrls.ApiIndicatorsRoute, asked);

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Contains("党校数", await machine.Client.GetStringAsync(PageUrls.Indicator("party-schools")), StringComparison.Ordinal);
        Assert.Contains(AuditActions.IndicatorChanged, await Visitor.AuditedAsync(host));
        var again = await machine.PostAsync(PageUrls.ApiIndicatorsRoute, asked);
        Assert.Equal((HttpStatusCode.BadRequest, "badIndicator"), (again.Status, again.Code));
        Assert.Equal(["codeTaken", "nameTaken"], again.Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Definition_ThatIsWrong_IsToldAllAtOnce()
    {
        var machine = await Machine.AsAsync(host, Role.Administrator);

        var answer = await machine.PostAsync(PageUrls.ApiIndicatorsRoute, new
        {
            code = "X y", name = " ", theme = "none", unit = "万人", measure = "rate", aggregation = "sum", numerator = "villages", decimals = 9, definition = "",
        });

        var errors = answer.Body.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(
            ["badCode", "badName", "unknownTheme", "unknownUnit", "badRatio", "summedRate", "badDecimals", "badDefinition"],
            errors.Select(error => error.GetProperty("code").GetString()));
        Assert.All(errors, error => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", error.GetProperty("title").GetString()!));
    }

    [Fact]
    public async Task Definition_OfNoKnownWord_IsABadRequest()
    {
        var machine = await Machine.AsAsync(host, Role.Administrator);

        Assert.Equal("badRequest", (await machine.PostAsync(PageUrls.ApiIndicatorsRoute, new { code = "a", measure = "tall" })).Code);
        Assert.Equal("badRequest", (await machine.PostAsync(PageUrls.ApiIndicatorsRoute)).Code);
    }

    [Fact]
    public async Task Description_OfTheApi_ListsAddressesAndCodes()
    {
        var description = (await Machine.WithoutToken(host).GetAsync(PageUrls.ApiDescriptionRoute)).Body;

        var paths = description.GetProperty("paths").EnumerateObject().Select(path => path.Name);
        Assert.Equal(
            [
                "/api/v1/datapackage.zip", "/api/v1/figures", "/api/v1/imports", "/api/v1/imports/{id}", "/api/v1/imports/{id}/approve",
                "/api/v1/imports/{id}/submit", "/api/v1/imports/{id}/undo", "/api/v1/indicators", "/api/v1/indicators/{code}",
                "/api/v1/observations", "/api/v1/regions", "/api/v1/regions/{code}", "/api/v1/sources", "/api/v1/sources/{code}",
                "/api/v1/versions",
            ],
            paths.Order(StringComparer.Ordinal));
        var observations = description.GetProperty("paths").GetProperty("/api/v1/observations").GetProperty("get");
        Assert.Contains("updatedAfter", observations.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()));
        Assert.Equal(
            ["application/json", "text/csv", "application/vnd.sdmx.data+csv"],
            observations.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Select(type => type.Name));
        var schemas = description.GetProperty("components").GetProperty("schemas");
        var codes = schemas.GetProperty("ImportIssueCode").GetProperty("enum").EnumerateArray().Select(code => code.GetString());
        Assert.Equal(Enum.GetNames<IndicatorDash.Imports.ImportIssueCode>().Select(ApiJson.Word), codes);
        Assert.Equal(
            ApiProblem.Codes,
            schemas.GetProperty("ApiProblem").GetProperty("properties").GetProperty("code").GetProperty("enum").EnumerateArray().Select(code => code.GetString()));
        Assert.True(schemas.GetProperty("ObservationAnswer").GetProperty("properties").TryGetProperty("indicatorName", out _));
    }
}
