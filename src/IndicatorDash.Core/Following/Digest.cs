namespace IndicatorDash.Following;

/// <summary>A mail that waits to be sent: what newer data versions changed in what somebody follows. Deleted once it is sent.</summary>
public sealed class Digest
{
    /// <summary>The longest <see cref="Subject"/>.</summary>
    public const int MaxSubjectLength = 200;

    public int Id { get; init; }

    /// <summary>The account that it is for.</summary>
    public required string UserName { get; init; }

    /// <summary>The number of the data version that it tells of; one digest of a version for each account.</summary>
    public required int Version { get; init; }

    public required string Address { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    /// <summary>How often it was taken to be sent.</summary>
    public int Attempts { get; init; }

    /// <summary>From when on it may be taken to be sent: again, if it was not sent meanwhile.</summary>
    public required DateTime DueAtUtc { get; init; }
}
