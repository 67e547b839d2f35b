using IndicatorDash.Accounts;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Users;

/// <summary>What the page of accounts shows.</summary>
/// <param name="Accounts">All of them, by user name.</param>
/// <param name="Regions">For reading and naming scopes.</param>
/// <param name="Authority">What the reader may do with them, when they were read.</param>
public sealed record UsersModel(IReadOnlyList<AccountSummary> Accounts, RegionDirectory Regions, Authority Authority)
{
    /// <summary>Several of something, in the reader's language.</summary>
    public static string Join(IEnumerable<string> names) => string.Join(UsersStrings.ListSeparator, names);

    public bool MayManage => Authority.Allows(Capability.ManageUsers);

    public bool MayAssign => Authority.Allows(Capability.AssignRoles);
}
