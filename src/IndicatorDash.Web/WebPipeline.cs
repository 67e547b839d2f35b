using IndicatorDash.Web.About;
using IndicatorDash.Web.Auditing;
using IndicatorDash.Web.Colours;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Shell;

namespace IndicatorDash.Web;

/// <summary>What a request passes through.</summary>
public static class WebPipeline
{
    /// <summary>Sets up the middleware and the endpoints.</summary>
    public static void UseIndicatorDash(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseExceptionHandler(PageUrls.ErrorRoute, createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute(PageUrls.NotFoundRoute, createScopeForStatusCodePages: true);
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapHealthChecks(PageUrls.HealthRoute);
        app.MapCultures();
        app.MapColours();
        app.MapAboutData();
        app.MapAudit();
        // The policy of framing is in our own header; Blazor would send a second one.
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
