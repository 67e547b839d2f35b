using Microsoft.AspNetCore.Identity;

namespace IndicatorDash.Accounts;

/// <summary>
/// Why an account could not be changed as asked for: codes, whose words are the host's. <see cref="RoleProblem"/> and
/// Identity's own codes are among them.
/// </summary>
public static class AccountProblems
{
    /// <summary>There is no such account.</summary>
    public const string NotFound = "NoSuchAccount";

    /// <summary>Nobody decides about their own account.</summary>
    public const string OwnAccount = "OwnAccount";

    /// <summary>There is no such region.</summary>
    public const string UnknownRegion = "UnknownRegion";

    /// <summary>Whoever administers does so everywhere, and is limited to no region.</summary>
    public const string RegionOfAdministrator = "RegionOfAdministrator";

    /// <summary>The display name is longer than <see cref="DashUser.MaxNameLength"/>.</summary>
    public const string DisplayNameTooLong = "DisplayNameTooLong";

    /// <summary>Somebody else changed the account meanwhile.</summary>
    public const string Concurrency = nameof(IdentityErrorDescriber.ConcurrencyFailure);

    /// <summary>Somebody else gave the account other roles or another region since it was seen.</summary>
    public const string RightsChanged = "RightsChanged";

    /// <summary>Nobody else has the role, without which nobody could give it back.</summary>
    public const string LastOfItsRole = "LastOfItsRole";

    /// <summary>The set-up link is used, expired, or of an earlier start.</summary>
    public const string SetupLinkDead = "SetupLinkDead";
}
