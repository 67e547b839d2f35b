namespace IndicatorDash.Following;

/// <summary>That somebody wants what they follow by mail, and up to which data version it was put into the queue for them.</summary>
public sealed class FollowMail
{
    /// <summary>The longest <see cref="Address"/> that mail knows.</summary>
    public const int MaxAddressLength = 254;

    /// <summary>The name that they sign in with.</summary>
    public required string UserName { get; init; }

    public required string Address { get; set; }

    /// <summary>The number of the last data version whose changes were put into the queue, or told of none.</summary>
    public required int QueuedVersion { get; init; }
}
