using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Shell;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Provenance;

/// <summary>
/// Lets every page under it open what stands behind a number, and shows it beside the page. Stands once, around the main
/// part of the layout.
/// </summary>
/// <remarks>
/// A number leads to its panel by itself, as a link: it works before the circuit is up, and without one. A chart, whose marks
/// are no links, takes the callback as <c>[CascadingParameter] EventCallback&lt;Figure&gt;</c>.
/// </remarks>
public sealed partial class ProvenanceHost
{
    private EventCallback<Figure> _open;
    private FigureLink? _linkOf;
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

    // Without the host's name, which a page would repeat with each of its numbers.
    private string Address => "/" + Navigation.ToBaseRelativePath(Navigation.Uri);

    private bool IsOpen => !string.IsNullOrEmpty(Fact);

    protected override void OnInitialized()
    {
        _open = EventCallback.Factory.Create<Figure>(this, OpenAsync);
        _linkOf = (figure, indicator) => FactUrls.With(Address, FactKey.Of(figure, indicator));
    }

    // What broke for one number need not break for the next.
    protected override void OnParametersSet() => _boundary?.Recover();

    // A panel that comes after this was opened by the reader, and not by the address of the page.
    protected override void OnAfterRender(bool firstRender) => _hasRendered = true;

    private async Task OpenAsync(Figure figure)
    {
        if (!figure.HasProvenance())
        {
            return;
        }

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
