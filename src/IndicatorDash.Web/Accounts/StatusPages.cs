using Microsoft.AspNetCore.Diagnostics;

namespace IndicatorDash.Web.Accounts;

/// <summary>Answers to programs.</summary>
internal static class StatusPages
{
    /// <summary>Leaves a status as it is, without the page that tells people of it.</summary>
    public static void WithoutStatusPage(this HttpContext http)
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }
    }
}
