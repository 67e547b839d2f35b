using IndicatorDash.Accounts;

namespace IndicatorDash.Tokens;

/// <summary>Whether a token, or a link with a secret, opens anything.</summary>
public enum TokenState
{
    Valid = 0,

    /// <summary>Its time is over (已过期).</summary>
    Expired = 1,

    /// <summary>Somebody took it back (已吊销).</summary>
    Revoked = 2,

    /// <summary>Whoever made it is disabled, or may no longer make such a one.</summary>
    MakerGone = 3,
}

/// <summary>Says how what expires and can be revoked stands.</summary>
internal static class TokenStates
{
    /// <summary>How it stands at a moment.</summary>
    public static TokenState At(DateTime utc, DateTime expiresAtUtc, DateTime? revokedAtUtc, MakerStanding maker) =>
        revokedAtUtc is not null ? TokenState.Revoked
        : expiresAtUtc <= utc ? TokenState.Expired
        : maker != MakerStanding.MayStill ? TokenState.MakerGone
        : TokenState.Valid;
}
