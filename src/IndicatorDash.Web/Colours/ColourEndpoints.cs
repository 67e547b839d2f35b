using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorDash.Web.Colours;

/// <summary>Lets a reader choose the colours where scripts do not run.</summary>
public static class ColourEndpoints
{
    public static void MapColours(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(PageUrls.ColoursRoute, Choose).AllowAnonymous().ExcludeFromDescription();

    private static RedirectHttpResult Choose(HttpContext http, string? c, string? returnUrl)
    {
        if (ReaderColours.Parse(c) is { } scheme)
        {
            http.Response.Cookies.Append(ReaderColours.SchemeCookie, ReaderColours.NameOf(scheme), ReaderCookies.Options);
        }

        return ReaderCookies.BackTo(returnUrl);
    }
}
