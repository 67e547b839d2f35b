using IndicatorDash.Accounts;

namespace IndicatorDash.Auditing;

/// <summary>Something to be recorded in the audit log. Texts that are too long are cut.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Actor">The name of whoever did it, or one of <see cref="ActorNames"/>.</param>
/// <param name="Subject">What it was done to, as a person would name it; may be empty.</param>
/// <param name="Details">What else is to be known, as text or JSON; never a secret.</param>
/// <param name="Address">The network address that it came from.</param>
public sealed record AuditEntry(string Action, string Actor, string Subject, string? Details = null, string? Address = null);
