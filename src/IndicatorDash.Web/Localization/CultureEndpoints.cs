using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;

namespace IndicatorDash.Web.Localization;

/// <summary>Lets a reader choose the language.</summary>
public static class CultureEndpoints
{
    /// <summary>The language follows the reader's cookie and nothing else.</summary>
    public static IServiceCollection AddCultures(this IServiceCollection services) =>
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Cultures.All[0]);
            options.SupportedCultures = [.. Cultures.All];
            options.SupportedUICultures = [.. Cultures.All];
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cultures.CookieName }];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });

    public static void MapCultures(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(PageUrls.CultureRoute, Choose).AllowAnonymous().ExcludeFromDescription();

    private static RedirectHttpResult Choose(HttpContext http, string? c, string? returnUrl)
    {
        if (Cultures.Find(c) is { } culture)
        {
            var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture));
            http.Response.Cookies.Append(Cultures.CookieName, value, ReaderCookies.Options);
        }

        return ReaderCookies.BackTo(returnUrl);
    }
}
