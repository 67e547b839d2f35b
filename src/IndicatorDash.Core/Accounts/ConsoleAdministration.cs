using IndicatorDash.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Accounts;

/// <summary>
/// What is done with accounts from the console of the machine, by whoever may run the program there: nobody signs in for it,
/// so that administrators who locked themselves out have a way back.
/// </summary>
public sealed class ConsoleAdministration(
    UserManager<DashUser> users, AuditLog audit, IOptions<AccountsOptions> options, TimeProvider time)
{
    /// <summary>Creates an administrator with a password that the person chose.</summary>
    /// <param name="userName">What the person signs in with.</param>
    /// <param name="role">One of <see cref="RoleRules.FirstRolesOf"/>.</param>
    /// <param name="password">As the person chose it.</param>
    /// <param name="actor">Who did it, for the audit log.</param>
    /// <param name="cancellationToken">Stops; no account is made then.</param>
    /// <exception cref="ArgumentOutOfRangeException">The role is not one of an administrator.</exception>
    public async Task<AccountResult> CreateAsync(
        string userName, Role role, string password, string actor, CancellationToken cancellationToken)
    {
        if (!RoleRules.FirstRolesOf(options.Value.Mode).Contains(role))
        {
            throw new ArgumentOutOfRangeException(nameof(role), role, "Not an administrator of this mode.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        var user = new DashUser
        {
            UserName = userName.Trim(),
            Roles = [role],
            CreatedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        var created = await users.CreateAsync(user, password);
        if (created.Succeeded)
        {
            await audit.AppendAsync(new(AuditActions.AccountCreated, actor, user.UserName, $"{role}"), CancellationToken.None);
        }

        return AccountResult.Of(created);
    }
}
