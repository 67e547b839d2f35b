using System.Security.Claims;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using Microsoft.AspNetCore.Identity;

namespace IndicatorDash.Web.Accounts;

/// <summary>What somebody does with their own account, in a request of theirs. Each change is recorded.</summary>
public sealed class OwnAccount(
    UserManager<DashUser> users, SignInManager<DashUser> signIn, AuditLog audit, IHttpContextAccessor http)
{
    /// <summary>The problem of a code that does not match the key.</summary>
    public const string WrongCode = "WrongCode";

    private const int RecoveryCodeCount = 10;

    /// <summary>The account; <see langword="null"/> if there is none any more.</summary>
    public Task<DashUser?> FindAsync(ClaimsPrincipal principal) => users.GetUserAsync(principal);

    /// <summary>Changes the password; other sessions of the account end.</summary>
    public async Task<AccountResult> ChangePasswordAsync(DashUser user, string current, string password)
    {
        if (await CheckPasswordAsync(user, current) is { Succeeded: false } refused)
        {
            return refused;
        }

        // Saved with the new password.
        user.MustChangePassword = false;
        var changed = await users.ChangePasswordAsync(user, current, password);
        if (changed.Succeeded)
        {
            await RenewAsync(user, AuditActions.PasswordChanged, null);
        }

        return Of(changed);
    }

    /// <summary>The key to be shared with an authenticator, made where there is none.</summary>
    public async Task<string> KeyAsync(DashUser user)
    {
        if (user.AuthenticatorKey is null)
        {
            user.AuthenticatorKey = users.GenerateNewAuthenticatorKey();
            await users.UpdateAsync(user);
        }

        return user.AuthenticatorKey;
    }

    /// <summary>Asks for the second factor from now on, once a code shows that the authenticator has the key.</summary>
    /// <returns>The recovery codes, to be shown once.</returns>
    public async Task<(AccountResult Result, IReadOnlyList<string> Codes)> EnrolAsync(DashUser user, string code)
    {
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        if (!await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, digits))
        {
            return (AccountResult.Failed(WrongCode), []);
        }

        await users.SetTwoFactorEnabledAsync(user, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodeCount);
        await RenewAsync(user, AuditActions.SecondFactorChanged, "enrolled");
        return (AccountResult.Done, [.. codes!]);
    }

    /// <summary>Makes new recovery codes; the old ones no longer work.</summary>
    public async Task<(AccountResult Result, IReadOnlyList<string> Codes)> RenewCodesAsync(DashUser user, string password)
    {
        if (await CheckPasswordAsync(user, password) is { Succeeded: false } refused)
        {
            return (refused, []);
        }

        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodeCount);
        await RenewAsync(user, AuditActions.SecondFactorChanged, "new recovery codes");
        return (AccountResult.Done, [.. codes!]);
    }

    /// <summary>Asks for the second factor no longer.</summary>
    public async Task<AccountResult> RemoveSecondFactorAsync(DashUser user, string password)
    {
        if (await CheckPasswordAsync(user, password) is { Succeeded: false } refused)
        {
            return refused;
        }

        (user.AuthenticatorKey, user.RecoveryCodes) = (null, "");
        await users.SetTwoFactorEnabledAsync(user, false);
        await RenewAsync(user, AuditActions.SecondFactorChanged, "removed");
        return AccountResult.Done;
    }

    // Guessing here is counted as guessing at the door, and leads out of it.
    private async Task<AccountResult> CheckPasswordAsync(DashUser user, string password)
    {
        if (await users.CheckPasswordAsync(user, password))
        {
            await users.ResetAccessFailedCountAsync(user);
            return AccountResult.Done;
        }

        await users.AccessFailedAsync(user);
        if (await users.IsLockedOutAsync(user))
        {
            await users.UpdateSecurityStampAsync(user);
            await signIn.SignOutAsync();
            await RecordAsync(user, AuditActions.LockedOut, null);
        }

        return AccountResult.Failed(nameof(IdentityErrorDescriber.PasswordMismatch));
    }

    private async Task RenewAsync(DashUser user, string action, string? details)
    {
        await signIn.RefreshSignInAsync(user);
        await RecordAsync(user, action, details);
    }

    private async Task RecordAsync(DashUser user, string action, string? details) => await audit.AppendAsync(
        new AuditEntry(action, user.UserName, user.UserName, details, http.HttpContext?.Connection.RemoteIpAddress?.ToString()),
        CancellationToken.None);

    private static AccountResult Of(IdentityResult result) =>
        AccountResult.Failed([.. result.Errors.Select(error => error.Code)]);
}
