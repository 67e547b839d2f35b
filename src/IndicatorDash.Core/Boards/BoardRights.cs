using IndicatorDash.Accounts;

namespace IndicatorDash.Boards;

/// <summary>The one place that says who may see and change a board.</summary>
public static class BoardRights
{
    /// <summary>Whether somebody may see it. A deleted one is seen by those who may bring it back.</summary>
    public static bool MayRead(this Authority who, Board board) => who.Allows(Capability.ViewFigures)
        && (who.MayEdit(board) || (board.DeletedAtUtc is null && who.IsSharedWith(board)));

    /// <summary>Whether its owner shares it with somebody; who looks after all boards sees others too.</summary>
    public static bool IsSharedWith(this Authority who, Board board) => board.Sharing switch
    {
        BoardSharing.Everybody => true,
        BoardSharing.SignedIn => who.IsSignedIn && (board.Roles.Count == 0 || board.Roles.Any(who.Roles.Contains)),
        _ => false,
    };

    /// <summary>Whether somebody may change, share, delete and bring it back.</summary>
    public static bool MayEdit(this Authority who, Board board) => who.Allows(Capability.ManageBoards)
        || (who.Allows(Capability.ComposeBoards) && board.Owner == who.UserName);

    /// <summary>
    /// Whether somebody may change what those see whom the board is shared with: who may not share it so may change it once it
    /// is shared with fewer.
    /// </summary>
    public static bool MaySave(this Authority who, Board board) => who.MayEdit(board) && who.MayShare(board.Sharing);

    /// <summary>Whether somebody may have it shown on a wall without an account, and no longer.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="board">What is kept of it; <see langword="null"/> of one that the product comes with.</param>
    public static bool MayPutOnWalls(this Authority who, Board? board) =>
        board is null ? who.Allows(Capability.ManageBoards) : who.MayEdit(board);

    /// <summary>Whether somebody may share a board of theirs so.</summary>
    public static bool MayShare(this Authority who, BoardSharing sharing) =>
        sharing != BoardSharing.Everybody || who.Allows(Capability.ManageBoards);
}
