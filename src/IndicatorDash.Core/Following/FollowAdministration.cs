using System.Data.Common;
using IndicatorDash.Accounts;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Following;

/// <summary>Follows, stops following and marks as seen; each for oneself alone. No change of an account, and not audited.</summary>
public sealed class FollowAdministration(IDbContextFactory<IndicatorDbContext> contexts)
{
    /// <summary>How much one account may follow.</summary>
    public const int MaxFollows = 200;

    /// <summary>Follows an indicator or a region from the current data version on; what is followed already stays as it is.</summary>
    /// <returns>Whether it is followed now; not where so much is followed already.</returns>
    /// <exception cref="AccessDeniedException">They may not follow.</exception>
    public async Task<bool> FollowAsync(Authority who, FollowKind kind, int subjectId, CancellationToken cancellationToken)
    {
        who.DemandFollowing();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = db.Follows.Where(follow => follow.UserName == who.UserName);
        if (await own.AnyAsync(follow => follow.Kind == kind && follow.SubjectId == subjectId, cancellationToken))
        {
            return true;
        }

        if (await own.CountAsync(cancellationToken) >= MaxFollows)
        {
            return false;
        }

        db.Add(new Follow
        {
            UserName = who.UserName,
            Kind = kind,
            SubjectId = subjectId,
            SeenVersion = await db.DataVersions.MaxAsync(version => (int?)version.Number, cancellationToken) ?? 0,
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.InnerException is DbException inner && inner.IsKeyTaken())
        {
            // Asked for in two tabs at once: it is followed.
        }

        return true;
    }

    /// <summary>Stops following; what is not followed stays so.</summary>
    /// <exception cref="AccessDeniedException">They may not follow.</exception>
    public async Task UnfollowAsync(Authority who, FollowKind kind, int subjectId, CancellationToken cancellationToken)
    {
        who.DemandFollowing();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Follows
            .Where(follow => follow.UserName == who.UserName && follow.Kind == kind && follow.SubjectId == subjectId)
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Marks all that they follow as seen up to a data version; never back to an earlier one.</summary>
    /// <exception cref="AccessDeniedException">They may not follow.</exception>
    public async Task MarkSeenAsync(Authority who, int version, CancellationToken cancellationToken)
    {
        who.DemandFollowing();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Follows
            .Where(follow => follow.UserName == who.UserName && follow.SeenVersion < version)
            .ExecuteUpdateAsync(set => set.SetProperty(follow => follow.SeenVersion, version), cancellationToken);
    }
}
