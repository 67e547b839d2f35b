using IndicatorDash.Catalogues;
using IndicatorDash.Publication;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace IndicatorDash.Web.Shell;

/// <summary>Registers what every page needs.</summary>
public static class ShellServices
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddSingleton<PageHandover>();
        services.AddSingleton(provider => new LatestVersion(
            async cancellationToken =>
                await provider.GetRequiredService<VersionQueries>().CurrentAsync(cancellationToken) is { Version: var version }
                    ? new PublishedVersion(
                        version.Number,
                        version.PublishedAtUtc,
                        await provider.GetRequiredService<CatalogueStore>().RefreshAsync(version.Number, cancellationToken))
                    : null,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LatestVersion>>()));
        services.AddScoped<VersionWatch>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<VersionWatch>());
        return services;
    }
}
