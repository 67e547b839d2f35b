using IndicatorDash.Accounts;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Users;

/// <summary>An account as it is being edited.</summary>
public sealed class UserForm
{
    private UserForm(AccountSummary? account) => Account = account;

    /// <summary>A new account.</summary>
    public static UserForm New => new(null);

    /// <summary>As it is stored; <see langword="null"/> for a new one.</summary>
    public AccountSummary? Account { get; private init; }

    public string UserName { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public HashSet<Role> Roles { get; private init; } = [];

    /// <summary>Roles of the account that the mode does not have: they have no effect, and saving takes them away.</summary>
    public IReadOnlyList<Role> DroppedRoles { get; private init; } = [];

    /// <summary>A name or a code, as people write it; empty for no limit.</summary>
    public string Region { get; set; } = "";

    public static UserForm Of(AccountSummary account, RegionDirectory regions, AccountMode mode) => new(account)
    {
        UserName = account.UserName,
        DisplayName = account.DisplayName,
        Region = account.RegionId is { } id ? regions.Find(id)?.Name ?? "" : "",
        Roles = [.. account.Roles.Intersect(RoleRules.RolesOf(mode))],
        DroppedRoles = [.. account.Roles.Except(RoleRules.RolesOf(mode))],
    };

    /// <summary>What is typed here, over what is stored meanwhile.</summary>
    public UserForm Over(AccountSummary account) => new(account)
    {
        UserName = UserName,
        DisplayName = DisplayName,
        Region = Region,
        Roles = Roles,
        DroppedRoles = DroppedRoles,
    };

    /// <summary>Whether the display name is another than the one that is stored.</summary>
    public bool IsRenamed => Account!.DisplayName != DisplayName.Trim();

    /// <summary>Whether the roles or the region are others than those that are stored.</summary>
    public bool HasOtherRights(int? regionId) => Account!.RegionId != regionId || !Roles.SetEquals(Account.Roles);

    /// <summary>Whether somebody has changed something here that is not saved.</summary>
    public bool IsChanged(RegionDirectory regions, AccountMode mode)
    {
        var stored = Of(Account!, regions, mode);
        return IsRenamed || Region.Trim() != stored.Region || !Roles.SetEquals(stored.Roles);
    }

    /// <summary>Reads the region.</summary>
    /// <param name="regions">All regions.</param>
    /// <param name="regionId">The region; <see langword="null"/> for no limit.</param>
    /// <returns>Whether it is one; a name that several regions have is none.</returns>
    public bool TryReadRegion(RegionDirectory regions, out int? regionId)
    {
        // The account keeps its region under a name that others have too.
        if (Account?.RegionId is { } known && regions.Find(known)?.Name == Region.Trim())
        {
            regionId = known;
            return true;
        }

        regionId = Region.Trim().Length > 0 ? regions.Match(Region.Trim()).Region?.Id : null;
        return regionId is not null || Region.Trim().Length == 0;
    }
}
