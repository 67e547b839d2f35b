using System.Globalization;

namespace IndicatorDash.Auditing;

/// <summary>What is wrong with the audit log.</summary>
public enum AuditFault
{
    /// <summary>What the record says is not what was written.</summary>
    Changed,

    /// <summary>The record is not there, though later ones are.</summary>
    Missing,

    /// <summary>The record before it is not the one that it was written after: they were reordered or replaced.</summary>
    Unlinked,

    /// <summary>The record was there when the anchor was taken; nothing after it is left.</summary>
    Truncated,

    /// <summary>The log was written anew: its records agree with each other, and not with the anchor.</summary>
    Rewritten,
}

/// <summary>
/// How far the log had come at some time, kept elsewhere: with it, records taken off the end, and a log written anew,
/// show as well.
/// </summary>
/// <param name="Count">How many records there were.</param>
/// <param name="Hash">The hash of the last of them.</param>
public sealed record AuditAnchor(long Count, string Hash)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <returns><see langword="null"/> for anything else.</returns>
    public static AuditAnchor? Read(string text) =>
        text.Split(':') is [var count, { Length: 64 } hash]
        && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && hash.All(char.IsAsciiHexDigit)
            ? new(number, hash.ToLowerInvariant())
            : null;

    /// <summary>Written as <c>1234:9f86…</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}:{Hash}");
}

/// <summary>Whether the audit log is as it was written.</summary>
/// <param name="Anchor">How far it was found to be good; the whole log where nothing is wrong.</param>
/// <param name="Fault">The first thing that is wrong; <see langword="null"/> if the log is intact.</param>
/// <param name="BrokenAt">The sequence of the record that is wrong.</param>
public sealed record AuditVerdict(AuditAnchor Anchor, AuditFault? Fault = null, long? BrokenAt = null)
{
    public bool IsIntact => Fault is null;
}
