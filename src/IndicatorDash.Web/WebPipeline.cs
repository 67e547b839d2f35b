using IndicatorDash.Web.About;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Api;
using IndicatorDash.Web.Auditing;
using IndicatorDash.Web.Boards;
using IndicatorDash.Web.Colours;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Imports;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Shell;
using IndicatorDash.Web.Templates;
using IndicatorDash.Web.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;

namespace IndicatorDash.Web;

/// <summary>What a request passes through.</summary>
public static class WebPipeline
{
    /// <summary>Sets up the middleware and the endpoints.</summary>
    public static void UseIndicatorDash(this WebApplication app)
    {
        app.UseHeadRequests();
        app.UseSecurityHeaders();
        app.UseWhen(
            http => !http.Request.Path.StartsWithSegments(PageUrls.AccountRoute), branch => branch.UseResponseCompression());
        app.UseRequestLocalization();
        app.UseExceptionHandler(PageUrls.ErrorRoute, createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute(PageUrls.NotFoundRoute, createScopeForStatusCodePages: true);
        app.UseRouting();
        app.UseShownVersion();
        app.UseApi();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks(PageUrls.HealthRoute).AllowAnonymous();
        app.MapCultures();
        app.MapColours();
        app.MapAboutData();
        app.MapAdministration();
        app.MapImports();
        app.MapTemplates();
        app.MapExports();
        app.MapBoards();
        app.MapAudit();
        app.MapAccounts();
        app.MapApi();
        // The policy of framing is in our own header; Blazor would send a second one.
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .Add(AllowCircuits);
    }

    // A circuit opens only what a page was sent for, and asks again wherever it goes (Routes). People who may not read
    // figures have circuits too.
    private static void AllowCircuits(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<ComponentTypeMetadata>().Any())
        {
            endpoint.Metadata.Add(new AllowAnonymousAttribute());
        }
    }
}
