using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

/// <summary>What a session needs beside pages.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(PageUrls.SignOutRoute, SignOutAsync).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapPost(PageUrls.SessionRoute, Continue).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapGet(PageUrls.SessionEndRoute, EndAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> SignOutAsync(
        HttpContext http, IAntiforgery antiforgery, SignInManager<DashUser> signIn, SessionCheck sessions, AuditLog audit)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return TypedResults.BadRequest();
        }

        if (http.User.Identity is { IsAuthenticated: true, Name: { } name })
        {
            // A cookie that was copied, and the other tabs, end with it.
            if (AccountClaims.SessionOf(http.User) is { } session)
            {
                await sessions.EndAsync(session, http.RequestAborted);
            }

            await signIn.SignOutAsync();
            await audit.AppendAsync(
                new AuditEntry(AuditActions.SignedOut, name, name, Address: http.Connection.RemoteIpAddress?.ToString()), http.RequestAborted);
        }

        return TypedResults.LocalRedirect(PageUrls.SignIn());
    }

    // Sent while somebody works; the cookie is renewed on its way (SessionCookie).
    private static StatusCodeHttpResult Continue(HttpContext http)
    {
        http.WithoutStatusPage();
        return TypedResults.StatusCode(
            http.User.Identity?.IsAuthenticated == true ? StatusCodes.Status204NoContent : StatusCodes.Status401Unauthorized);
    }

    private static async Task<RedirectHttpResult> EndAsync(
        HttpContext http, string? returnUrl, string? reason, SessionCheck sessions, IOptions<AccountsOptions> options, TimeProvider time)
    {
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        // Somebody works in another tab: the cookie was renewed since this page was last touched.
        var isInUse = session.Succeeded
            && time.GetUtcNow() - session.Properties.IssuedUtc < options.Value.Idle - (2 * CircuitSession.Beat);
        if (isInUse)
        {
            return TypedResults.LocalRedirect(PageUrls.LocalOrOverview(returnUrl));
        }

        if (AccountClaims.SessionOf(session.Principal) is { } over)
        {
            await sessions.EndAsync(over, http.RequestAborted);
        }

        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        var end = reason == "over" ? SessionEnd.Over : SessionEnd.Idle;
        return TypedResults.LocalRedirect(PageUrls.SignIn(PageUrls.LocalOrOverview(returnUrl), end));
    }
}
