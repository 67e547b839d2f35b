using IndicatorDash.Accounts;
using IndicatorDash.Exports;
using IndicatorDash.Publication;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Versions;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorDash.Web.Exports;

/// <summary>
/// Hands out what a page shows, or all that it is of, at the address of the page with a format (<see cref="PageUrls.File"/>):
/// in the same version, for whoever may open the page.
/// </summary>
public sealed class ExportAnswers(AuthorityAccessor authorities, ExportMaker maker, VersionQueries versions, TimeProvider time)
{
    /// <summary>The file; not found where the page would not be.</summary>
    /// <param name="http">The request.</param>
    /// <param name="extension">The format, as it ends the path.</param>
    /// <param name="readAsync">Reads what the page shows as of a version, or all that it is of.</param>
    public async Task<Results<FileContentHttpResult, NotFound>> AnswerAsync(
        HttpContext http, string extension, Func<int?, bool, CancellationToken, Task<ExportView?>> readAsync)
    {
        var stopped = http.RequestAborted;
        var who = await authorities.OfAsync(http.User, stopped);
        who.Demand(Capability.ViewFigures);
        var isFull = http.Request.Query[PageUrls.FileScope] == PageUrls.FullScope;
        if (FormatOf(extension) is not { } format
            || await VersionChoice.FindAsync(http.Request.Query[PastVersion.Parameter], versions, stopped) is not { } choice
            || await readAsync(choice.AsOf, isFull, stopped) is not { } view)
        {
            return TypedResults.NotFound();
        }

        var version = choice.Past is { } past
            ? (past.Number, PublishedAtUtc: past.AtUtc)
            : await versions.CurrentAsync(stopped) is { Version: { } current } ? (current.Number, current.PublishedAtUtc) : (0, default);
        var figures = view.Figures.Count > ExportMaker.MaxRows ? [.. view.Figures.Take(ExportMaker.MaxRows)] : view.Figures;
        var table = await maker.ReadAsync(who, figures, version.Number, stopped);
        var cover = new ExportWording(view, table, isFull, version.PublishedAtUtc, time).Cover(PageOf(http.Request, extension));
        var origin = new ExportOrigin(http.Request.GetEncodedPathAndQuery(), http.Connection.RemoteIpAddress?.ToString());
        var file = await maker.WriteAsync(who, table, cover, format, origin, stopped);
        return TypedResults.File(file.Content, file.ContentType, file.Name);
    }

    // The page whose file it is.
    private static string PageOf(HttpRequest request, string extension)
    {
        var path = request.Path.Value![..^(extension.Length + 1)];
        var query = UrlQuery.Without(request.QueryString.Value ?? "", PageUrls.FileScope);
        return UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase).TrimEnd('/')
            + (path == PageUrls.OverviewFile ? PageUrls.OverviewRoute : Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal))
            + query;
    }

    private static ExportFormat? FormatOf(string extension) => extension switch
    {
        "xlsx" => ExportFormat.Xlsx,
        "csv" => ExportFormat.Csv,
        _ => null,
    };
}
