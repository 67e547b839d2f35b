namespace IndicatorDash.Accounts;

/// <summary>What administrators see of an account; nothing of it is a secret.</summary>
public sealed record AccountSummary(
    int Id,
    string UserName,
    string DisplayName,
    IReadOnlyList<Role> Roles,
    int? RegionId,
    bool IsDisabled,
    bool HasSecondFactor,
    bool MustChangePassword,
    DateTime? LockedUntilUtc,
    DateTime? LastSignInUtc);
