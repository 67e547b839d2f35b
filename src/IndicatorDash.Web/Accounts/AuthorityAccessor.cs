using System.Security.Claims;
using IndicatorDash.Accounts;
using IndicatorDash.Web.Tokens;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

/// <summary>
/// Who acts now, and what they may do, asked of the store each time: a page stays open for hours, and rights may change
/// meanwhile. Take it anew for each action and hand it to the service that acts.
/// </summary>
public sealed class AuthorityAccessor(
    AuthenticationStateProvider states, SessionCheck sessions, IOptions<AccountsOptions> options)
{
    /// <summary>
    /// The network address that the page was asked for from: its circuit has no requests. Set once, before anything is done
    /// on the page; <see langword="null"/> where it is not known.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>
    /// Of whoever has the page open; for components. A session that turns out to be over ends the page at once, which says so,
    /// rather than at the next time that it is looked after.
    /// </summary>
    public async Task<Authority> GetAsync(CancellationToken cancellationToken)
    {
        var user = (await states.GetAuthenticationStateAsync()).User;
        var who = await FindAsync(user, cancellationToken);
        if (who is null && AccountClaims.SessionOf(user) is not null)
        {
            (states as CircuitSession)?.End(SessionEnd.Over);
        }

        return (who ?? Nobody).From(Address);
    }

    /// <summary>
    /// Of whoever sent a request; for endpoints. A token was asked of the store when the request came in. A session that is
    /// over leaves a reader who has not signed in.
    /// </summary>
    public async Task<Authority> OfAsync(HttpContext http, CancellationToken cancellationToken) =>
        (await FindAsync(http.User, cancellationToken) ?? Nobody).From(http.Connection.RemoteIpAddress?.ToString());

    private Authority Nobody => Authority.Anonymous(options.Value.IsViewingOpen);

    private async Task<Authority?> FindAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        TokenClaims.AuthorityOf(user, options.Value)
            ?? (AccountClaims.SessionOf(user) is { } session ? await sessions.CheckAsync(session, cancellationToken) : null);
}
