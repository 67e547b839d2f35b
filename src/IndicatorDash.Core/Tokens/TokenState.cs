namespace IndicatorDash.Tokens;

/// <summary>Whether a token opens anything.</summary>
public enum TokenState
{
    Valid = 0,

    /// <summary>Its time is over (已过期).</summary>
    Expired = 1,

    /// <summary>Somebody took it back (已吊销).</summary>
    Revoked = 2,
}
