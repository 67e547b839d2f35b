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
    /// <summary>The file of a page of figures; not found where the page would not be.</summary>
    /// <param name="http">The request.</param>
    /// <param name="extension">The format, as it ends the path.</param>
    /// <param name="readAsync">Reads what the page shows as of a version, or all that it is of.</param>
    public Task<Results<FileContentHttpResult, NotFound>> AnswerAsync(
        HttpContext http, string extension, Func<int?, bool, CancellationToken, Task<ExportView?>> readAsync) =>
        SendAsync(http, extension, async (who, version, page) =>
        {
            var isFull = IsFull(http);
            if (await readAsync(version.AsOf, isFull, http.RequestAborted) is not { } view)
            {
                return null;
            }

            var figures = view.Figures.Count > ExportMaker.MaxRows ? [.. view.Figures.Take(ExportMaker.MaxRows)] : view.Figures;
            var table = await maker.ReadAsync(who, figures, version.Number, http.RequestAborted, view.Base);
            return (table.Sheet, new ExportWording(view, table, isFull, version).Cover(page));
        });

    /// <summary>The file of a page with a list; not found where the page would not be.</summary>
    /// <inheritdoc cref="AnswerAsync"/>
    public Task<Results<FileContentHttpResult, NotFound>> ListAsync(
        HttpContext http, string extension, Func<int?, bool, CancellationToken, Task<ListView?>> readAsync) =>
        SendAsync(http, extension, async (_, version, page) =>
            await readAsync(version.AsOf, IsFull(http), http.RequestAborted) is { } view
                ? (view.Sheet, view.Cover(version, page))
                : null);

    private async Task<Results<FileContentHttpResult, NotFound>> SendAsync(
        HttpContext http, string extension, Func<Authority, ExportVersion, string, Task<(ExportSheet Sheet, ExportCover Cover)?>> makeAsync)
    {
        var stopped = http.RequestAborted;
        var who = await authorities.OfAsync(http, stopped);
        who.Demand(Capability.ViewFigures);
        if (FormatOf(extension) is not { } format
            || await VersionChoice.FindAsync(http.Request.Query[PastVersion.Parameter], versions, stopped) is not { } choice)
        {
            return TypedResults.NotFound();
        }

        var version = await VersionOfAsync(choice, stopped);
        if (await makeAsync(who, version, PageOf(http.Request, extension)) is not { } made)
        {
            return TypedResults.NotFound();
        }

        var origin = new ExportOrigin(http.Request.GetEncodedPathAndQuery(), http.Connection.RemoteIpAddress?.ToString());
        var file = await maker.WriteAsync(who, made.Sheet, version.Number, made.Cover, format, origin, stopped);
        return TypedResults.File(file.Content, file.ContentType, file.Name);
    }

    private async Task<ExportVersion> VersionOfAsync(VersionChoice choice, CancellationToken cancellationToken)
    {
        if (choice.Past is { } past)
        {
            return new ExportVersion(past.Number, past.Number, past.AtUtc, time);
        }

        var current = (await versions.CurrentAsync(cancellationToken))?.Version;
        return new ExportVersion(null, current?.Number ?? 0, current?.PublishedAtUtc ?? default, time);
    }

    private static bool IsFull(HttpContext http) => http.Request.Query[PageUrls.FileScope] == PageUrls.FullScope;

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
