using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Publication;
using Microsoft.AspNetCore.Http.Features;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>The download of everything that is published: for programs, and for readers by the same name.</summary>
internal static class DataPackageEndpoints
{
    private const string ContentType = "application/zip";

    public static void MapDataPackage(this IEndpointRouteBuilder routes) => routes.MapGet(PageUrls.ApiPackageRoute, DownloadAsync)
        .Describe("GetDataPackage").Produces(StatusCodes.Status200OK, contentType: ContentType);

    public static void MapDataPackageForReaders(this IEndpointRouteBuilder routes) =>
        routes.MapGet(PageUrls.AboutPackageRoute, DownloadForReadersAsync).RequireRateLimiting(ApiLimits.Policy).ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(HttpContext http, ReadingRequests requests, DataPackageWriter packages, AuditLog log)
    {
        var request = await requests.BeginAsync(http);
        request.SetHeaders();
        return request.IsKnown
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : await SendAsync(http, await packages.VersionAsync(request.Version, http.RequestAborted), packages, log);
    }

    private static async Task<IResult> DownloadForReadersAsync(HttpContext http, DataPackageWriter packages, AuditLog log) =>
        await SendAsync(http, await packages.CurrentAsync(http.RequestAborted), packages, log);

    private static async Task<IResult> SendAsync(HttpContext http, DataVersion? version, DataPackageWriter packages, AuditLog log)
    {
        if (version is null)
        {
            return TypedResults.NotFound();
        }

        // What cannot be recorded is not handed out.
        await log.AppendAsync(
            new AuditEntry(
                AuditActions.Exported,
                http.User.Identity?.Name ?? ActorNames.Anonymous,
                "datapackage.zip",
                string.Create(CultureInfo.InvariantCulture, $"{{\"version\":{version.Number}}}"),
                http.Connection.RemoteIpAddress?.ToString()),
            http.RequestAborted);

        // What ends an entry of an archive, a few bytes, is written no other way.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        return TypedResults.Stream(
            stream => packages.WriteAsync(stream, version, http.RequestAborted),
            ContentType,
            string.Create(CultureInfo.InvariantCulture, $"indicatordash-{version.Number}.zip"));
    }
}
