namespace IndicatorDash.Auditing;

/// <summary>
/// One line of the audit log (审计日志): who did what to what, and when. Never changed or deleted; each record holds the
/// hash of the one before it, so that a change of any shows.
/// </summary>
public sealed record AuditRecord
{
    public const int MaxActionLength = 60;
    public const int MaxActorLength = 256;
    public const int MaxSubjectLength = 400;
    public const int MaxDetailsLength = 4_000;
    public const int MaxAddressLength = 100;

    /// <summary>Counts from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>To the millisecond, so that a printed time is the whole of it.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>One of <see cref="AuditActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>The name of whoever did it; empty for the product itself.</summary>
    public required string Actor { get; init; }

    /// <summary>What it was done to, as a person would name it; may be empty.</summary>
    public required string Subject { get; init; }

    /// <summary>What else is to be known, as text or JSON.</summary>
    public string? Details { get; init; }

    /// <summary>The network address that it came from.</summary>
    public string? Address { get; init; }

    /// <summary>The hash of the record before it; <see cref="AuditChain.Start"/> for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over everything above, in lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }
}
