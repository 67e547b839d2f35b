using IndicatorDash.Web.Colours;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Shell;

/// <summary>What every page stands in: the bar above, the page with its net, the foot, and MudBlazor's providers.</summary>
public sealed partial class MainLayout
{
    private PageErrorBoundary? _boundary;
    private string _path = PageUrls.OverviewRoute;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public ReaderColours Colours { get; set; } = new(ColourScheme.System, IsDark: false);

    private bool IsAdministration => _path.StartsWith(PageUrls.AdministrationRoute + "/", StringComparison.Ordinal);

    // The layout gets a new body with each navigation: a failed page is left behind.
    protected override void OnParametersSet()
    {
        _path = "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];
        _boundary?.Recover();
    }
}
