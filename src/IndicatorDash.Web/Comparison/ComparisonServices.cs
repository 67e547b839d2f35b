namespace IndicatorDash.Web.Comparison;

/// <summary>Registers the page of comparisons.</summary>
public static class ComparisonServices
{
    public static IServiceCollection AddComparePage(this IServiceCollection services) => services.AddSingleton<CompareReader>();
}
