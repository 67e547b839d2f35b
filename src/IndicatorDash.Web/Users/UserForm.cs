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
    public AccountSummary? Account { get; }

    public string UserName { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public HashSet<Role> Roles { get; } = [];

    /// <summary>A name or a code, as people write it; empty for no limit.</summary>
    public string Region { get; set; } = "";

    public static UserForm Of(AccountSummary account, RegionDirectory regions)
    {
        var form = new UserForm(account)
        {
            UserName = account.UserName,
            DisplayName = account.DisplayName,
            Region = account.RegionId is { } id ? regions.Find(id)?.Name ?? "" : "",
        };
        form.Roles.UnionWith(account.Roles);
        return form;
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
