using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorDash.Web.About;

/// <summary>The download of the curated files.</summary>
public static class AboutEndpoints
{
    public static void MapAboutData(this IEndpointRouteBuilder routes) =>
        routes.MapGet(PageUrls.AboutDataRoute, Download);

    private static Results<PhysicalFileHttpResult, NotFound> Download(string file, CuratedDownloads downloads) =>
        downloads.Find(file) is var (path, type)
            ? TypedResults.PhysicalFile(path, type, file, File.GetLastWriteTimeUtc(path))
            : TypedResults.NotFound();
}
