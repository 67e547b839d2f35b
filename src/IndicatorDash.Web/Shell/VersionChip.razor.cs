using IndicatorDash.Web.Localization;
using IndicatorDash.Publication;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Shell;

/// <summary>The data version that the figures are of; nothing where it cannot be told.</summary>
public sealed partial class VersionChip : IDisposable
{
    private readonly CancellationTokenSource _left = new();

    [Inject]
    public required VersionQueries Versions { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>Carried from the prerendered page, so that it is not asked for twice.</summary>
    [PersistentState]
    public PublishedVersion? Current { get; set; }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (Current is not null)
        {
            return;
        }

        try
        {
            if (await Versions.CurrentAsync(_left.Token) is { } summary)
            {
                Current = new PublishedVersion(summary.Version.Number, summary.Version.PublishedAtUtc);
            }
        }
        catch (Exception failure) when (failure.IsOutage() || _left.IsCancellationRequested)
        {
            // The page itself tells that figures cannot be read.
        }
    }

    private string Text(PublishedVersion version)
    {
        var day = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(version.AtUtc, DateTimeKind.Utc), Time.LocalTimeZone);
        return ShellStrings.Version.Fill(version.Number, day);
    }

    /// <summary>What the chip shows.</summary>
    public sealed record PublishedVersion(int Number, DateTime AtUtc);
}
