using System.Security.Claims;
using IndicatorDash.Accounts;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IndicatorDash.Web.Accounts;

/// <summary>
/// The life of a session's cookie: it begins with a sign-in, is compared with its account at each request, goes on while
/// somebody works, and ends.
/// </summary>
internal sealed class SessionCookie(SessionCheck sessions, TimeProvider time, ILogger<SessionCookie> logger) : CookieAuthenticationEvents
{
    public override Task SigningIn(CookieSigningInContext context)
    {
        // A changed password renews the cookie, not the session.
        var before = context.HttpContext.User;
        var isSame = before.FindFirstValue(ClaimTypes.NameIdentifier) == context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier);
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        identity.AddClaim((isSame ? before.FindFirst(AccountClaims.Started) : null)?.Clone() ?? AccountClaims.StartedAt(time.GetUtcNow()));
        identity.AddClaim((isSame ? before.FindFirst(AccountClaims.Session) : null)?.Clone() ?? AccountClaims.NewSession());
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (!await IsAliveAsync(context))
        {
            context.RejectPrincipal();
            context.HttpContext.Items[typeof(SessionEnd)] = SessionEnd.Over;
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }

    // Only what somebody does keeps a session; a page that loads by itself does not.
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = HttpMethods.IsPost(context.Request.Method) && context.Request.Path == PageUrls.SessionRoute;
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => AnswerAsync(
        context,
        StatusCodes.Status401Unauthorized,
        PageUrls.SignIn(context.Request.Path + context.Request.QueryString, context.HttpContext.Items[typeof(SessionEnd)] as SessionEnd?));

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => AnswerAsync(
        context,
        StatusCodes.Status403Forbidden,
        AccountClaims.MustChange(context.HttpContext.User)
            ? PageUrls.Password(context.Request.Path + context.Request.QueryString)
            : PageUrls.Denied());

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status, string page)
    {
        // Only what a browser shows is led to a page; programs are told the status.
        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.Redirect(page);
        }
        else
        {
            context.Response.StatusCode = status;
            context.HttpContext.WithoutStatusPage();
        }

        return Task.CompletedTask;
    }

    private async Task<bool> IsAliveAsync(CookieValidatePrincipalContext context)
    {
        if (AccountClaims.SessionOf(context.Principal) is not { } session)
        {
            return false;
        }

        try
        {
            return await sessions.CheckAsync(session, context.HttpContext.RequestAborted) is not null;
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            // The page tells it, and whatever needs rights asks the store again.
            logger.LogWarning(failure, "A session could not be checked");
            return !sessions.IsTooOld(session);
        }
    }
}
