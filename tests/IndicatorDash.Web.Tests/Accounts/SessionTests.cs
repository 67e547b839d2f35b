using System.Net;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using IndicatorDash.Web.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IndicatorDash.Web.Accounts;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private WebHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = Host(_time);
        await Visitor.AddAccountAsync(_host, "viewer", Role.Viewer);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Session_WithoutAnyAction_EndsWhateverPagesLoad()
    {
        var visitor = await SignedInAsync();
        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.Null(await visitor.LedToAsync("/"));

        _time.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("/account/sign-in?returnUrl=/sources", await visitor.LedToAsync("/sources"));
    }

    [Fact]
    public async Task Session_InWhichSomebodyWorks_GoesOnUntilItsAbsoluteEnd()
    {
        var visitor = await SignedInAsync();
        for (var minutes = 0; minutes < 700; minutes += 20)
        {
            _time.Advance(TimeSpan.FromMinutes(20));
            using var answer = await visitor.Client.PostAsync(PageUrls.SessionRoute, null);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }

        _time.Advance(TimeSpan.FromMinutes(20));

        using var last = await visitor.Client.PostAsync(PageUrls.SessionRoute, null);
        Assert.Equal(HttpStatusCode.Unauthorized, last.StatusCode);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Session_OfADisabledAccount_EndsAtOnce()
    {
        var visitor = await SignedInAsync();

        await AccountActs.OnAsync(_host, "viewer", (administration, who, id) => administration.SetDisabledAsync(who, id, true, default));

        var led = await visitor.LedToAsync("/regions");
        Assert.Equal("/account/sign-in?returnUrl=/regions&reason=over", led);
        Assert.Contains("账户被停用", await visitor.ReadAsync(led!), StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Password_ResetByAnAdministrator_MustBeChangedBeforeAnythingElse()
    {
        var before = await SignedInAsync();
        var reset = await AccountActs.OnAsync(_host, "viewer", (administration, who, id) => administration.ResetPasswordAsync(who, id, default));
        Assert.False(await before.IsSignedInAsync());
        var visitor = new Visitor(_host);

        await visitor.SignInAsync("viewer", reset.Password!);
        var led = await visitor.LedToAsync("/regions");
        var weak = await ChangeAsync(visitor, reset.Password!, "password1234");
        var changed = await ChangeAsync(visitor, reset.Password!, "another phrase of mine");

        Assert.Equal("/account/password?returnUrl=/regions", led);
        Assert.Contains("太常见", weak, StringComparison.Ordinal);
        Assert.Contains("密码已修改", changed, StringComparison.Ordinal);
        Assert.Null(await visitor.LedToAsync("/regions"));
        Assert.Contains(AuditActions.PasswordChanged, await Visitor.AuditedAsync(_host));
    }

    [Fact]
    public async Task Password_Changed_EndsTheOtherSessionsOfTheAccount()
    {
        var (one, other) = (await SignedInAsync(), await SignedInAsync());

        await ChangeAsync(one, Visitor.Password, "another phrase of mine");

        Assert.True(await one.IsSignedInAsync());
        Assert.False(await other.IsSignedInAsync());
    }

    [Fact]
    public async Task Password_GuessedInAnOpenSession_EndsIt()
    {
        var visitor = await SignedInAsync();

        for (var i = 0; i < 5; i++)
        {
            await ChangeAsync(visitor, $"guess {i}", "another phrase of mine");
        }

        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task SignOut_ByTheFormOfThePage_EndsTheSession()
    {
        var visitor = await SignedInAsync();
        using var forged = await visitor.Client.PostAsync(PageUrls.SignOut(), null);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.True(await visitor.IsSignedInAsync());

        var token = System.Text.RegularExpressions.Regex.Match(
            await visitor.ReadAsync("/sources"), "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        using var response = await visitor.Client.PostAsync(PageUrls.SignOut(), content);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.False(await visitor.IsSignedInAsync());

        // A copy of the cookie, and the other pages that are open, end with it.
        await using var db = await _host.Services.GetRequiredService<IDbContextFactory<IndicatorDbContext>>().CreateDbContextAsync();
        Assert.Single(await db.EndedSessions.ToListAsync());
        Assert.Contains(AuditActions.SignedOut, await Visitor.AuditedAsync(_host));
    }

    [Fact]
    public async Task SessionEnd_WhileSomebodyWorksInAnotherTab_LeadsBack()
    {
        var visitor = await SignedInAsync();
        _time.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal("/regions", await visitor.LedToAsync(PageUrls.SessionEnds("/regions", SessionEnd.Idle)));
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task SessionEnd_OfAnIdleSession_SignsOutAndSaysWhy()
    {
        var visitor = await SignedInAsync();
        _time.Advance(TimeSpan.FromMinutes(29.8));

        var led = await visitor.LedToAsync(PageUrls.SessionEnds("/regions", SessionEnd.Idle));

        Assert.Equal("/account/sign-in?returnUrl=/regions&reason=idle", led);
        Assert.Contains("已自动退出", await visitor.ReadAsync(led!), StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
    }

    private static WebHost Host(TimeProvider time) => new() { Time = time, Settings = { ["Accounts:Viewing"] = "SignedIn" } };

    private async Task<Visitor> SignedInAsync()
    {
        var visitor = new Visitor(_host);
        Assert.Equal("/", (await visitor.SignInAsync("viewer")).Location);
        return visitor;
    }

    private static async Task<string> ChangeAsync(Visitor visitor, string current, string password) =>
        (await visitor.SendAsync(PageUrls.Password(), ("Current", current), ("Password", password), ("Repeat", password))).Html;
}
