using System.Security.Claims;
using IndicatorDash.Accounts;
using IndicatorDash.Testing;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace IndicatorDash.Web.Accounts;

public sealed class CircuitSessionTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly List<SessionEnd> _ends = [];
    private CuratedStore _store = null!;
    private CircuitSession _session = null!;

    public async Task InitializeAsync()
    {
        _store = await CuratedStore.CreateAsync(configure: services => services.AddSingleton<TimeProvider>(_time));
        _session = Session(_store);
        _session.Ended += _ends.Add;
        _session.SetAuthenticationState(Task.FromResult(new AuthenticationState(await SignedInAsync())));
    }

    public async Task DisposeAsync()
    {
        _session.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Page_NobodyTouches_EndsWhenItIsTime()
    {
        Assert.True(await _session.WatchAsync());
        Pass(TimeSpan.FromMinutes(29));
        Assert.Empty(_ends);

        Pass(TimeSpan.FromMinutes(2));

        Assert.Equal([SessionEnd.Idle], _ends);
        Assert.False((await _session.GetAuthenticationStateAsync()).User.Identity!.IsAuthenticated);
    }

    [Fact]
    public async Task Page_SomebodyWorksAt_GoesOnUntilTheAbsoluteEnd()
    {
        await _session.WatchAsync();
        for (var minutes = 0; minutes < 710; minutes += 10)
        {
            Pass(TimeSpan.FromMinutes(10));
            _session.Touch();
        }

        Assert.Empty(_ends);
        Pass(TimeSpan.FromMinutes(10));

        Assert.Equal([SessionEnd.Over], _ends);
    }

    [Fact]
    public async Task Page_OfAnAccountThatIsDisabled_EndsAtTheNextBeat()
    {
        await _session.WatchAsync();
        await DisableAsync();

        Pass(CircuitSession.Beat);

        Assert.Equal([SessionEnd.Over], _ends);
    }

    [Fact]
    public async Task Page_OfASessionThatWasSignedOutOfInAnotherTab_EndsAtTheNextBeat()
    {
        await _session.WatchAsync();
        var session = AccountClaims.SessionOf((await _session.GetAuthenticationStateAsync()).User)!;
        await _store.Get<SessionCheck>().EndAsync(session, default);

        Pass(CircuitSession.Beat);

        Assert.Equal([SessionEnd.Over], _ends);
    }

    [Fact]
    public async Task Act_InASessionThatIsOver_EndsThePageAtOnceAndIsNobodys()
    {
        var accessor = new AuthorityAccessor(_session, _store.Get<SessionCheck>(), _store.Get<IOptions<AccountsOptions>>()) { Address = "10.1.2.3" };
        await _session.WatchAsync();
        Assert.Equal(("viewer", "10.1.2.3"), ((await accessor.GetAsync(default)).UserName, (await accessor.GetAsync(default)).Address));
        Assert.Null(_session.Reason);
        await DisableAsync();

        var who = await accessor.GetAsync(default);

        Assert.False(who.IsSignedIn);
        Assert.Equal([SessionEnd.Over], _ends);
        Assert.Equal(SessionEnd.Over, _session.Reason);
    }

    [Fact]
    public async Task Page_OfAReaderWhoHasNotSignedIn_IsNotWatched()
    {
        _session.SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));

        Assert.False(await _session.WatchAsync());
    }

    private async Task DisableAsync()
    {
        using var scope = _store.Get<IServiceScopeFactory>().CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<DashUser>>();
        var user = (await users.FindByNameAsync("viewer"))!;
        user.IsDisabled = true;
        await users.UpdateSecurityStampAsync(user);
    }

    private CircuitSession Session(CuratedStore store) => new(
        store.Get<SessionCheck>(), store.Get<IOptions<AccountsOptions>>(), _time, NullLogger<CircuitSession>.Instance);

    // SQLite answers at once, so that a beat is over when the clock has moved.
    private void Pass(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += CircuitSession.Beat)
        {
            _time.Advance(CircuitSession.Beat);
        }
    }

    private async Task<ClaimsPrincipal> SignedInAsync()
    {
        using var scope = _store.Get<IServiceScopeFactory>().CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<DashUser>>();
        var user = new DashUser { UserName = "viewer", Roles = [Role.Viewer] };
        Assert.True((await users.CreateAsync(user, Visitor.Password)).Succeeded);
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, user.UserName),
            new(new ClaimsIdentityOptions().SecurityStampClaimType, user.SecurityStamp),
            AccountClaims.StartedAt(_time.GetUtcNow()),
            AccountClaims.NewSession(),
        ];
        return new ClaimsPrincipal(new ClaimsIdentity(claims, "test"));
    }
}
