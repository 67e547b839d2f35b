namespace IndicatorDash.Web.Indicators;

/// <summary>Registers what the pages of indicators ask.</summary>
public static class IndicatorsServices
{
    public static IServiceCollection AddIndicatorPages(this IServiceCollection services) => services
        .AddSingleton<IndicatorListReader>()
        .AddSingleton<IndicatorReader>();
}
