using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorDash.Web.Localization;

/// <summary>What a reader chose, kept in the browser, and the way back from choosing it.</summary>
internal static class ReaderCookies
{
    /// <summary>For a year; scripts may read and write it, for it is no secret.</summary>
    public static CookieOptions Options => new()
    {
        Path = "/",
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
    };

    /// <summary>Back to where the reader was; an address elsewhere leads to the overview instead.</summary>
    public static RedirectHttpResult BackTo(string? returnUrl) =>
        TypedResults.LocalRedirect(PageUrls.LocalOrOverview(returnUrl));
}
