namespace IndicatorDash.Web.Sources;

/// <summary>Registers the pages of sources.</summary>
public static class SourcesServices
{
    public static IServiceCollection AddSourcePages(this IServiceCollection services) => services.AddSingleton<SourceReader>();
}
