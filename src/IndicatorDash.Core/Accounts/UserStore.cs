using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IndicatorDash.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Accounts;

/// <summary>
/// Keeps accounts for ASP.NET Core Identity. Each call has a context of its own, for a circuit lives long and would see
/// accounts as they once were through one that it keeps.
/// </summary>
public sealed partial class UserStore(IDbContextFactory<IndicatorDbContext> contexts, IdentityErrorDescriber errors) :
    IUserPasswordStore<DashUser>,
    IUserSecurityStampStore<DashUser>,
    IUserLockoutStore<DashUser>,
    IUserTwoFactorStore<DashUser>,
    IUserAuthenticatorKeyStore<DashUser>,
    IUserTwoFactorRecoveryCodeStore<DashUser>
{
    public async Task<IdentityResult> CreateAsync(DashUser user, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        user.ConcurrencyStamp = NewStamp();
        db.Add(user);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateException)
        {
            // Somebody else took the name between the check and now.
            if (await FindByNameAsync(user.NormalizedUserName, cancellationToken) is null)
            {
                throw;
            }

            return IdentityResult.Failed(errors.DuplicateUserName(user.UserName));
        }
    }

    public async Task<IdentityResult> UpdateAsync(DashUser user, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = user.ConcurrencyStamp;
        db.Attach(user);
        user.ConcurrencyStamp = NewStamp();
        db.Update(user);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            user.ConcurrencyStamp = known;
            return IdentityResult.Failed(errors.ConcurrencyFailure());
        }
    }

    public Task<IdentityResult> DeleteAsync(DashUser user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are disabled, never deleted.");

    public async Task<DashUser?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!int.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.SingleOrDefaultAsync(user => user.Id == id, cancellationToken);
    }

    public async Task<DashUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.SingleOrDefaultAsync(user => user.NormalizedUserName == normalizedUserName, cancellationToken);
    }

    public Task ReplaceCodesAsync(DashUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(() => user.RecoveryCodes = string.Join(';', recoveryCodes.Select(code => HashOf(user, code))));

    public async Task<bool> RedeemCodeAsync(DashUser user, string code, CancellationToken cancellationToken)
    {
        var left = user.RecoveryCodes.Split(';', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!left.Remove(HashOf(user, code)))
        {
            return false;
        }

        // Of two who redeem it at once, the later is refused by the concurrency stamp.
        user.RecoveryCodes = string.Join(';', left);
        return (await UpdateAsync(user, cancellationToken)).Succeeded;
    }

    public Task<int> CountCodesAsync(DashUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.RecoveryCodes.Split(';', StringSplitOptions.RemoveEmptyEntries).Length);

    public void Dispose()
    {
        // Nothing is kept open.
    }

    /// <summary>What a security stamp or a concurrency stamp becomes with a change.</summary>
    internal static string NewStamp() => Guid.NewGuid().ToString("N");

    // The codes are random, and long enough that guessing them against a fast hash is hopeless in their lifetime.
    private static string HashOf(DashUser user, string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id}:{code.Trim().ToUpperInvariant()}")));

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
