using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Accounts;

/// <summary>Registers accounts.</summary>
internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccountsOptions>()
            .Bind(configuration.GetSection(AccountsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccountsOptions>>((identity, accounts) =>
        {
            // Checked by UserNameRules, which know other scripts.
            identity.User.AllowedUserNameCharacters = "";
            identity.Password.RequiredLength = accounts.Value.PasswordLength;
            // Length protects; kinds of characters do not (PasswordRules).
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Password.RequiredUniqueChars = 1;
            identity.Lockout.MaxFailedAccessAttempts = accounts.Value.LockoutAttempts;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(accounts.Value.LockoutMinutes);
        });
        services.AddScoped<IUserValidator<DashUser>, UserNameRules>();
        services.AddIdentityCore<DashUser>().AddUserStore<UserStore>().AddPasswordValidator<PasswordRules>();
        services.AddScoped<UserAdministration>();
        services.AddScoped<FirstRun>();
        services.AddScoped<ConsoleAdministration>();
        services.AddSingleton<SessionCheck>();
        services.AddSingleton<MakerQueries>();
    }
}
