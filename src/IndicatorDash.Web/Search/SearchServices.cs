namespace IndicatorDash.Web.Search;

/// <summary>Registers what finds pages by name.</summary>
public static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<CatalogueSearch>()
        .AddScoped<BoardSearch>()
        .AddScoped<SiteSearch>();
}
