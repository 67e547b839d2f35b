using IndicatorDash.Maps;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Maps;

/// <summary>What the page of boundary maps shows.</summary>
/// <param name="Installed">Those that are installed, by region.</param>
/// <param name="Regions">All regions.</param>
public sealed record BoundaryMapsModel(IReadOnlyList<InstalledMap> Installed, RegionDirectory Regions)
{
    /// <summary>The regions that a map can be of.</summary>
    public IEnumerable<Region> Scopes => Regions.Provinces.Prepend(Regions.Nation);
}
