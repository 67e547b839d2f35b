using IndicatorDash.Accounts;

namespace IndicatorDash.Tokens;

/// <summary>
/// What a machine shows to act as a role (访问令牌). The secret itself is kept nowhere: it is shown once, and then only
/// its hash is left. Tokens are revoked, never deleted.
/// </summary>
public sealed class AccessToken
{
    public const int MaxNameLength = 60;

    public int Id { get; init; }

    /// <summary>What it is for, such as 数据交换平台.</summary>
    public required string Name { get; init; }

    public required Role Role { get; init; }

    /// <summary>The region that it is limited to; <see langword="null"/> for no limit.</summary>
    public int? RegionId { get; init; }

    /// <summary>The first characters of the secret, by which a person recognizes it.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the secret, in lower-case hexadecimal digits.</summary>
    public required string SecretHash { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTime CreatedAtUtc { get; init; }

    /// <summary>From then on it opens nothing.</summary>
    public required DateTime ExpiresAtUtc { get; init; }

    /// <summary>To the hour (<see cref="TokenVerifier.UsePrecision"/>); <see langword="null"/> if it was never used.</summary>
    public DateTime? LastUsedAtUtc { get; init; }

    public DateTime? RevokedAtUtc { get; init; }

    public string? RevokedBy { get; init; }

    /// <summary>The name under which what it does is recorded.</summary>
    public string ActorName => ActorNames.Token(Name);

    /// <summary>How it stands at a moment.</summary>
    /// <param name="utc">The moment.</param>
    /// <param name="maker">How whoever issued it stands: <see cref="StandingIn"/>.</param>
    public TokenState StateAt(DateTime utc, MakerStanding maker) => TokenStates.At(utc, ExpiresAtUtc, RevokedAtUtc, maker);

    /// <summary>Whether whoever issued it may still issue tokens.</summary>
    public MakerStanding StandingIn(Makers makers) => makers.StandingOf(CreatedBy, who => who.Allows(Capability.ManageTokens));
}
