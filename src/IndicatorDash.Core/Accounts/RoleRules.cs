using System.Collections.Frozen;

namespace IndicatorDash.Accounts;

/// <summary>The one place that says which roles there are, what each may do, and which may not meet in one person.</summary>
public static class RoleRules
{
    private static readonly FrozenDictionary<Role, FrozenSet<Capability>> Simple = Table(
        (Role.Viewer, [Capability.ViewFigures, Capability.ComposeBoards]),
        (Role.Reporter, [Capability.ViewFigures, Capability.ComposeBoards, Capability.Upload]),
        (Role.Reviewer,
            [Capability.ViewFigures, Capability.ComposeBoards, Capability.Review, Capability.Publish, Capability.UndoPublication]),
        (Role.Administrator, Enum.GetValues<Capability>()));

    // The three administrators do not touch data, so the catalogue and everybody's boards fall to those who answer for what is published.
    private static readonly FrozenDictionary<Role, FrozenSet<Capability>> Separated = Table(
        (Role.Viewer, [Capability.ViewFigures, Capability.ComposeBoards]),
        (Role.Reporter, [Capability.ViewFigures, Capability.ComposeBoards, Capability.Upload]),
        (Role.Reviewer,
            [
                Capability.ViewFigures, Capability.ComposeBoards, Capability.ManageBoards, Capability.Review, Capability.Publish,
                Capability.UndoPublication, Capability.ManageCatalogue,
            ]),
        (Role.SystemAdministrator, [Capability.ManageUsers, Capability.ManageSystem]),
        (Role.SecurityAdministrator, [Capability.AssignRoles, Capability.ManageTokens]),
        (Role.Auditor, [Capability.ReadAudit]));

    /// <summary>The roles of a mode, in the order of lists.</summary>
    public static IReadOnlyList<Role> RolesOf(AccountMode mode) => [.. TableOf(mode).Keys.Order()];

    /// <summary>What a role may do; nothing where the mode does not have it.</summary>
    public static IReadOnlySet<Capability> CapabilitiesOf(AccountMode mode, Role role) =>
        TableOf(mode).GetValueOrDefault(role, FrozenSet<Capability>.Empty);

    /// <summary>The roles that the first run gives to one account each.</summary>
    public static IReadOnlyList<Role> FirstRolesOf(AccountMode mode) => mode == AccountMode.Separated
        ? [Role.SystemAdministrator, Role.SecurityAdministrator, Role.Auditor]
        : [Role.Administrator];

    /// <summary>Why one person cannot have these roles and this region; nothing if they can.</summary>
    /// <param name="mode">How the administration is divided.</param>
    /// <param name="roles">All the roles of the person.</param>
    /// <param name="regionId">The region the person is limited to; <see langword="null"/> for none.</param>
    public static IReadOnlyList<RoleProblem> Check(AccountMode mode, IEnumerable<Role> roles, int? regionId)
    {
        var wanted = roles.ToHashSet();
        var problems = new List<RoleProblem>();
        if (wanted.Any(role => !TableOf(mode).ContainsKey(role)))
        {
            problems.Add(RoleProblem.NotInThisMode);
        }

        if (wanted.Count > 1 && wanted.Any(IsSeparated))
        {
            problems.Add(RoleProblem.RolesExcludeEachOther);
        }

        if (wanted.Contains(Role.Reporter) && regionId is null)
        {
            problems.Add(RoleProblem.RegionMissing);
        }

        return problems;
    }

    private static bool IsSeparated(Role role) =>
        role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.Auditor;

    private static FrozenDictionary<Role, FrozenSet<Capability>> TableOf(AccountMode mode) =>
        mode == AccountMode.Separated ? Separated : Simple;

    private static FrozenDictionary<Role, FrozenSet<Capability>> Table(params (Role Role, Capability[] May)[] rows) =>
        rows.ToFrozenDictionary(row => row.Role, row => row.May.ToFrozenSet());
}
