using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Storage;
using IndicatorDash.Tokens;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Walls;

/// <summary>A link in a list.</summary>
/// <param name="Board">The board that it shows, deleted or not; <see langword="null"/> for one that the product comes with.</param>
public sealed record WallLinkEntry(WallLink Link, Board? Board);

/// <summary>What is asked of the links of walls.</summary>
public sealed class WallLinkQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    // More are found by nobody in a list.
    private const int MaxListed = 500;

    /// <summary>The links that somebody may revoke, the newest first.</summary>
    public async Task<IReadOnlyList<WallLinkEntry>> ListAsync(Authority who, CancellationToken cancellationToken)
    {
        var isManager = who.Allows(Capability.ManageBoards);
        if (!isManager && !who.Allows(Capability.ComposeBoards))
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WallLinks
            .GroupJoin(db.Boards, link => link.BoardCode, board => board.Code, (link, boards) => new { link, boards })
            .SelectMany(pair => pair.boards.DefaultIfEmpty(), (pair, board) => new { pair.link, board })
            .Where(pair => isManager || pair.board!.Owner == who.UserName)
            .OrderByDescending(pair => pair.link.Id)
            .Take(MaxListed)
            .Select(pair => new WallLinkEntry(pair.link, pair.board))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The link of a secret, whatever its state; <see langword="null"/> if there is none.</summary>
    public async Task<WallLink?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        // What cannot be one is not looked for.
        if (!TokenSecret.LooksLikeOne(secret, WallLink.SecretMark))
        {
            return null;
        }

        var hash = TokenSecret.HashOf(secret);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WallLinks.SingleOrDefaultAsync(link => link.SecretHash == hash, cancellationToken);
    }
}
