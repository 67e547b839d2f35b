namespace IndicatorDash.Web.Provenance;

/// <summary>Registers what the panel behind each number asks.</summary>
public static class ProvenanceServices
{
    public static IServiceCollection AddProvenance(this IServiceCollection services) =>
        services.AddSingleton<ProvenanceReader>();
}
