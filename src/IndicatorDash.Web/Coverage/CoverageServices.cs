namespace IndicatorDash.Web.Coverage;

/// <summary>Registers the page of coverage.</summary>
public static class CoverageServices
{
    public static IServiceCollection AddCoveragePage(this IServiceCollection services) => services.AddSingleton<CoverageReader>();
}
