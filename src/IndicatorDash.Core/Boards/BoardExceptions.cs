namespace IndicatorDash.Boards;

/// <summary>A board cannot be what is asked for; nothing was changed.</summary>
public sealed class BoardException(params IReadOnlyList<BoardProblem> problems)
    : Exception($"The board cannot be so: {string.Join(", ", problems)}.")
{
    /// <summary>All that is wrong, at least one.</summary>
    public IReadOnlyList<BoardProblem> Problems { get; } = problems;
}

/// <summary>Somebody has saved a board since whoever saves it now began. Nothing was changed.</summary>
/// <param name="current">The version that stands.</param>
public sealed class BoardConflictException(BoardVersion current)
    : Exception($"“{current.SavedBy}” has saved version {current.Number} meanwhile.")
{
    public BoardVersion Current { get; } = current;
}
