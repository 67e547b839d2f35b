using IndicatorDash.Publication;
using IndicatorDash.Web.Versions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IndicatorDash.Web.Provenance;

/// <summary>Where a number comes from: beside the page, at its foot on a phone. Which number, the address says.</summary>
public sealed partial class ProvenancePanel : IAsyncDisposable
{
    /// <summary>The name of the cascading value that tells whether the reader opened it, or it came with the page.</summary>
    public const string OpenedName = "ProvenanceOpened";

    private ElementReference _panel;
    private IJSObjectReference? _script;
    private string? _shown;

    [Inject]
    public required ProvenanceReader Reader { get; init; }

    [Inject]
    public required IJSRuntime JS { get; init; }

    [Inject]
    public required VersionQueries Versions { get; init; }

    [SupplyParameterFromQuery(Name = FactUrls.Parameter)]
    public string? Fact { get; set; }

    /// <summary>The number of the data version that the page beside it shows.</summary>
    [SupplyParameterFromQuery(Name = PastVersion.Parameter)]
    public string? Version { get; set; }

    [CascadingParameter(Name = OpenedName)]
    public bool IsOpenedByReader { get; set; }

    protected override bool IsKeptUpToDate => string.IsNullOrEmpty(Version);

    public async ValueTask DisposeAsync()
    {
        Dispose();
        try
        {
            if (_script is not null)
            {
                await _script.InvokeVoidAsync("closed");
                await _script.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The reader has left.
        }
    }

    protected override async Task<ProvenanceAnswer?> LoadAsync(CancellationToken cancellationToken) =>
        await VersionChoice.FindAsync(Version, Versions, cancellationToken) is { } choice
            ? await Reader.ReadAsync(Fact, choice.AsOf, cancellationToken)
            : null;

    // The reader's focus moves into the panel when it is opened, not when a page comes with it, and goes back after it.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Fact == _shown || string.IsNullOrEmpty(Fact))
        {
            return;
        }

        var takesFocus = IsOpenedByReader || _shown is not null;
        _shown = Fact;
        try
        {
            _script ??= await JS.InvokeAsync<IJSObjectReference>(
                "import", $"./{Assets["Provenance/ProvenancePanel.razor.js"]}");
            await _script.InvokeVoidAsync("opened", _panel, takesFocus, Fact);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The reader has left.
        }
    }
}
