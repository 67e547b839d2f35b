using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Accounts;

/// <summary>Says what a session may do at this moment: one indexed read, so that a change of rights counts at once.</summary>
public sealed class SessionCheck(
    IDbContextFactory<IndicatorDbContext> contexts, IOptions<AccountsOptions> options, TimeProvider time)
{
    private readonly AccountsOptions _options = options.Value;

    /// <summary>
    /// What the session may do; <see langword="null"/> if it is over: too old, or its account disabled, or given other
    /// roles, a password or a second factor since.
    /// </summary>
    public async Task<Authority?> CheckAsync(SessionKey session, CancellationToken cancellationToken)
    {
        if (IsTooOld(session))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var user = await db.Users
            .Where(user => user.Id == session.UserId && user.SecurityStamp == session.SecurityStamp && !user.IsDisabled)
            .Select(user => new { user.UserName, user.Roles, user.RegionId, user.MustChangePassword })
            .SingleOrDefaultAsync(cancellationToken);
        return user is null ? null : AuthorityOf(user.UserName, user.Roles, user.RegionId, user.MustChangePassword);
    }

    /// <summary>Whether the session has lasted as long as one may.</summary>
    public bool IsTooOld(SessionKey session) => time.GetUtcNow() >= session.StartedAtUtc + _options.Session;

    /// <summary>What an account may do; nothing while its password is somebody else's.</summary>
    public Authority AuthorityOf(string userName, IEnumerable<Role> roles, int? regionId, bool mustChangePassword) =>
        mustChangePassword
            ? Authority.Of(_options.Mode, userName, [], regionId)
            : Authority.Of(_options.Mode, userName, roles, regionId, _options.IsViewingOpen);
}
