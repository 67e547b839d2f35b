using IndicatorDash.Accounts;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace IndicatorDash.Web.Accounts;

/// <summary>
/// Prints the set-up link on the console while there is no account, and nowhere else: logs are read by more people, and
/// for longer.
/// </summary>
internal sealed class SetupAnnouncement(
    IServiceScopeFactory scopes, IServer server, DatabaseStartup startup, IHostApplicationLifetime lifetime, ILogger<SetupAnnouncement> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // The address is known once the host listens.
            var listening = new TaskCompletionSource();
            await using var started = lifetime.ApplicationStarted.Register(listening.SetResult);
            await Task.WhenAll(listening.Task, startup.Ready).WaitAsync(stoppingToken);
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<FirstRun>().IssueAsync(stoppingToken) is { } token)
            {
                Console.WriteLine(TextOf(Address() + PageUrls.Setup(token)));
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            logger.LogWarning(failure, "The set-up link could not be made; start again to get one");
        }
    }

    /// <summary>An address that a browser on this machine can open.</summary>
    internal static string Reachable(string address)
    {
        // Such as http://*:5080, which is no URI.
        var readable = address.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);
        var uri = new UriBuilder(readable);
        if (uri.Host is "0.0.0.0" or "[::]")
        {
            uri.Host = "localhost";
        }

        return uri.Uri.GetLeftPart(UriPartial.Authority);
    }

    private static string TextOf(string link) => string.Join(
        Environment.NewLine,
        Cultures.All.Select(culture => string.Format(
            culture, AccountStrings.ResourceManager.GetString(nameof(AccountStrings.SetupAnnouncement), culture)!, link, FirstRun.Life.TotalHours)));

    private string Address() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address ? Reachable(address) : "";
}
