using System.Text;
using IndicatorDash.Exports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>Writes answers of lists: a page of them, or as CSV the whole, row by row.</summary>
internal static class ReadingAnswers
{
    /// <summary>The answer of a list that may be of any length.</summary>
    /// <param name="request">The request.</param>
    /// <param name="table">The rows as lines.</param>
    /// <param name="read">Reads the entries, given how many will be read.</param>
    /// <param name="rowOf">The row of an entry.</param>
    /// <param name="placeOf">The place of an entry in the list, from which to go on.</param>
    public static async Task<IResult> ListAsync<TEntry, TRow>(
        this ReadingRequest request,
        LineWriter<TRow> table,
        Func<int, IAsyncEnumerable<TEntry>> read,
        Func<TEntry, TRow> rowOf,
        Func<TEntry, string> placeOf)
    {
        var size = request.PageSize;
        request.SetHeaders();
        if (request.IsKnown)
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        if (size is null && request.Format != AnswerFormat.Json)
        {
            return Lines(request, table, read(int.MaxValue).Select(rowOf));
        }

        var limit = size ?? QueryParameter.DefaultPageSize;
        var entries = await read(limit + 1).Take(limit + 1).ToListAsync(request.Http.RequestAborted);
        var next = entries.Count > limit ? request.UrlAfter(placeOf(entries[limit - 1])) : null;
        if (next is not null)
        {
            request.Http.Response.Headers[HeaderNames.Link] = $"<{next}>; rel=\"next\"";
        }

        IReadOnlyList<TRow> rows = [.. entries.Take(limit).Select(rowOf)];
        return request.Format == AnswerFormat.Json
            ? TypedResults.Ok(new Page<TRow>(request.Version, next, rows))
            : Lines(request, table, rows.ToAsyncEnumerable());
    }

    /// <summary>The answer of a list that is at hand.</summary>
    /// <exception cref="ApiRefusal">The list does not go on from where the request says.</exception>
    public static Task<IResult> ListAsync<TEntry, TRow>(
        this ReadingRequest request, IEnumerable<TEntry> entries, Func<TEntry, TRow> rowOf, Func<TEntry, string> placeOf)
    {
        var rest = entries;
        if (request.Query.Text(QueryParameter.Cursor) is { } cursor)
        {
            var from = entries.SkipWhile(entry => placeOf(entry) != cursor).ToList();
            rest = from.Count > 0 ? from.Skip(1) : throw QueryValues.Refused(QueryParameter.Cursor, cursor, ApiStrings.ExpectCursor);
        }

        return request.ListAsync(LineWriter.Of(RowTable<TRow>.Full), _ => rest.ToAsyncEnumerable(), rowOf, placeOf);
    }

    /// <summary>The answer of one entry.</summary>
    /// <exception cref="ApiRefusal">There is none.</exception>
    public static IResult One<T>(this ReadingRequest request, T? row)
        where T : class
    {
        if (row is null)
        {
            throw new ApiRefusal(ApiFault.NoSuchEntry, StatusCodes.Status404NotFound);
        }

        request.SetHeaders();
        return request.IsKnown ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(row);
    }

    private static PushStreamHttpResult Lines<T>(ReadingRequest request, LineWriter<T> table, IAsyncEnumerable<T> rows)
    {
        var name = request.Http.Request.Path.Value!.Split('/')[^1];
        return TypedResults.Stream(
            async stream =>
            {
                await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                if (request.Format == AnswerFormat.Csv)
                {
                    await writer.WriteAsync(CsvText.ByteOrderMark);
                }

                await table.WriteAsync(writer, rows, request.Http.RequestAborted);
            },
            AnswerFormats.TypeOf(request.Format),
            $"{name}.csv");
    }
}
