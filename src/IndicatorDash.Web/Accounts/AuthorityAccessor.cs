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
    /// <summary>Of whoever has the page open; for components.</summary>
    public async Task<Authority> GetAsync(CancellationToken cancellationToken) =>
        await OfAsync((await states.GetAuthenticationStateAsync()).User, cancellationToken);

    /// <summary>
    /// Of whoever sent a request; for endpoints. A token was asked of the store when the request came in. A session that is
    /// over leaves a reader who has not signed in.
    /// </summary>
    public async Task<Authority> OfAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        TokenClaims.AuthorityOf(user, options.Value)
            ?? (AccountClaims.SessionOf(user) is { } session ? await sessions.CheckAsync(session, cancellationToken) : null)
            ?? Authority.Anonymous(options.Value.IsViewingOpen);
}
