using System.Data;
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
/// sessions of an account whose rights it changes. Nobody decides about their own account, and the last of the administrators of
/// a kind (<see cref="RoleRules.FirstRolesOf"/>) stays one, also where two decide about one another at once.
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
                return "";
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

    /// <summary>Disables an account or enables it again; nothing happens to one that is so already.</summary>
    /// <exception cref="AccessDeniedException">The authority does not allow it.</exception>
    public Task<AccountResult> SetDisabledAsync(Authority authority, int userId, bool isDisabled, CancellationToken cancellationToken) =>
        ChangeAsync(
            authority,
            Capability.ManageUsers,
            userId,
            isDisabled ? AuditActions.AccountDisabled : AuditActions.AccountEnabled,
            user =>
            {
                var isSame = user.IsDisabled == isDisabled;
                user.IsDisabled = isDisabled;
                return isSame ? null : "";
            },
            null,
            cancellationToken);

    /// <summary>Says how others read an account's name. Its sessions go on: they call it by the name they began with.</summary>
    /// <exception cref="AccessDeniedException">The authority does not allow it.</exception>
    public async Task<AccountResult> RenameAsync(Authority authority, int userId, string displayName, CancellationToken cancellationToken)
    {
        authority.Demand(Capability.ManageUsers);
        var (user, problem) = await FindAsync(authority, userId);
        if (user is null)
        {
            return AccountResult.Failed(problem);
        }

        var (before, after) = (user.DisplayName, displayName.Trim());
        if (before == after)
        {
            return AccountResult.Done;
        }

        if (after.Length > DashUser.MaxNameLength)
        {
            return AccountResult.Failed(AccountProblems.DisplayNameTooLong);
        }

        user.DisplayName = after;
        var saved = await users.UpdateAsync(user);
        if (saved.Succeeded)
        {
            await RecordAsync(authority, AuditActions.DisplayNameChanged, user, $"{before} → {after}", cancellationToken);
        }

        return AccountResult.Of(saved);
    }

    /// <summary>Gives an account exactly these roles and this region; nothing happens to one that has them.</summary>
    /// <param name="authority">Who asks.</param>
    /// <param name="userId">The account.</param>
    /// <param name="roles">All that it is to have.</param>
    /// <param name="regionId">The region it is to be limited to; <see langword="null"/> for no limit.</param>
    /// <param name="cancellationToken">Stops; nothing is changed then.</param>
    /// <param name="seen">
    /// The account as it was seen: where it has other roles or another region now, it keeps them
    /// (<see cref="AccountProblems.RightsChanged"/>).
    /// </param>
    /// <exception cref="AccessDeniedException">The authority does not allow it.</exception>
    public async Task<AccountResult> AssignAsync(
        Authority authority,
        int userId,
        IReadOnlyList<Role> roles,
        int? regionId,
        CancellationToken cancellationToken,
        AccountSummary? seen = null)
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
                    var after = RolesText(user);
                    return before == after ? null : $"{before} → {after}";
                },
                null,
                cancellationToken,
                user => seen is null || (user.RegionId == seen.RegionId && user.Roles.ToHashSet().SetEquals(seen.Roles)));
    }

    private static string RolesText(DashUser user) =>
        $"{string.Join(", ", user.Roles.Order())}{(user.RegionId is { } region ? $" @{Region.CodeOf(region)}" : "")}";

    // The change says what it was, for the log: empty where the action says it all, null where there is nothing to change.
    private async Task<AccountResult> ChangeAsync(
        Authority authority,
        Capability capability,
        int userId,
        string action,
        Func<DashUser, string?> change,
        string? password,
        CancellationToken cancellationToken,
        Func<DashUser, bool>? isAsSeen = null)
    {
        authority.Demand(capability);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(
                async token =>
                {
                    db.ChangeTracker.Clear();

                    // Who else has the role must stand until the account is changed.
                    await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, token);
                    var user = await db.Users.AsTracking().SingleOrDefaultAsync(one => one.Id == userId, token);
                    if (ProblemOf(authority, user) is { } problem)
                    {
                        return AccountResult.Failed(problem);
                    }

                    if (isAsSeen?.Invoke(user!) == false)
                    {
                        return AccountResult.Failed(AccountProblems.RightsChanged);
                    }

                    var held = FirstRolesOf(user!);
                    if (change(user!) is not { } details)
                    {
                        return AccountResult.Done;
                    }

                    // A new stamp ends whatever sessions are open.
                    (user!.SecurityStamp, user.ConcurrencyStamp) = (UserStore.NewStamp(), UserStore.NewStamp());
                    await db.SaveChangesAsync(token);
                    var left = await db.Users.Where(one => !one.IsDisabled).Select(one => one.Roles).ToListAsync(token);
                    if (held.Except(left.SelectMany(roles => roles)).Any())
                    {
                        return AccountResult.Failed(AccountProblems.LastOfItsRole);
                    }

                    await audit.AppendAsync(db, EntryOf(authority, action, user, details.Length > 0 ? details : null), token);
                    await transaction.CommitAsync(token);
                    return new AccountResult([], password);
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccountResult.Failed(AccountProblems.Concurrency);
        }
    }

    private List<Role> FirstRolesOf(DashUser user) => user.IsDisabled ? [] : [.. user.Roles.Intersect(RoleRules.FirstRolesOf(_options.Mode))];

    // Somebody else's account, or why it cannot be decided about.
    private async Task<(DashUser? User, string Problem)> FindAsync(Authority authority, int userId)
    {
        var user = await users.FindByIdAsync(userId.ToString(CultureInfo.InvariantCulture));
        return ProblemOf(authority, user) is { } problem ? (null, problem) : (user, "");
    }

    private static string? ProblemOf(Authority authority, DashUser? user) => user is null
        ? AccountProblems.NotFound
        : string.Equals(user.UserName, authority.UserName, StringComparison.OrdinalIgnoreCase) ? AccountProblems.OwnAccount : null;

    private async Task<IReadOnlyList<string>> CheckRolesAsync(
        IReadOnlyList<Role> roles, int? regionId, CancellationToken cancellationToken)
    {
        var problems = RoleRules.Check(_options.Mode, roles, regionId).Select(problem => problem.ToString()).ToList();
        if (regionId is { } id && (await catalogues.GetAsync(cancellationToken)).Regions.Find(id) is null)
        {
            problems.Add(AccountProblems.UnknownRegion);
        }

        // Definitions, tokens and accounts are not parted by region: a limit would be no limit.
        if (regionId is not null && roles.Intersect(RoleRules.FirstRolesOf(_options.Mode)).Any())
        {
            problems.Add(AccountProblems.RegionOfAdministrator);
        }

        return problems;
    }

    private async Task RecordAsync(
        Authority authority, string action, DashUser user, string? details, CancellationToken cancellationToken) =>
        await audit.AppendAsync(EntryOf(authority, action, user, details), cancellationToken);

    private static AuditEntry EntryOf(Authority authority, string action, DashUser user, string? details) =>
        new(action, authority.UserName, user.UserName, details, authority.Address);
}
