using IndicatorDash.Regions;

namespace IndicatorDash.Web.Charts;

/// <summary>When regions took others over, so that their figures before and after are of different territories.</summary>
public static class BoundaryYears
{
    /// <summary>The first years that a region's figures include a region it took over: 济南市 gives 2019, for 莱芜市.</summary>
    public static IReadOnlyCollection<int> Of(RegionDirectory regions, int regionId) =>
    [
        .. regions.TakenOver(regionId)
            .Where(region => regions.Find(regionId)?.ParentId == region.ParentId)
            .Select(region => region.ValidTo!.Value.Year)
            .Distinct().Order(),
    ];
}
