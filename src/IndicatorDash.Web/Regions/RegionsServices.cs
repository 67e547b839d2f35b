namespace IndicatorDash.Web.Regions;

/// <summary>Registers the pages of regions.</summary>
public static class RegionsServices
{
    public static IServiceCollection AddRegionPages(this IServiceCollection services) =>
        services.AddSingleton<RegionListReader>().AddSingleton<RegionReader>();
}
