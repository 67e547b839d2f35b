namespace IndicatorDash.Web.Shell;

/// <summary>
/// Answers HEAD wherever GET is answered, with the same status and headers and nothing after them (RFC 9110, section 9.3.2):
/// what watches a server or checks links asks so, and endpoints that are mapped for GET alone would refuse it.
/// </summary>
internal static class HeadRequests
{
    /// <summary>Stands before routing, which looks at the method.</summary>
    public static IApplicationBuilder UseHeadRequests(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next();
            return;
        }

        var body = http.Response.Body;
        http.Request.Method = HttpMethods.Get;
        http.Response.Body = Stream.Null;
        try
        {
            await next();
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
            http.Response.Body = body;
        }
    });
}
