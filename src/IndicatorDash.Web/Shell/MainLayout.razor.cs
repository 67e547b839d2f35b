using IndicatorDash.Web.Colours;
using IndicatorDash.Web.Versions;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Shell;

/// <summary>What every page stands in: the bar above, the page with its net, the foot, and MudBlazor's providers.</summary>
public sealed partial class MainLayout
{
    private PageErrorBoundary? _boundary;
    private string _path = PageUrls.OverviewRoute;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ShownVersion Shown { get; init; }

    [CascadingParameter]
    public ReaderColours Colours { get; set; } = new(ColourScheme.System, IsDark: false);

    private bool IsAdministration => _path.StartsWith(PageUrls.AdministrationRoute + "/", StringComparison.Ordinal);

    public void Dispose() => Shown.Changed -= StateHasChanged;

    // Links of the layout keep the version, and the page says only once it is there which one it shows.
    protected override void OnInitialized() => Shown.Changed += StateHasChanged;

    // The layout gets a new body with each navigation: a failed page is left behind.
    protected override void OnParametersSet()
    {
        _path = "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];
        _boundary?.Recover();
    }
}
