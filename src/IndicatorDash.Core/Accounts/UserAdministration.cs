using System.Globalization;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Accounts;

/// <summary>
/// What administrators do with accounts. Each method asks the authority itself, records what it did, and ends the open
/// sessions of an account whose rights it changes. Nobody decides about their own account, so an administrator remains.
/// </summary>
public sealed class UserAdministration(
    UserManager<DashUser> users,
    IDbContextFactory<IndicatorDbContext> contexts,
    CatalogueStore catalogues,
    AuditLog audit,
    IOptions<AccountsOptions> options,
    TimeProvider time)
{
    private readonly AccountsOptions _options = options.Value;

    /// <summary>Every account, by user name.</summary>
    /// <exception cref="AccessDeniedException">The authority allows neither to manage accounts nor to assign roles.</exception>
    public async Task<IReadOnlyList<AccountSummary>> ListAsync(Authority authority, CancellationToken cancellationToken)
    {
        if (!authority.Allows(Capability.AssignRoles))
        {
            authority.Demand(Capability.ManageUsers);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.OrderBy(user => user.NormalizedUserName)
            .Select(user => new AccountSummary(
                user.Id,
                user.UserName,
                user.DisplayName,
                user.Roles,
                user.RegionId,
                user.IsDisabled,
                user.HasSecondFactor,
                user.MustChangePassword,
                user.LockedUntilUtc,
                user.LastSignInUtc))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Creates an account with a temporary password, which the result carries.</summary>
    /// <exception cref="AccessDeniedException">The authority does not allow it, or not to give roles.</exception>
    public async Task<AccountResult> CreateAsync(
        Authority authority, string userName, string displayName, IReadOnlyList<Role> roles, int? regionId, CancellationToken cancellationToken)
    {
        authority.Demand(Capability.ManageUsers);
        if (roles.Count > 0 || regionId is not null)
        {
            authority.Demand(Capability.AssignRoles);
        }

        if (await CheckRolesAsync(roles, regionId, cancellationToken) is { Count: > 0 } problems)
        {
            return AccountResult.Failed(problems);
        }

        var password = TemporaryPassword.Create(_options.PasswordLength);
        var user = new DashUser
        {
            UserName = userName.Trim(),
            DisplayName = displayName.Trim(),
            Roles = roles,
            RegionId = regionId,
            MustChangePassword = true,
            CreatedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        var created = await users.CreateAsync(user, password);
        if (created.Succeeded)
        {
            await RecordAsync(authority, AuditActions.AccountCreated, user, RolesText(user), cancellationToken);
        }

        return AccountResult.Of(created, password);
    }

    /// <summary>Sets a temporary password, which the result carries, and unlocks the account.</summary>
    /// <exception cref="AccessDeniedException">The authority does not allow it.</exception>
    public Task<AccountResult> ResetPasswordAsync(Authority authority, int userId, CancellationToken cancellationToken)
    {
        var password = TemporaryPassword.Create(_options.PasswordLength);
        return ChangeAsync(
            authority,
            Capability.ManageUsers,
            userId,
            AuditActions.PasswordReset,
            user =>
            {
                user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
                (user.MustChangePassword, user.LockedUntilUtc, user.FailedCount) = (true, null, 0);
                return null;
            },
            password,
            cancellationToken);
    }

    /// <summary>Takes the second factor away from somebody who has lost it.</summary>
    /// <exception cref="AccessDeniedException">The authority does not allow it.</exception>
    public Task<AccountResult> ResetSecondFactorAsync(Authority authority, int userId, CancellationToken cancellationToken) => ChangeAsync(
        authority,
        Capability.ManageUsers,
        userId,
        AuditActions.SecondFactorChanged,
        user =>
        {
            (user.HasSecondFactor, user.AuthenticatorKey, user.RecoveryCodes) = (false, null, "");
            return "reset";
        },
        null,
        cancellationToken);

    /// <summary>Disables an account or enables it again.</summary>
    /// <exception cref="AccessDeniedException">The authority does not allow it.</exception>
    public Task<AccountResult> SetDisabledAsync(Authority authority, int userId, bool isDisabled, CancellationToken cancellationToken) =>
        ChangeAsync(
            authority,
            Capability.ManageUsers,
            userId,
            isDisabled ? AuditActions.AccountDisabled : AuditActions.AccountEnabled,
            user =>
            {
                user.IsDisabled = isDisabled;
                return null;
            },
            null,
            cancellationToken);

    /// <summary>Gives an account exactly these roles and this region.</summary>
    /// <exception cref="AccessDeniedException">The authority does not allow it.</exception>
    public async Task<AccountResult> AssignAsync(
        Authority authority, int userId, IReadOnlyList<Role> roles, int? regionId, CancellationToken cancellationToken)
    {
        authority.Demand(Capability.AssignRoles);
        return await CheckRolesAsync(roles, regionId, cancellationToken) is { Count: > 0 } problems
            ? AccountResult.Failed(problems)
            : await ChangeAsync(
                authority,
                Capability.AssignRoles,
                userId,
                AuditActions.RolesChanged,
                user =>
                {
                    var before = RolesText(user);
                    (user.Roles, user.RegionId) = ([.. roles.Distinct().Order()], regionId);
                    return $"{before} → {RolesText(user)}";
                },
                null,
                cancellationToken);
    }

    private static string RolesText(DashUser user) =>
        $"{string.Join(", ", user.Roles)}{(user.RegionId is { } region ? $" @{Region.CodeOf(region)}" : "")}";

    private async Task<AccountResult> ChangeAsync(
        Authority authority,
        Capability capability,
        int userId,
        string action,
        Func<DashUser, string?> change,
        string? password,
        CancellationToken cancellationToken)
    {
        authority.Demand(capability);
        if (await users.FindByIdAsync(userId.ToString(CultureInfo.InvariantCulture)) is not { } user)
        {
            return AccountResult.Failed(AccountProblems.NotFound);
        }

        if (string.Equals(user.UserName, authority.UserName, StringComparison.OrdinalIgnoreCase))
        {
            return AccountResult.Failed(AccountProblems.OwnAccount);
        }

        var details = change(user);
        // A new stamp ends whatever sessions are open; it saves the change with it.
        var saved = await users.UpdateSecurityStampAsync(user);
        if (saved.Succeeded)
        {
            await RecordAsync(authority, action, user, details, cancellationToken);
        }

        return AccountResult.Of(saved, password);
    }

    private async Task<IReadOnlyList<string>> CheckRolesAsync(
        IReadOnlyList<Role> roles, int? regionId, CancellationToken cancellationToken)
    {
        var problems = RoleRules.Check(_options.Mode, roles, regionId).Select(problem => problem.ToString()).ToList();
        if (regionId is { } id && (await catalogues.GetAsync(cancellationToken)).Regions.Find(id) is null)
        {
            problems.Add(AccountProblems.UnknownRegion);
        }

        return problems;
    }

    private async Task RecordAsync(
        Authority authority, string action, DashUser user, string? details, CancellationToken cancellationToken) =>
        await audit.AppendAsync(new AuditEntry(action, authority.UserName, user.UserName, details), cancellationToken);
}
