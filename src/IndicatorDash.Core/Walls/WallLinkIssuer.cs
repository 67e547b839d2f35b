using System.Text.Json;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Boards;
using IndicatorDash.Periods;
using IndicatorDash.Storage;
using IndicatorDash.Tokens;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Walls;

/// <summary>Issues and revokes links of walls; each is recorded in the audit log, in the same transaction.</summary>
public sealed class WallLinkIssuer(IDbContextFactory<IndicatorDbContext> contexts, AuditLog audit, TimeProvider time)
{
    /// <summary>How many valid links a board may have: more screens than a building has.</summary>
    public const int MaxOfABoard = 50;

    /// <summary>The longest that a link may be valid.</summary>
    public static readonly TimeSpan MaxLifetime = TokenIssuer.MaxLifetime;

    /// <summary>Issues a link. Its secret is in the answer, and nowhere else.</summary>
    /// <param name="who">Whoever asks for it.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Stops; nothing is issued then.</param>
    /// <exception cref="AccessDeniedException">The board is not theirs to put on walls.</exception>
    /// <exception cref="WallLinkException">It cannot be issued as asked for.</exception>
    public async Task<IssuedWallLink> IssueAsync(
        Authority who, WallLinkRequest request, CancellationToken cancellationToken)
    {
        Check(request);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await DemandBoardAsync(db, who, request.BoardCode, cancellationToken);
        if (request.RegionId is { } region && !await db.Regions.AnyAsync(other => other.Id == region, cancellationToken))
        {
            throw new WallLinkException(WallLinkProblem.RegionUnknown);
        }

        var secret = TokenSecret.Create(WallLink.SecretMark);
        var now = time.GetUtcNow().UtcDateTime;
        WallLink link = null!;
        await db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
            async cancellation =>
            {
                db.ChangeTracker.Clear();
                if (await db.WallLinks.CountAsync(
                    other => other.BoardCode == request.BoardCode && other.RevokedAtUtc == null && other.ExpiresAtUtc > now, cancellation)
                    >= MaxOfABoard)
                {
                    throw new WallLinkException(WallLinkProblem.TooMany);
                }

                link = new WallLink
                {
                    BoardCode = request.BoardCode,
                    Name = request.Name.Trim(),
                    RegionId = request.RegionId,
                    Year = request.Year,
                    Prefix = secret[..TokenSecret.PrefixLength],
                    SecretHash = TokenSecret.HashOf(secret),
                    CreatedBy = who.UserName,
                    CreatedAtUtc = now,
                    ExpiresAtUtc = now + request.Lifetime,
                };
                db.Add(link);
                await db.SaveChangesAsync(cancellation);
                var details = JsonSerializer.Serialize(
                    new { link.Prefix, Board = link.BoardCode, Region = link.RegionId, link.Year, Expires = link.ExpiresAtUtc });
                await audit.AppendAsync(db, new(AuditActions.WallLinkIssued, who.UserName, link.Name, details, who.Address), cancellation);
            },
            cancellation => db.WallLinks.AnyAsync(other => other.SecretHash == TokenSecret.HashOf(secret), cancellation),
            cancellationToken);
        return new(link, secret);
    }

    /// <summary>Revokes a link: from now on it opens nothing.</summary>
    /// <returns>Whether it was not revoked before.</returns>
    /// <exception cref="AccessDeniedException">It is not theirs to revoke.</exception>
    public async Task<bool> RevokeAsync(Authority who, int id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var link = await db.WallLinks.SingleOrDefaultAsync(other => other.Id == id, cancellationToken);
        var board = link is null ? null : await db.Boards.SingleOrDefaultAsync(other => other.Code == link.BoardCode, cancellationToken);
        if (!who.MayPutOnWalls(board))
        {
            throw new AccessDeniedException(who, Capability.ManageBoards);
        }

        var isDone = false;
        await db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
            async cancellation =>
            {
                DateTime? now = time.GetUtcNow().UtcDateTime;
                isDone = await db.WallLinks
                    .Where(other => other.Id == id && other.RevokedAtUtc == null)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(other => other.RevokedAtUtc, now).SetProperty(other => other.RevokedBy, who.UserName),
                        cancellation) > 0;
                if (isDone)
                {
                    var details = JsonSerializer.Serialize(new { link!.Prefix, Board = link.BoardCode });
                    await audit.AppendAsync(db, new(AuditActions.WallLinkRevoked, who.UserName, link.Name, details, who.Address), cancellation);
                }
            },
            // Revoked by somebody is revoked.
            cancellation => db.WallLinks.AnyAsync(other => other.Id == id && other.RevokedAtUtc != null, cancellation),
            cancellationToken);
        return isDone;
    }

    private static void Check(WallLinkRequest request)
    {
        if (request.Name.Trim() is not { Length: > 0 and <= WallLink.MaxNameLength })
        {
            throw new WallLinkException(WallLinkProblem.WrongName);
        }

        if (request.Year is < CalendarPoint.MinYear or > CalendarPoint.MaxYear)
        {
            throw new WallLinkException(WallLinkProblem.WrongYear);
        }

        if (request.Lifetime <= TimeSpan.Zero || request.Lifetime > MaxLifetime)
        {
            throw new WallLinkException(WallLinkProblem.WrongLifetime);
        }
    }

    // Of a board that somebody may not see, not even that it is there is told.
    private static async Task DemandBoardAsync(IndicatorDbContext db, Authority who, string code, CancellationToken cancellationToken)
    {
        var isBuiltIn = BuiltInBoards.Find(code) is not null;
        var board = isBuiltIn ? null : await db.Boards.SingleOrDefaultAsync(other => other.Code == code, cancellationToken);
        if (!isBuiltIn && (board is not { DeletedAtUtc: null } || !who.MayRead(board)))
        {
            throw new WallLinkException(WallLinkProblem.BoardUnknown);
        }

        if (!who.MayPutOnWalls(board))
        {
            throw new AccessDeniedException(who, Capability.ManageBoards);
        }
    }
}
