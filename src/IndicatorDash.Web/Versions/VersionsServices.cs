using Microsoft.AspNetCore.Components.Server.Circuits;

namespace IndicatorDash.Web.Versions;

/// <summary>Registers what shows figures as of earlier versions.</summary>
public static class VersionsServices
{
    public static IServiceCollection AddVersions(this IServiceCollection services)
    {
        services.AddScoped<ShownVersion>();
        services.AddScoped<CircuitHandler, VersionCircuit>();
        services.AddSingleton<VersionsReader>();
        return services;
    }

    /// <summary>Lets links keep the version of the page that they are made for.</summary>
    public static void UseShownVersion(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        ShownVersion.BeginRequest(http.RequestServices.GetRequiredService<ShownVersion>());
        await next(http);
    });
}
