namespace IndicatorDash.Accounts;

/// <summary>The secret of a set-up link of the first run; only its hash is stored.</summary>
public sealed class SetupToken
{
    public int Id { get; init; }

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required DateTime ExpiresAtUtc { get; init; }
}
