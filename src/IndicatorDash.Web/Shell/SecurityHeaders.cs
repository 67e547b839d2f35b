namespace IndicatorDash.Web.Shell;

/// <summary>What browsers are told about each answer: nothing is loaded from, framed by, or sent to another host.</summary>
internal static class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = PolicyFor(http.Request.Host);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next();
    });

    /// <summary>The policy; MudBlazor and Plotly write styles, and charts are saved as pictures.</summary>
    /// <remarks>'self' does not cover web sockets in the oldest browsers we serve, so the host is named.</remarks>
    private static string PolicyFor(HostString host) =>
        "default-src 'self'; "
        + "script-src 'self'; "
        + "style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; "
        + "font-src 'self' data:; "
        + $"connect-src 'self' ws://{host} wss://{host}; "
        + "object-src 'none'; "
        + "base-uri 'self'; "
        + "form-action 'self'; "
        + "frame-ancestors 'self'";
}
