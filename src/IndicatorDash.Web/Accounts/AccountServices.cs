using IndicatorDash.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

/// <summary>Registers signing in, sessions and rights.</summary>
internal static class AccountServices
{
    private const string CookieName = "indicatordash.session";
    private const string CodeCookieName = "indicatordash.code";

    // The second step has to follow the first.
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(5);

    public static void AddAccountPages(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options => options.EventsType = typeof(SessionCookie))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
            {
                options.Cookie.Name = CodeCookieName;
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.ExpireTimeSpan = CodeLife;
            });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<AccountsOptions>>((cookie, accounts) =>
            {
                cookie.Cookie.Name = CookieName;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.ExpireTimeSpan = accounts.Value.Idle;
                cookie.SlidingExpiration = true;
            });
        services.AddScoped<SessionCookie>();
        new IdentityBuilder(typeof(DashUser), services)
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountPrincipals>()
            .AddUserConfirmation<EnabledAccounts>()
            .AddTokenProvider<AuthenticatorTokenProvider<DashUser>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<IdentityOptions>(options => options.SignIn.RequireConfirmedAccount = true);
        services.AddScoped<SignInService>();
        services.AddScoped<OwnAccount>();

        services.AddAuthorizationBuilder().SetFallbackPolicy(CapabilityPolicies.Create(Capability.ViewFigures));
        services.AddSingleton<IAuthorizationPolicyProvider, CapabilityPolicies>();
        services.AddSingleton<IAuthorizationHandler, CapabilityHandler>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<CircuitSession>();
        services.AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<CircuitSession>());
        services.AddScoped<AuthorityAccessor>();

        services.AddSingleton<StoredProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<StoredProtectionKeys>((keys, stored) => keys.XmlRepository = stored);
        services.AddHostedService<SetupAnnouncement>();
    }
}
