using IndicatorDash.Regions;

namespace IndicatorDash.Accounts;

/// <summary>Somebody asked for what they may not do.</summary>
public sealed class AccessDeniedException(Authority authority, Capability capability, int? regionId = null)
    : Exception($"“{authority.UserName}” may not {capability}{(regionId is { } id ? $" in {Region.CodeOf(id)}" : "")}.")
{
    public Capability Capability { get; } = capability;

    /// <summary>The region it was asked for, where that is the reason.</summary>
    public int? RegionId { get; } = regionId;
}
