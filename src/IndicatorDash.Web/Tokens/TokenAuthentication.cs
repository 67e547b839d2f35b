using System.Text.Encodings.Web;
using IndicatorDash.Tokens;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace IndicatorDash.Web.Tokens;

/// <summary>Lets machines in by <c>Authorization: Bearer idt_…</c>, for endpoints that ask for <see cref="SchemeName"/>.</summary>
public sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TokenVerifier tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Bearer";

    private const string Start = SchemeName + " ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        try
        {
            return await tokens.VerifyAsync(header[Start.Length..].Trim(), Context.RequestAborted) is { } token
                ? AuthenticateResult.Success(new(TokenClaims.PrincipalOf(token, SchemeName), SchemeName))
                : AuthenticateResult.Fail("The token is unknown, expired or revoked, or its issuer may not issue tokens any more.");
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            Logger.LogWarning(failure, "A token could not be checked");
            return AuthenticateResult.Fail("The token cannot be checked now.");
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers[HeaderNames.WWWAuthenticate] = SchemeName;
        return Task.CompletedTask;
    }
}
