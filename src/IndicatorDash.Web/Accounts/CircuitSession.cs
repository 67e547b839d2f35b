using System.Security.Claims;
using IndicatorDash.Accounts;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

/// <summary>
/// The session of an open page, which sends no requests that could be refused: it ends here when nobody touched the page
/// for as long as one may, when it has lasted long enough, and when the account's rights changed.
/// </summary>
internal sealed class CircuitSession(
    SessionCheck sessions, IOptions<AccountsOptions> options, TimeProvider time, ILogger<CircuitSession> logger)
    : ServerAuthenticationStateProvider, IDisposable
{
    /// <summary>How often it is looked after; a session lives at most so much longer than it may.</summary>
    internal static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    private readonly CancellationTokenSource _left = new();
    private DateTimeOffset _touched;
    private ITimer? _timer;

    /// <summary>Raised once, on no particular thread.</summary>
    public event Action<SessionEnd>? Ended;

    /// <summary>Why the session is over; <see langword="null"/> while it is not, or where there was none.</summary>
    public SessionEnd? Reason { get; private set; }

    /// <summary>Begins to watch the session; nothing happens for a reader who has not signed in.</summary>
    /// <returns>Whether there is a session.</returns>
    public async Task<bool> WatchAsync()
    {
        if (AccountClaims.SessionOf((await GetAuthenticationStateAsync()).User) is not { } session)
        {
            return false;
        }

        Touch();
        _timer ??= time.CreateTimer(_ => _ = LookAsync(session), null, Beat, Beat);
        return true;
    }

    /// <summary>Somebody is at the page.</summary>
    public void Touch() => _touched = time.GetUtcNow();

    /// <summary>Ends a session that is watched and is not over yet.</summary>
    public void End(SessionEnd reason)
    {
        if (Interlocked.Exchange(ref _timer, null) is { } timer)
        {
            timer.Dispose();
            Reason = reason;
            // Whatever the browser does next: nothing more is shown or done in this session.
            SetAuthenticationState(Task.FromResult(new AuthenticationState(Nobody)));
            Ended?.Invoke(reason);
        }
    }

    // More than once: the container knows it under two types.
    public void Dispose()
    {
        if (!_left.IsCancellationRequested)
        {
            _timer?.Dispose();
            _left.Cancel();
            _left.Dispose();
        }
    }

    private async Task LookAsync(SessionKey session)
    {
        try
        {
            if (time.GetUtcNow() - _touched >= options.Value.Idle)
            {
                End(SessionEnd.Idle);
            }
            else if (await sessions.CheckAsync(session, _left.Token) is null)
            {
                End(SessionEnd.Over);
            }
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            logger.LogWarning(failure, "A session could not be checked");
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }
}
