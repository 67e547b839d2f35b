using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace IndicatorDash.Web.Shell;

/// <summary>Catches what a page throws, logs it once under a number that the reader is shown, and nothing else.</summary>
public sealed class PageErrorBoundary : ErrorBoundary
{
    [Inject]
    public required ILogger<PageErrorBoundary> Logger { get; init; }

    /// <summary>Set while prerendering.</summary>
    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    /// <summary>The number of the last failure in the log.</summary>
    public string? ErrorId { get; private set; }

    protected override Task OnErrorAsync(Exception exception)
    {
        ErrorId = RandomNumberGenerator.GetHexString(8);
        Logger.LogError(exception, "A page failed ({ErrorId})", ErrorId);
        if (HttpContext is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        return Task.CompletedTask;
    }
}
