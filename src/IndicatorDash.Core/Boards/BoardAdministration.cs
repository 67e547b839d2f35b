using System.Security.Cryptography;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Boards;

/// <summary>
/// Makes, saves, shares and deletes boards; each is recorded in the audit log, in the same transaction. A save asks for the
/// version that was looked at: two who change a board at once do not overwrite each other.
/// </summary>
public sealed class BoardAdministration(
    IDbContextFactory<IndicatorDbContext> contexts, CatalogueStore catalogues, AuditLog audit, TimeProvider time)
{
    /// <summary>Makes a board of one's own, which nobody else sees at first: new, copied or imported.</summary>
    /// <param name="who">Whose it will be.</param>
    /// <param name="document">What stands on it.</param>
    /// <param name="cancellationToken">Stops; nothing is made then.</param>
    /// <exception cref="AccessDeniedException">They may not compose boards.</exception>
    /// <exception cref="BoardException">It cannot be kept so, or they have too many.</exception>
    public async Task<Board> CreateAsync(
        Authority who, BoardDocument document, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ComposeBoards);
        await CheckAsync(document, cancellationToken);
        Board board = null!;
        await RunAsync(
            async (db, token) =>
            {
                await DemandRoomAsync(db, who.UserName, token);
                board = new Board
                {
                    Code = $"b-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}",
                    Name = document.Name,
                    Owner = who.UserName,
                    Sharing = BoardSharing.Private,
                    Version = 1,
                    ChangedAtUtc = time.GetUtcNow().UtcDateTime,
                };
                db.Add(board);
                await db.SaveChangesAsync(token);
                await AddVersionAsync(db, board.Id, 1, document, who, token);
                await RecordAsync(db, AuditActions.BoardCreated, who, board, null, token);
            },
            db => db.Boards.AnyAsync(other => other.Code == board.Code, cancellationToken),
            cancellationToken);
        return board;
    }

    /// <summary>Saves a board as its next version.</summary>
    /// <param name="who">Who saves.</param>
    /// <param name="code">The board.</param>
    /// <param name="seen">The number of the version that they began with.</param>
    /// <param name="document">What stands on it now.</param>
    /// <param name="cancellationToken">Stops; nothing is saved then.</param>
    /// <returns>The number of the new version; the same where nothing is different.</returns>
    /// <exception cref="AccessDeniedException">It is not theirs to change, or not while it is shared as it is.</exception>
    /// <exception cref="BoardException">It cannot be kept so, or is not there.</exception>
    /// <exception cref="BoardConflictException">Somebody has saved it meanwhile.</exception>
    public Task<int> SaveAsync(
        Authority who, string code, int seen, BoardDocument document, CancellationToken cancellationToken) =>
        SaveAsync(who, code, seen, document, null, cancellationToken);

    /// <summary>Saves what an earlier version had as the next version; otherwise as any save.</summary>
    public Task<int> RestoreAsync(
        Authority who, string code, int seen, BoardVersion earlier, CancellationToken cancellationToken) =>
        SaveAsync(who, code, seen, BoardJson.Read(earlier.Document), earlier.Number, cancellationToken);

    /// <summary>Shares a board with others, or no longer.</summary>
    /// <exception cref="AccessDeniedException">It is not theirs to change, or not theirs to share so.</exception>
    /// <exception cref="BoardException">It is not there.</exception>
    public Task ShareAsync(
        Authority who, string code, BoardSharing sharing, CancellationToken cancellationToken)
    {
        if (!who.MayShare(sharing))
        {
            who.Demand(Capability.ManageBoards);
        }

        return ChangeAsync(
            who,
            code,
            AuditActions.BoardShared,
            board => board.Sharing == sharing ? null : $"{board.Sharing} → {sharing}",
            (boards, token) => boards.ExecuteUpdateAsync(set => set.SetProperty(board => board.Sharing, sharing), token),
            cancellationToken);
    }

    /// <summary>Limits those who have signed in, whom a board is shared with, to some roles.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="code">What addresses name it by.</param>
    /// <param name="roles">The roles; none for no limit.</param>
    /// <param name="cancellationToken">Stops; nothing is changed then.</param>
    /// <exception cref="AccessDeniedException">It is not theirs to change.</exception>
    /// <exception cref="BoardException">It is not there.</exception>
    public Task LimitAsync(
        Authority who, string code, IEnumerable<Role> roles, CancellationToken cancellationToken)
    {
        IReadOnlyList<Role> wanted = [.. roles.Distinct().Order()];
        return ChangeAsync(
            who,
            code,
            AuditActions.BoardShared,
            board => board.Roles.SequenceEqual(wanted) ? null : $"{string.Join(';', board.Roles)} → {string.Join(';', wanted)}",
            (boards, token) => boards.ExecuteUpdateAsync(set => set.SetProperty(board => board.Roles, wanted), token),
            cancellationToken);
    }

    /// <summary>Deletes a board; it is kept, and can be brought back.</summary>
    /// <exception cref="AccessDeniedException">It is not theirs to delete.</exception>
    /// <exception cref="BoardException">It is not there.</exception>
    public Task DeleteAsync(Authority who, string code, CancellationToken cancellationToken)
    {
        DateTime? now = time.GetUtcNow().UtcDateTime;
        return ChangeAsync(
            who,
            code,
            AuditActions.BoardDeleted,
            board => board.DeletedAtUtc is null ? "" : null,
            (boards, token) => boards.ExecuteUpdateAsync(set => set.SetProperty(board => board.DeletedAtUtc, now), token),
            cancellationToken);
    }

    /// <summary>Brings a deleted board back, shared as it was.</summary>
    /// <exception cref="AccessDeniedException">It is not theirs to bring back, or not to whom it was shared with.</exception>
    /// <exception cref="BoardException">It is not there, or its owner has too many.</exception>
    public async Task BringBackAsync(Authority who, string code, CancellationToken cancellationToken)
    {
        DateTime? never = null;
        await RunAsync(
            async (db, token) =>
            {
                var board = await FindAsync(db, who, code, token, isDeleted: true);
                if (board.DeletedAtUtc is null)
                {
                    return;
                }

                DemandAudience(who, board);
                await DemandRoomAsync(db, board.Owner, token);
                await db.Boards.Where(other => other.Id == board.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(other => other.DeletedAtUtc, never), token);
                await RecordAsync(db, AuditActions.BoardBroughtBack, who, board, null, token);
            },
            db => db.Boards.AnyAsync(board => board.Code == code && board.DeletedAtUtc == null, cancellationToken),
            cancellationToken);
    }

    private async Task<int> SaveAsync(
        Authority who, string code, int seen, BoardDocument document, int? restored, CancellationToken cancellationToken)
    {
        await CheckAsync(document, cancellationToken);
        var json = BoardJson.Write(document);
        var number = seen;
        await RunAsync(
            async (db, token) =>
            {
                var board = await FindAsync(db, who, code, token);
                DemandAudience(who, board);
                var current = await db.BoardVersions.SingleAsync(
                    version => version.BoardId == board.Id && version.Number == board.Version, token);
                if (current.Number != seen)
                {
                    throw new BoardConflictException(current);
                }

                if (current.Document == json)
                {
                    return;
                }

                number = seen + 1;
                var now = time.GetUtcNow().UtcDateTime;
                var taken = await db.Boards
                    .Where(other => other.Id == board.Id && other.Version == seen)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(other => other.Version, number)
                            .SetProperty(other => other.Name, document.Name)
                            .SetProperty(other => other.ChangedAtUtc, now),
                        token);
                if (taken == 0)
                {
                    throw new BoardConflictException(current);
                }

                await AddVersionAsync(db, board.Id, number, document, who, token);
                var details = restored is null ? $"{seen} → {number}" : $"{seen} → {number}, restored {restored}";
                await RecordAsync(db, AuditActions.BoardSaved, who, document.Name, code, details, token);
            },
            async db => (await db.BoardVersions.SingleOrDefaultAsync(
                version => version.Number == number && db.Boards.Any(board => board.Code == code && board.Id == version.BoardId),
                cancellationToken))?.Document == json,
            cancellationToken);
        return number;
    }

    // What is asked for twice is done and recorded once.
    private Task ChangeAsync(
        Authority who,
        string code,
        string action,
        Func<Board, string?> details,
        Func<IQueryable<Board>, CancellationToken, Task<int>> change,
        CancellationToken cancellationToken) => RunAsync(
        async (db, token) =>
        {
            var board = await FindAsync(db, who, code, token);
            if (details(board) is { } told)
            {
                await change(db.Boards.Where(other => other.Id == board.Id), token);
                await RecordAsync(db, action, who, board, told, token);
            }
        },
        async db => await db.Boards.SingleOrDefaultAsync(board => board.Code == code, cancellationToken) is { } now && details(now) is null,
        cancellationToken);

    private async Task CheckAsync(BoardDocument document, CancellationToken cancellationToken)
    {
        if (BoardRules.Check(document, await catalogues.GetAsync(cancellationToken)) is { Count: > 0 } problems)
        {
            throw new BoardException(problems);
        }
    }

    // Of a board that somebody may not see, not even that it is there is told.
    private static async Task<Board> FindAsync(
        IndicatorDbContext db, Authority who, string code, CancellationToken cancellationToken, bool isDeleted = false)
    {
        var board = await db.Boards.SingleOrDefaultAsync(other => other.Code == code, cancellationToken);
        if (board is null || !who.MayRead(board) || (board.DeletedAtUtc is not null && !isDeleted))
        {
            throw new BoardException(new BoardProblem(BoardProblemCode.NotFound, Argument: code));
        }

        return who.MayEdit(board) ? board : throw new AccessDeniedException(who, Capability.ManageBoards);
    }

    private static void DemandAudience(Authority who, Board board)
    {
        if (!who.MaySave(board))
        {
            who.Demand(Capability.ManageBoards);
        }
    }

    private static async Task DemandRoomAsync(IndicatorDbContext db, string owner, CancellationToken cancellationToken)
    {
        if (await db.Boards.CountAsync(board => board.Owner == owner && board.DeletedAtUtc == null, cancellationToken)
            >= BoardLimits.MaxBoardsOfOne)
        {
            throw new BoardException(new BoardProblem(BoardProblemCode.TooManyBoards, Argument: $"{BoardLimits.MaxBoardsOfOne}"));
        }
    }

    private async Task AddVersionAsync(
        IndicatorDbContext db, int boardId, int number, BoardDocument document, Authority who, CancellationToken cancellationToken)
    {
        db.Add(new BoardVersion
        {
            BoardId = boardId,
            Number = number,
            Document = BoardJson.Write(document),
            SavedBy = who.UserName,
            SavedAtUtc = time.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task RecordAsync(
        IndicatorDbContext db, string action, Authority who, Board board, string? details, CancellationToken cancellationToken) =>
        RecordAsync(db, action, who, board.Name, board.Code, details, cancellationToken);

    private async Task RecordAsync(
        IndicatorDbContext db, string action, Authority who, string name, string code, string? details, CancellationToken cancellationToken) =>
        await audit.AppendAsync(db, new(action, who.UserName, $"{name} {code}", details, who.Address), cancellationToken);

    private async Task RunAsync(
        Func<IndicatorDbContext, CancellationToken, Task> action,
        Func<IndicatorDbContext, Task<bool>> isDone,
        CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                await action(db, token);
            },
            // Asked where the answer to the commit was lost: it must not be done twice.
            _ => isDone(db),
            cancellationToken);
    }
}
