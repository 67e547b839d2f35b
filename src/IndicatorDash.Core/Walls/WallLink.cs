using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Tokens;

namespace IndicatorDash.Walls;

/// <summary>
/// A link that shows one board on a wall screen, without an account (大屏链接): that board, of that region and year, and nothing
/// else. Its secret is kept nowhere: it is shown once, and then only its hash is left. Links are revoked, never deleted.
/// </summary>
public sealed class WallLink
{
    public const int MaxNameLength = 60;

    /// <summary>What every secret begins with; see <see cref="TokenSecret"/>.</summary>
    public const string SecretMark = "idw_";

    public int Id { get; init; }

    /// <summary>What addresses name the board by; one that the product comes with, too. See <see cref="Board.Code"/>.</summary>
    public required string BoardCode { get; init; }

    /// <summary>Where the screen hangs, such as 一楼大厅.</summary>
    public required string Name { get; init; }

    /// <summary>The region that is shown; <see langword="null"/> for the board's own.</summary>
    public int? RegionId { get; init; }

    /// <summary>The year that is shown; <see langword="null"/> for the board's own.</summary>
    public int? Year { get; init; }

    /// <summary>The first characters of the secret, by which a person recognizes it.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the secret, in lower-case hexadecimal digits.</summary>
    public required string SecretHash { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTime CreatedAtUtc { get; init; }

    /// <summary>From then on it opens nothing.</summary>
    public required DateTime ExpiresAtUtc { get; init; }

    /// <summary>To the hour (<see cref="TokenVerifier.UsePrecision"/>); <see langword="null"/> if it was never opened.</summary>
    public DateTime? LastUsedAtUtc { get; init; }

    public DateTime? RevokedAtUtc { get; init; }

    public string? RevokedBy { get; init; }

    /// <summary>How it stands at a moment.</summary>
    /// <param name="utc">The moment.</param>
    /// <param name="maker">How whoever made it stands: <see cref="StandingIn"/>.</param>
    public TokenState StateAt(DateTime utc, MakerStanding maker) => TokenStates.At(utc, ExpiresAtUtc, RevokedAtUtc, maker);

    /// <summary>Whether whoever made it may still put the board on walls.</summary>
    /// <param name="makers">The accounts.</param>
    /// <param name="board">What is kept of the board; <see langword="null"/> of one that the product comes with.</param>
    public MakerStanding StandingIn(Makers makers, Board? board) => makers.StandingOf(CreatedBy, who => who.MayPutOnWalls(board));
}
