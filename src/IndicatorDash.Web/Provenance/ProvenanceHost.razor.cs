using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Web.Shell;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Provenance;

/// <summary>
/// Lets every page under it open what stands behind a number, and shows it beside the page. Stands once, around the main
/// part of the layout.
/// </summary>
/// <remarks>
/// A page takes the callback as <c>[CascadingParameter] EventCallback&lt;Figure&gt;</c> and hands it to
/// <c>FigureValue.OnOpen</c> as it is.
/// </remarks>
public sealed partial class ProvenanceHost
{
    private EventCallback<Figure> _open;
    private PageErrorBoundary? _boundary;
    private bool _hasRendered;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [SupplyParameterFromQuery(Name = FactUrls.Parameter)]
    public string? Fact { get; set; }

    [Parameter]
    [EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    private bool IsOpen => !string.IsNullOrEmpty(Fact);

    protected override void OnInitialized() => _open = EventCallback.Factory.Create<Figure>(this, OpenAsync);

    // What broke for one number need not break for the next.
    protected override void OnParametersSet() => _boundary?.Recover();

    // A panel that comes after this was opened by the reader, and not by the address of the page.
    protected override void OnAfterRender(bool firstRender) => _hasRendered = true;

    private async Task OpenAsync(Figure figure)
    {
        try
        {
            var catalogue = await Catalogues.GetAsync(CancellationToken.None);
            Navigation.NavigateTo(FactUrls.With(Navigation.Uri, FactKey.Of(figure, catalogue)));
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            // The panel could not tell anything either; the number stays a click away.
        }
    }
}
