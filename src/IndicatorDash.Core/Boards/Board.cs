using IndicatorDash.Accounts;

namespace IndicatorDash.Boards;

/// <summary>
/// A board (看板) that somebody has composed: whose it is, who may see it, and which of its versions is the current one. What
/// stands on it is in its versions. A deleted one is kept, and can be brought back.
/// </summary>
public sealed class Board
{
    public const int MaxCodeLength = 20;

    public int Id { get; init; }

    /// <summary>What addresses name it by; nobody's to choose, so that a private board cannot be guessed.</summary>
    public required string Code { get; init; }

    /// <summary>The name in the current version.</summary>
    public required string Name { get; init; }

    /// <summary>The name that its owner signs in with.</summary>
    public required string Owner { get; init; }

    public required BoardSharing Sharing { get; init; }

    /// <summary>
    /// To which roles it is limited where it is shared with those who have signed in; empty where it is not. The owner and those
    /// who look after all boards see it whatever they are.
    /// </summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The number of the current version; the first is 1.</summary>
    public required int Version { get; init; }

    public required DateTime ChangedAtUtc { get; init; }

    /// <summary>Since when it is deleted; <see langword="null"/> if it is not.</summary>
    public DateTime? DeletedAtUtc { get; init; }
}
