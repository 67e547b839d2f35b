using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Startup;
using IndicatorDash.Web.Versions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IndicatorDash.Web.Shell;

/// <summary>The data version that the figures are of; nothing where it cannot be told.</summary>
public sealed partial class VersionChip : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private DotNetObjectReference<VersionChip>? _reference;
    private IDisposable? _watched;

    [Inject]
    public required LatestVersion Latest { get; init; }

    [Inject]
    public required VersionWatch Watch { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required IJSRuntime JS { get; init; }

    /// <summary>The earlier version that the page shows; <see langword="null"/> for the current one.</summary>
    [Parameter]
    [EditorRequired]
    public PastVersion? Past { get; set; }

    /// <summary>Of the page, as each printed sheet says it.</summary>
    [Parameter]
    [EditorRequired]
    public required string Address { get; set; }

    /// <summary>Carried from the prerendered page, so that it is not asked for twice.</summary>
    [PersistentState]
    public PublishedVersion? Current { get; set; }

    private PublishedVersion? Version => Past is null ? Current : new PublishedVersion(Past.Number, Past.AtUtc);

    /// <summary>Called by the browser when its tab is hidden or shown.</summary>
    [JSInvokable]
    public Task TabShownAsync(bool isVisible)
    {
        Watch.ShowTab(isVisible);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _watched?.Dispose();
        _reference?.Dispose();
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
            Current = await Latest.CurrentAsync(_left.Token);
        }
        catch (Exception failure) when (failure.IsOutage() || _left.IsCancellationRequested)
        {
            // The page itself tells that figures cannot be read.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _watched = Watch.Watch(() => Current?.Stamp ?? 0, version => InvokeAsync(() => Show(version)));
        _reference = DotNetObjectReference.Create(this);
        try
        {
            await JS.InvokeVoidAsync("indicatorDash.watchTab", _reference);
        }
        catch (JSDisconnectedException)
        {
            // The reader has left.
        }
    }

    private void Show(PublishedVersion version)
    {
        Current = version;
        StateHasChanged();
    }

    private string Text(PublishedVersion version)
    {
        var day = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(version.AtUtc, DateTimeKind.Utc), Time.LocalTimeZone);
        return ShellStrings.Version.Fill(version.Number, day);
    }
}
