namespace IndicatorDash.Accounts;

/// <summary>A session that somebody has signed out of: whoever has kept its cookie, or a page that is open in it, may do nothing more.</summary>
public sealed class EndedSession
{
    /// <summary>How many characters an id has.</summary>
    public const int IdLength = 32;

    /// <summary>As in <see cref="SessionKey.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>When the session would have ended by itself, after which nothing needs to be known of it.</summary>
    public required DateTime ExpiresAtUtc { get; init; }
}
