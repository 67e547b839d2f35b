using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IndicatorDash.Web.Colours;

/// <summary>Cascades the reader's colours and keeps them in step with the browser.</summary>
public sealed partial class ColoursProvider : IDisposable
{
    private ReaderColours _colours = new(ColourScheme.System, IsDark: false);
    private DotNetObjectReference<ColoursProvider>? _reference;

    [Inject]
    public required IJSRuntime JS { get; init; }

    /// <summary>What the request's cookies said.</summary>
    [Parameter]
    [EditorRequired]
    public ReaderColours? Initial { get; set; }

    [Parameter]
    [EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Called by the browser when the reader or the system changed the colours.</summary>
    [JSInvokable]
    public Task ColoursChangedAsync(string scheme, bool isDark)
    {
        Show(scheme, isDark);
        return Task.CompletedTask;
    }

    public void Dispose() => _reference?.Dispose();

    protected override void OnInitialized() => _colours = Initial ?? _colours;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _reference = DotNetObjectReference.Create(this);
        try
        {
            await JS.InvokeVoidAsync("indicatorDash.watchColours", _reference, _colours.Name, _colours.IsDark);
        }
        catch (JSDisconnectedException)
        {
            // The reader has left.
        }
    }

    private void Show(string scheme, bool isDark)
    {
        var colours = new ReaderColours(ReaderColours.Parse(scheme) ?? ColourScheme.System, isDark);
        if (colours != _colours)
        {
            _colours = colours;
            StateHasChanged();
        }
    }
}
