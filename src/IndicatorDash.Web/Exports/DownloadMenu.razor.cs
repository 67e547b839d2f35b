using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Sharing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace IndicatorDash.Web.Exports;

/// <summary>What can be taken away of a page. Files need no circuit: they are links.</summary>
public sealed partial class DownloadMenu : IAsyncDisposable
{
    private const string Xlsx = "xlsx";
    private const string Csv = "csv";
    private IJSObjectReference? _script;
    private string? _told;

    [Inject]
    public required IJSRuntime JS { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required ShownCharts Charts { get; init; }

    /// <summary>The address of what is shown, from its root on.</summary>
    [Parameter, EditorRequired]
    public required string Page { get; set; }

    /// <summary>Whether there are figures, or rows of a list, to be taken away.</summary>
    [Parameter]
    public bool HasFigures { get; set; } = true;

    /// <summary>Whether it is a list that is taken away, and not figures.</summary>
    [Parameter]
    public bool IsList { get; set; }

    /// <summary>Whether the page shows a part only of what it is of, and all can be had too.</summary>
    [Parameter]
    public bool HasFull { get; set; }

    /// <summary>Whether there is a table on the page, which is copied whole.</summary>
    [Parameter]
    public bool HasTable { get; set; } = true;

    public async ValueTask DisposeAsync()
    {
        Charts.Changed -= Redraw;
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

    protected override void OnInitialized() => Charts.Changed += Redraw;

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

    private async Task CopyLinkAsync() => Tell(
        await (await ScriptAsync()).InvokeAsync<bool>("copy", Navigation.Uri), SharingStrings.Copied, SharingStrings.CopyFailed);

    private async Task CopyTableAsync() => Tell(
        await (await ScriptAsync()).InvokeAsync<bool>("copyTable"), ExportStrings.TableCopied, ExportStrings.TableCopyFailed);

    private async Task PrintAsync() => await JS.InvokeVoidAsync("print");

    private async Task<IJSObjectReference> ScriptAsync() =>
        _script ??= await JS.InvokeAsync<IJSObjectReference>("import", $"./{Assets["Sharing/CopyLinkButton.razor.js"]}");

    private void Tell(bool isDone, string done, string failed)
    {
        _told = isDone ? done : failed;
        Snackbar.Add(_told, isDone ? Severity.Success : Severity.Warning);
    }
}
