using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

/// <summary>How an attempt to sign in ended. Why it was refused is recorded, not told.</summary>
public enum SignInOutcome
{
    Refused = 0,
    Done = 1,
    CodeNeeded = 2,
}

/// <summary>Signs people in, in one step or two, and records each attempt.</summary>
public sealed class SignInService(
    SignInManager<DashUser> signIn,
    UserManager<DashUser> users,
    AuditLog audit,
    IHttpContextAccessor http,
    TimeProvider time,
    IOptions<AccountsOptions> options)
{
    // For names that nobody has: checking a password takes its time, and an answer that comes sooner would tell.
    private static readonly DashUser Stranger = new() { UserName = "-" };
    private static string? _strangerHash;

    /// <summary>The first step: the password.</summary>
    public async Task<SignInOutcome> ByPasswordAsync(string userName, string password)
    {
        var user = await users.FindByNameAsync(userName);
        var wasLocked = user is not null && await users.IsLockedOutAsync(user);
        if (user is null || wasLocked || user.IsDisabled)
        {
            VerifyNothing(password);
            await RecordAsync(AuditActions.SignInFailed, userName, user is null ? "unknown" : wasLocked ? "locked" : "disabled");
            return SignInOutcome.Refused;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        return result.RequiresTwoFactor ? SignInOutcome.CodeNeeded : await EndAsync(result, user, "password");
    }

    /// <summary>Whether the first step has been taken in this browser, a moment ago.</summary>
    public async Task<bool> IsCodeAwaitedAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <summary>The second step: the code of the authenticator, or one of the recovery codes.</summary>
    public async Task<SignInOutcome> ByCodeAsync(string code, bool isRecoveryCode)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { IsDisabled: false } user)
        {
            return SignInOutcome.Refused;
        }

        var digits = code.Replace(" ", "", StringComparison.Ordinal).Trim();
        var result = isRecoveryCode
            ? await ByRecoveryCodeAsync(user, digits)
            : await signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false);
        return await EndAsync(result, user, isRecoveryCode ? "recovery code" : "code");
    }

    // Identity counts wrong codes of the authenticator, but not wrong recovery codes.
    private async Task<SignInResult> ByRecoveryCodeAsync(DashUser user, string code)
    {
        if (await users.IsLockedOutAsync(user))
        {
            return SignInResult.LockedOut;
        }

        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded)
        {
            await users.AccessFailedAsync(user);
        }

        return result;
    }

    private async Task<SignInOutcome> EndAsync(SignInResult result, DashUser user, string step)
    {
        // Counted failures and used codes are newer than what was read before.
        var now = (await users.FindByNameAsync(user.UserName))!;
        if (result.Succeeded)
        {
            now.LastSignInUtc = time.GetUtcNow().UtcDateTime;
            await users.UpdateAsync(now);
            await RecordAsync(AuditActions.SignedIn, user.UserName, step);
            return SignInOutcome.Done;
        }

        await RecordAsync(AuditActions.SignInFailed, user.UserName, $"wrong {step}");
        if (await users.IsLockedOutAsync(now))
        {
            await RecordAsync(AuditActions.LockedOut, user.UserName, $"{options.Value.LockoutMinutes} min");
        }

        return SignInOutcome.Refused;
    }

    private void VerifyNothing(string password)
    {
        _strangerHash ??= users.PasswordHasher.HashPassword(Stranger, Guid.NewGuid().ToString());
        users.PasswordHasher.VerifyHashedPassword(Stranger, _strangerHash, password);
    }

    private async Task RecordAsync(string action, string userName, string details) => await audit.AppendAsync(
        new AuditEntry(action, userName, userName, details, http.HttpContext?.Connection.RemoteIpAddress?.ToString()), CancellationToken.None);
}
