using System.Globalization;
using IndicatorDash.Web.Shell;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Following;

/// <summary>How many figures that the reader follows newer data versions changed.</summary>
public sealed partial class FollowCount : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private IDisposable? _watched;
    private int _count;
    private long _version;

    [Inject]
    public required OwnFollowing Following { get; init; }

    [Inject]
    public required VersionWatch Watch { get; init; }

    private string Text => _count > OwnFollowing.MaxCount
        ? $"{OwnFollowing.MaxCount}+"
        : _count.ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        Following.Changed -= RecountAsync;
        _watched?.Dispose();
        _left.Cancel();
        _left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Following.Changed += RecountAsync;
        await CountAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _watched = Watch.Watch(() => _version, version =>
            {
                _version = version.Stamp;
                return RecountAsync();
            });
        }
    }

    private Task RecountAsync() => InvokeAsync(async () =>
    {
        await CountAsync();
        StateHasChanged();
    });

    private async Task CountAsync()
    {
        try
        {
            _count = await Following.CountAsync(_left.Token);
        }
        catch (Exception failure) when (failure.IsOutage() || _left.IsCancellationRequested)
        {
            // Told at the next version, or when something is followed.
        }
    }
}
