using System.Net;
using IndicatorDash.Accounts;
using IndicatorDash.Tokens;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IndicatorDash.Web.Api;

/// <summary>What a token opens, and what it does not.</summary>
public sealed class TokenRightsTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.Parse("2026-06-01T00:00:00Z", null));
    private readonly WebHost _host;

    public TokenRightsTests() => _host = new WebHost { Time = _time, Settings = { ["Accounts:Viewing"] = "SignedIn" } };

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Token_UntilItExpires_OpensTheApi()
    {
        var machine = await Machine.AsAsync(_host, Role.Reviewer);
        Assert.Equal("notFound", (await machine.GetAsync(PageUrls.ApiImport(99999))).Code);

        _time.Advance(TimeSpan.FromDays(2));

        var answer = await machine.GetAsync(PageUrls.ApiImport(99999));
        Assert.Equal((HttpStatusCode.Unauthorized, "unauthorized"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Token_Revoked_OpensNothingAnyMore()
    {
        var machine = await Machine.AsAsync(_host, Role.Reviewer);

        await _host.Services.GetRequiredService<TokenIssuer>().RevokeAsync(
            Machine.Issuer(AccountMode.Simple), machine.Token!.Id, default);

        Assert.Equal("unauthorized", (await machine.GetAsync(PageUrls.ApiImport(99999))).Code);
    }

    [Fact]
    public async Task Token_OfAnAdministrator_OpensNoPage()
    {
        var machine = await Machine.AsAsync(_host, Role.Administrator);

        foreach (var page in new[] { PageUrls.Users(), PageUrls.Tokens(), PageUrls.Overview() })
        {
            using var response = await machine.Client.GetAsync(page);
            Assert.Contains(PageUrls.SignInRoute, response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Session_OfAnAdministrator_DoesNotOpenTheApi()
    {
        await Visitor.AddAccountAsync(_host, "boss", Role.Administrator);
        var visitor = new Visitor(_host);
        await visitor.SignInAsync("boss");

        using var response = await visitor.Client.PostAsync(PageUrls.ApiImport(1) + "/undo", null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
