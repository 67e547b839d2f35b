namespace IndicatorDash.Accounts;

/// <summary>An account (账户). Accounts are disabled, never deleted: the audit log and batches name them.</summary>
public sealed class DashUser
{
    /// <summary>The longest <see cref="UserName"/> and <see cref="DisplayName"/>.</summary>
    public const int MaxNameLength = 64;

    public int Id { get; set; }

    /// <summary>What the person signs in with, and what the audit log says.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The name in the form in which it is looked up.</summary>
    public string NormalizedUserName { get; set; } = "";

    /// <summary>What others read, such as 张三（组织处）; may be empty.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>All of them, checked by <see cref="RoleRules.Check"/> before they are given.</summary>
    public IReadOnlyList<Role> Roles { get; set; } = [];

    /// <summary>The region that the person's work is limited to; <see langword="null"/> for no limit.</summary>
    public int? RegionId { get; set; }

    /// <summary>Cannot sign in, and whoever is signed in is signed out.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The password was set by somebody else: nothing may be done before it is changed.</summary>
    public bool MustChangePassword { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>Changes whenever sessions that are open must end.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>Changes with every change of the account: of two changes at once, the later is refused.</summary>
    public string ConcurrencyStamp { get; set; } = "";

    public bool HasSecondFactor { get; set; }

    /// <summary>The secret shared with the person's authenticator, in base 32.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Hashes of the recovery codes that are left, separated by semicolons.</summary>
    public string RecoveryCodes { get; set; } = "";

    /// <summary>Until when sign-in is refused after too many failures.</summary>
    public DateTime? LockedUntilUtc { get; set; }

    /// <summary>Failures in a row.</summary>
    public int FailedCount { get; set; }

    public DateTime CreatedAtUtc { get; set; }

    /// <summary><see langword="null"/> if the person has never signed in.</summary>
    public DateTime? LastSignInUtc { get; set; }

    /// <summary>The display name, or the user name where there is none.</summary>
    public string ReadableName => DisplayName.Length > 0 ? DisplayName : UserName;
}
