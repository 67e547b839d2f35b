using IndicatorDash.Accounts;
using IndicatorDash.Web.Accounts;

namespace IndicatorDash.Web.Shell;

/// <summary>A page of those who look after the figures, the accounts or the log.</summary>
/// <param name="AnyOf">What it needs: any one of these.</param>
public sealed record AdministratorPage(string Url, Func<string> Text, IReadOnlyList<Capability> AnyOf);

/// <summary>The one list of these pages: the navigation and the way in are made of it.</summary>
public static class AdministratorPages
{
    public static IReadOnlyList<AdministratorPage> All { get; } =
    [
        new(PageUrls.Imports(), () => ShellStrings.AdminImports, [Capability.Upload, Capability.Review]),
        new(PageUrls.Templates(), () => ShellStrings.AdminTemplates, [Capability.Upload, Capability.Review]),
        new(PageUrls.IndicatorCatalogue(), () => ShellStrings.AdminIndicators, [Capability.ManageCatalogue]),
        new(PageUrls.RegionCatalogue(), () => ShellStrings.AdminRegions, [Capability.ManageCatalogue]),
        new(PageUrls.SourceCatalogue(), () => ShellStrings.AdminSources, [Capability.ManageCatalogue]),
        new(PageUrls.BoundaryMaps(), () => ShellStrings.AdminMaps, [Capability.ManageCatalogue]),
        new(PageUrls.Users(), () => ShellStrings.AdminUsers, [Capability.ManageUsers, Capability.AssignRoles]),
        new(PageUrls.Tokens(), () => ShellStrings.AdminTokens, [Capability.ManageTokens]),
        new(PageUrls.Audit(), () => ShellStrings.AdminAudit, [Capability.ReadAudit]),
    ];

    /// <summary>The policy of whoever may open any of them.</summary>
    internal static string Policy { get; } = CapabilityPolicies.NameOf(All.SelectMany(page => page.AnyOf).Distinct());

    /// <summary>Leads to the first page that the reader may open.</summary>
    public static void MapAdministration(this IEndpointRouteBuilder routes) =>
        routes.MapGet(PageUrls.AdministrationRoute, async (HttpContext http, AuthorityAccessor authorities) =>
        {
            var who = await authorities.OfAsync(http, http.RequestAborted);
            var first = All.FirstOrDefault(page => page.AnyOf.Any(who.Allows));
            return TypedResults.LocalRedirect(first?.Url ?? PageUrls.Denied());
        }).RequireAuthorization(Policy);
}
