using System.Data.Common;
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
    /// What the session may do; <see langword="null"/> if it is over: too old, signed out of, or its account disabled, or given
    /// other roles, a password or a second factor since.
    /// </summary>
    public async Task<Authority?> CheckAsync(SessionKey session, CancellationToken cancellationToken)
    {
        if (IsTooOld(session))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var user = await db.Users
            .Where(user => user.Id == session.UserId && user.SecurityStamp == session.SecurityStamp && !user.IsDisabled
                && !db.EndedSessions.Any(ended => ended.Id == session.Id))
            .Select(user => new { user.UserName, user.Roles, user.RegionId, user.MustChangePassword })
            .SingleOrDefaultAsync(cancellationToken);
        return user is null ? null : AuthorityOf(user.UserName, user.Roles, user.RegionId, user.MustChangePassword);
    }

    /// <summary>Ends a session wherever it is open, on this server and others; nothing happens to one that is over.</summary>
    public async Task EndAsync(SessionKey session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.EndedSessions.Where(ended => ended.ExpiresAtUtc < now).ExecuteDeleteAsync(cancellationToken);
        if (IsTooOld(session) || await db.EndedSessions.AnyAsync(ended => ended.Id == session.Id, cancellationToken))
        {
            return;
        }

        db.Add(new EndedSession { Id = session.Id, ExpiresAtUtc = (session.StartedAtUtc + _options.Session).UtcDateTime });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when ((failure.InnerException as DbException)?.IsKeyTaken() == true)
        {
            // Two tabs signed out at once.
        }
    }

    /// <summary>Whether the session has lasted as long as one may.</summary>
    public bool IsTooOld(SessionKey session) => time.GetUtcNow() >= session.StartedAtUtc + _options.Session;

    /// <summary>What an account may do; nothing while its password is somebody else's.</summary>
    public Authority AuthorityOf(string userName, IEnumerable<Role> roles, int? regionId, bool mustChangePassword) =>
        mustChangePassword
            ? Authority.Of(_options.Mode, userName, [], regionId)
            : Authority.Of(_options.Mode, userName, roles, regionId, _options.IsViewingOpen);
}
