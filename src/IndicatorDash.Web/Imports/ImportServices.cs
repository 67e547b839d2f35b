namespace IndicatorDash.Web.Imports;

/// <summary>Registers what the import pages ask, and what tidies up after them.</summary>
internal static class ImportServices
{
    public static void AddImportPages(this IServiceCollection services)
    {
        services.AddSingleton<BatchReader>();
        services.AddHostedService<PlanClearing>();
    }
}
