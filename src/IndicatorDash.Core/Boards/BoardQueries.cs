using IndicatorDash.Accounts;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Boards;

/// <summary>A board in one of its versions.</summary>
/// <param name="Code">What addresses name it by.</param>
/// <param name="Document">What stands on it.</param>
/// <param name="Board">What is kept of it; <see langword="null"/> of one that the product comes with.</param>
/// <param name="Version">The version that is looked at; <see langword="null"/> of one that the product comes with.</param>
public sealed record BoardReading(string Code, BoardDocument Document, Board? Board, BoardVersion? Version);

/// <summary>What pages ask of boards. Whom a board is not shared with, for them there is none.</summary>
public sealed class BoardQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    // More are found by nobody in a list.
    private const int MaxListed = 500;

    /// <summary>The boards that somebody may see, those that the product comes with apart: by name, deleted ones last.</summary>
    public async Task<IReadOnlyList<Board>> ListAsync(Authority who, CancellationToken cancellationToken)
    {
        if (!who.Allows(Capability.ViewFigures))
        {
            return [];
        }

        var least = who.IsSignedIn ? BoardSharing.SignedIn : BoardSharing.Everybody;
        var isManager = who.Allows(Capability.ManageBoards);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var boards = await db.Boards
            .Where(board => isManager || board.Owner == who.UserName || (board.DeletedAtUtc == null && board.Sharing >= least))
            .OrderBy(board => board.DeletedAtUtc != null).ThenBy(board => board.Name).ThenBy(board => board.Id)
            .Take(MaxListed)
            .ToListAsync(cancellationToken);
        return [.. boards.Where(who.MayRead)];
    }

    /// <summary>A board; <see langword="null"/> if there is none that somebody may see, or not that version of it.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="code">What addresses name it by.</param>
    /// <param name="number">The version; the current one if none is asked for. Earlier ones are for those who may change it.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<BoardReading?> FindAsync(Authority who, string code, int? number, CancellationToken cancellationToken)
    {
        if (!who.Allows(Capability.ViewFigures))
        {
            return null;
        }

        if (BuiltInBoards.Find(code) is { } builtIn)
        {
            return number is null ? new BoardReading(code, builtIn, null, null) : null;
        }

        return await ReadAsync(code, number, cancellationToken) is (var board, var version)
            && who.MayRead(board) && (number is null || who.MayEdit(board))
            ? new BoardReading(code, BoardJson.Read(version.Document), board, version)
            : null;
    }

    /// <summary>
    /// The current version of a board, with whomever it is shared, for a wall that was let in by a link; <see langword="null"/>
    /// if there is none, or it is deleted.
    /// </summary>
    internal async Task<BoardReading?> FindForLinkAsync(string code, CancellationToken cancellationToken) =>
        BuiltInBoards.Find(code) is { } builtIn ? new BoardReading(code, builtIn, null, null)
        : await ReadAsync(code, null, cancellationToken) is ({ DeletedAtUtc: null } board, var version)
            ? new BoardReading(code, BoardJson.Read(version.Document), board, version)
        : null;

    /// <summary>The versions of a board, the newest first, without what stands on them.</summary>
    /// <exception cref="AccessDeniedException">They are for those who may change it.</exception>
    public async Task<IReadOnlyList<BoardSave>> VersionsAsync(Authority who, Board board, CancellationToken cancellationToken)
    {
        if (!who.MayEdit(board))
        {
            throw new AccessDeniedException(who, Capability.ManageBoards);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.BoardVersions
            .Where(version => version.BoardId == board.Id)
            .OrderByDescending(version => version.Number)
            .Take(MaxListed)
            .Select(version => new BoardSave(version.Number, version.SavedBy, version.SavedAtUtc))
            .ToListAsync(cancellationToken);
    }

    private async Task<(Board Board, BoardVersion Version)?> ReadAsync(string code, int? number, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.Boards
            .Where(board => board.Code == code)
            .Join(db.BoardVersions, board => board.Id, version => version.BoardId, (board, version) => new { board, version })
            .Where(pair => pair.version.Number == (number ?? pair.board.Version))
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.board, found.version);
    }
}

/// <summary>That somebody saved a version of a board.</summary>
public sealed record BoardSave(int Number, string SavedBy, DateTime SavedAtUtc);
