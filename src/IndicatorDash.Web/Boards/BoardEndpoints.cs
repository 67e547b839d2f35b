using System.Text;
using IndicatorDash.Boards;
using IndicatorDash.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorDash.Web.Boards;

/// <summary>A board as a file, to be kept, sent and imported elsewhere.</summary>
public static class BoardEndpoints
{
    public static void MapBoards(this IEndpointRouteBuilder routes) => routes.MapGet(PageUrls.BoardExportRoute, ExportAsync);

    private static async Task<Results<FileContentHttpResult, NotFound>> ExportAsync(
        HttpContext http, string code, int? revision, AuthorityAccessor authorities, BoardQueries boards)
    {
        var who = await authorities.OfAsync(http, http.RequestAborted);
        return await boards.FindAsync(who, code, revision, http.RequestAborted) is { } reading
            ? TypedResults.File(Encoding.UTF8.GetBytes(BoardJson.Write(reading.Document)), "application/json", $"board-{code}.json")
            : TypedResults.NotFound();
    }
}
