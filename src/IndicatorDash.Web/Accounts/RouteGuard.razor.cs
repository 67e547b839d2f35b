using IndicatorDash.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Accounts;

/// <summary>A page, for those who may see it: within a circuit, no request asks for it.</summary>
public sealed partial class RouteGuard
{
    private bool _isForAll;
    private string? _policy;

    [Parameter]
    [EditorRequired]
    public required Microsoft.AspNetCore.Components.RouteData Route { get; set; }

    [Inject]
    internal CircuitSession Session { get; set; } = null!;

    protected override void OnParametersSet()
    {
        var page = Route.PageType;
        _isForAll = page.IsDefined(typeof(AllowAnonymousAttribute), inherit: true);
        // As for requests: what says nothing shows figures.
        var own = page.GetCustomAttributes(typeof(AuthorizeAttribute), inherit: true).Cast<AuthorizeAttribute>().SingleOrDefault();
        _policy = own is null ? CapabilityPolicies.NameOf(Capability.ViewFigures) : own.Policy;
    }
}
