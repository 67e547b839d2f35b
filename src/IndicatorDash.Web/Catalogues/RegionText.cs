using IndicatorDash.Regions;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Regions;

namespace IndicatorDash.Web.Catalogues;

/// <summary>Regions as they are typed: by code, or by a name that only one has.</summary>
internal static class RegionText
{
    /// <summary>The code of the region that is meant; what was typed where there is none, so that it can be refused.</summary>
    public static string CodeOf(string typed, RegionDirectory regions) =>
        typed.Trim().Length == 0 ? "" : regions.Match(typed.Trim()).Region?.Code ?? typed.Trim();

    /// <summary>The region that is meant, with those above it: <c>山东省济南市</c>; <see langword="null"/> if there is none.</summary>
    public static string? DescriptionOf(string typed, RegionDirectory regions) =>
        typed.Trim().Length > 0 && regions.Match(typed.Trim()).Region is { } region ? DescriptionOf(region, regions) : null;

    /// <summary>A region with those above it.</summary>
    public static string DescriptionOf(Region region, RegionDirectory regions) =>
        region.Level == RegionLevel.Nation ? region.NameForReader() : RegionWords.PathOf([.. regions.Ancestors(region.Id).Reverse(), region]);
}
