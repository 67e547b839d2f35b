using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace IndicatorDash.Web.Sharing;

/// <summary>Copies a text, or the address of what is on screen: it says everything that was chosen.</summary>
public sealed partial class CopyLinkButton : IAsyncDisposable
{
    private IJSObjectReference? _script;
    private string? _told;

    [Inject]
    public required IJSRuntime JS { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Parameter]
    [EditorRequired]
    public required string Text { get; set; }

    /// <summary>Whether it is as small as the text around it.</summary>
    [Parameter]
    public bool Small { get; set; }

    /// <summary>What is copied; the address if nothing is said.</summary>
    [Parameter]
    public string? Value { get; set; }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_script is not null)
            {
                await _script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The reader has left.
        }
    }

    private async Task CopyAsync()
    {
        _script ??= await JS.InvokeAsync<IJSObjectReference>("import", $"./{Assets["Sharing/CopyLinkButton.razor.js"]}");
        var copied = await _script.InvokeAsync<bool>("copy", Value ?? Navigation.Uri);
        _told = Value is null
            ? copied ? SharingStrings.Copied : SharingStrings.CopyFailed
            : copied ? SharingStrings.ValueCopied : SharingStrings.ValueCopyFailed;
        Snackbar.Add(_told, copied ? Severity.Success : Severity.Warning);
    }
}
