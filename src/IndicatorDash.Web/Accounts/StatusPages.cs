using Microsoft.AspNetCore.Diagnostics;

namespace IndicatorDash.Web.Accounts;

/// <summary>Answers that say by themselves what their status means.</summary>
internal static class StatusPages
{
    /// <summary>Leaves the answer as it is: the page of what is not there does not take its place.</summary>
    public static void WithoutStatusPage(this HttpContext http)
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }
    }
}
