using IndicatorDash.Accounts;

namespace IndicatorDash.Tokens;

/// <summary>A token that somebody asks for.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Role">What it acts as.</param>
/// <param name="RegionId">The region that it is limited to; <see langword="null"/> for no limit.</param>
/// <param name="Lifetime">How long it is valid.</param>
public sealed record TokenRequest(string Name, Role Role, int? RegionId, TimeSpan Lifetime);

/// <summary>A token, with its secret for the only time.</summary>
public sealed record IssuedToken(AccessToken Token, string Secret);

/// <summary>Why a token cannot be issued.</summary>
public enum TokenProblem
{
    /// <summary>No name, or one that is too long.</summary>
    WrongName,

    /// <summary>No time at all, or more than <see cref="TokenIssuer.MaxLifetime"/>.</summary>
    WrongLifetime,

    /// <summary>The role does not exist in the configured mode.</summary>
    WrongRole,

    /// <summary>A reporter's token needs a region.</summary>
    RegionMissing,

    /// <summary>There is no such region.</summary>
    RegionUnknown,
}

/// <summary>A token cannot be issued as asked for; nothing was changed.</summary>
public sealed class TokenException(TokenProblem problem) : Exception($"The token cannot be issued: {problem}.")
{
    public TokenProblem Problem { get; } = problem;
}
