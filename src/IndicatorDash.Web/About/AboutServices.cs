namespace IndicatorDash.Web.About;

/// <summary>Registers the page about the figures.</summary>
public static class AboutServices
{
    public static IServiceCollection AddAboutPage(this IServiceCollection services) =>
        services.AddSingleton<CuratedDownloads>().AddSingleton<AboutReader>();
}
