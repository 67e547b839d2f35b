using System.Collections.Frozen;
using IndicatorDash.Regions;

namespace IndicatorDash.Accounts;

/// <summary>
/// Who acts, from where, and what they may do: taken by everything that does something, and asked there, not only where a button is
/// drawn. Immutable; a circuit takes a fresh one for each action, for it outlives a change of roles.
/// </summary>
public sealed class Authority
{
    private readonly FrozenSet<Capability> _capabilities;

    private Authority(string userName, IEnumerable<Role> roles, int? regionId, IEnumerable<Capability> capabilities)
    {
        UserName = userName;
        Roles = roles.ToFrozenSet();
        RegionId = regionId;
        _capabilities = capabilities.ToFrozenSet();
    }

    /// <summary>May do nothing.</summary>
    public static Authority None { get; } = new("", [], null, []);

    /// <summary>The name that the person signs in with; empty for a reader who has not signed in.</summary>
    public string UserName { get; }

    /// <summary>The network address that they act from, for the audit log; <see langword="null"/> where it is not known.</summary>
    public string? Address { get; private init; }

    public IReadOnlySet<Role> Roles { get; }

    /// <summary>The region that the person's work is limited to; <see langword="null"/> for no limit.</summary>
    public int? RegionId { get; }

    public IReadOnlySet<Capability> Capabilities => _capabilities;

    public bool IsSignedIn => UserName.Length > 0;

    /// <summary>A reader who has not signed in; reads where viewing is open, and nothing else.</summary>
    public static Authority Anonymous(bool isViewingOpen) =>
        isViewingOpen ? new("", [], null, [Capability.ViewFigures]) : None;

    /// <summary>Somebody with an account. Roles that must not meet (<see cref="RoleRules.Check"/>) give nothing together.</summary>
    /// <param name="mode">How the administration is divided.</param>
    /// <param name="userName">The name that the person signs in with.</param>
    /// <param name="roles">All the roles of the person.</param>
    /// <param name="regionId">The region the person is limited to; <see langword="null"/> for no limit.</param>
    /// <param name="isViewingOpen">Whether everybody may read figures.</param>
    public static Authority Of(
        AccountMode mode, string userName, IEnumerable<Role> roles, int? regionId, bool isViewingOpen = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userName);
        var held = roles.ToHashSet();
        // A change of the mode, or of the table by hand, may leave what could not be given.
        var capabilities = RoleRules.Check(mode, held, regionId).Count > 0
            ? []
            : held.SelectMany(role => RoleRules.CapabilitiesOf(mode, role));
        return new(userName, held, regionId, isViewingOpen ? capabilities.Append(Capability.ViewFigures) : capabilities);
    }

    /// <summary>The same, from a network address.</summary>
    public Authority From(string? address) => new(UserName, Roles, RegionId, _capabilities) { Address = address };

    /// <summary>Whether that may be done, somewhere.</summary>
    public bool Allows(Capability capability) => _capabilities.Contains(capability);

    /// <summary>Whether a region is the one the person is limited to, or lies in it.</summary>
    public bool Covers(int regionId, RegionDirectory regions) =>
        RegionId is not { } scope || regions.IsWithin(regionId, scope);

    /// <exception cref="AccessDeniedException">That may not be done.</exception>
    public void Demand(Capability capability)
    {
        if (!Allows(capability))
        {
            throw new AccessDeniedException(this, capability);
        }
    }

    /// <exception cref="AccessDeniedException">That may not be done, or not for that region.</exception>
    public void Demand(Capability capability, int regionId, RegionDirectory regions)
    {
        Demand(capability);
        if (!Covers(regionId, regions))
        {
            throw new AccessDeniedException(this, capability, regionId);
        }
    }
}
