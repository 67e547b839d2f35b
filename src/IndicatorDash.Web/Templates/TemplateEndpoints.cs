using IndicatorDash.Accounts;
using IndicatorDash.Web.Accounts;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorDash.Web.Templates;

/// <summary>The download of a template.</summary>
public static class TemplateEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapTemplates(this IEndpointRouteBuilder routes) => routes.MapGet(PageUrls.TemplateFileRoute, DownloadAsync);

    // What cannot be made leads back to the form, which says why and has kept what was chosen.
    [Requires(Capability.Upload, Capability.Review)]
    private static async Task<Results<FileContentHttpResult, RedirectHttpResult>> DownloadAsync(
        HttpContext http, string? region, string? years, string[]? themes, string[]? indicators, string? own, AuthorityAccessor authorities, TemplateReader reader)
    {
        var query = TemplateQuery.Read(region, years, themes, indicators, own);
        var who = await authorities.OfAsync(http, http.RequestAborted);
        var uploads = UriHelper.BuildAbsolute(http.Request.Scheme, http.Request.Host, http.Request.PathBase, PageUrls.Imports());
        return await reader.MakeAsync(who, query, uploads, http.RequestAborted) is { } file
            ? TypedResults.File(file.Content, Workbook, file.FileName)
            : TypedResults.LocalRedirect(PageUrls.Templates(query));
    }
}
