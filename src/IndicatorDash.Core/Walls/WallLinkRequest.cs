namespace IndicatorDash.Walls;

/// <summary>A link that somebody asks for.</summary>
/// <param name="BoardCode">The board.</param>
/// <param name="Name">Where the screen hangs.</param>
/// <param name="RegionId">The region that is shown; <see langword="null"/> for the board's own.</param>
/// <param name="Year">The year that is shown; <see langword="null"/> for the board's own.</param>
/// <param name="Lifetime">How long it is valid.</param>
public sealed record WallLinkRequest(string BoardCode, string Name, int? RegionId, int? Year, TimeSpan Lifetime);

/// <summary>A link, with its secret for the only time.</summary>
public sealed record IssuedWallLink(WallLink Link, string Secret);

/// <summary>Why a link cannot be issued.</summary>
public enum WallLinkProblem
{
    /// <summary>There is no such board, or it is deleted.</summary>
    BoardUnknown,

    /// <summary>No name, or one that is too long.</summary>
    WrongName,

    /// <summary>There is no such region.</summary>
    RegionUnknown,

    /// <summary>A year outside 1900 to 2100.</summary>
    WrongYear,

    /// <summary>No time at all, or more than <see cref="WallLinkIssuer.MaxLifetime"/>.</summary>
    WrongLifetime,

    /// <summary>The board has <see cref="WallLinkIssuer.MaxOfABoard"/> that are valid already.</summary>
    TooMany,
}

/// <summary>A link cannot be issued as asked for; nothing was changed.</summary>
public sealed class WallLinkException(WallLinkProblem problem) : Exception($"The link cannot be issued: {problem}.")
{
    public WallLinkProblem Problem { get; } = problem;
}
