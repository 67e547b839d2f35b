namespace IndicatorDash.Boards;

/// <summary>A board as somebody saved it. Never changed: each save is another.</summary>
public sealed class BoardVersion
{
    public required int BoardId { get; init; }

    /// <summary>Counts the saves of the board, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What stands on it, as JSON (<see cref="BoardJson"/>).</summary>
    public required string Document { get; init; }

    public required string SavedBy { get; init; }

    public required DateTime SavedAtUtc { get; init; }
}
