using Microsoft.AspNetCore.Authentication;

namespace IndicatorDash.Web.Tokens;

/// <summary>Registers signing in by token.</summary>
internal static class TokenServices
{
    public static void AddTokens(this IServiceCollection services) => services.AddAuthentication()
        .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, configureOptions: null);
}
