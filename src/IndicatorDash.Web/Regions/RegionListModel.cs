using IndicatorDash.Regions;

namespace IndicatorDash.Web.Regions;

/// <summary>What is known of the nation and each province, and the regions that a text finds.</summary>
/// <param name="Query">What was searched for; empty for nothing.</param>
/// <param name="Hits">What was found, the best first; in place of the provinces.</param>
public sealed record RegionListModel(
    RegionStanding Nation, IReadOnlyList<RegionStanding> Provinces, string Query, IReadOnlyList<RegionHit> Hits)
{
    /// <summary>How many provinces have a figure, of their own or below them.</summary>
    public int KnownProvinces => Provinces.Count(province => province.Own + province.Below > 0);
}

/// <summary>How many figures are known of a region and within it.</summary>
/// <param name="Own">Its own.</param>
/// <param name="LastYear">The latest year with one of its own.</param>
/// <param name="Below">Those of the regions below it.</param>
/// <param name="Reporting">The divisions directly below that have a figure of their own.</param>
/// <param name="Expected">How many divisions are directly below.</param>
public sealed record RegionStanding(
    Region Region, int Own, int? LastYear, int Below, IReadOnlyList<Region> Reporting, int Expected);

/// <summary>A region that a text found, with those above it from the nation down.</summary>
public sealed record RegionHit(Region Region, IReadOnlyList<Region> Path, int Own, int Below);
