using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorDash.Web.About;

/// <summary>The download of the curated files.</summary>
public static class AboutEndpoints
{
    public static void MapAboutData(this IEndpointRouteBuilder routes) =>
        routes.MapGet(PageUrls.AboutDataRoute, DownloadAsync);

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> DownloadAsync(
        HttpContext http, string file, CuratedDownloads downloads, AuditLog log)
    {
        if (downloads.Find(file) is not var (path, type))
        {
            return TypedResults.NotFound();
        }

        // What cannot be recorded is not handed out.
        await log.AppendAsync(
            new AuditEntry(
                AuditActions.Exported, http.User.Identity?.Name ?? ActorNames.Anonymous, file, Address: http.Connection.RemoteIpAddress?.ToString()),
            http.RequestAborted);
        return TypedResults.PhysicalFile(path, type, file, File.GetLastWriteTimeUtc(path));
    }
}
