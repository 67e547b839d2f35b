using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IndicatorDash.Web.Accounts;

/// <summary>Ends an open page with its session; shows nothing.</summary>
public sealed class SessionGuard : ComponentBase, IDisposable
{
    private DotNetObjectReference<SessionGuard>? _reference;

    [Inject]
    internal CircuitSession Session { get; set; } = null!;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime JS { get; init; }

    /// <summary>Called by the browser when somebody clicks, types or scrolls, now and then.</summary>
    [JSInvokable]
    public void Touch() => Session.Touch();

    public void Dispose()
    {
        Session.Ended -= Leave;
        _reference?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !await Session.WatchAsync())
        {
            return;
        }

        Session.Ended += Leave;
        _reference = DotNetObjectReference.Create(this);
        try
        {
            await JS.InvokeVoidAsync("indicatorDash.watchSession", _reference, PageUrls.SessionRoute);
        }
        catch (JSDisconnectedException)
        {
            // The reader has left.
        }
    }

    private void Leave(SessionEnd reason) => _ = InvokeAsync(() => Navigation.NavigateTo(
        PageUrls.SessionEnds("/" + Navigation.ToBaseRelativePath(Navigation.Uri), reason), forceLoad: true));
}
