using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Publication;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>A request that reads, and the state of the data that it reads.</summary>
/// <param name="Http">The request.</param>
/// <param name="Query">What its query says.</param>
/// <param name="Format">How the answer is written.</param>
/// <param name="Catalogue">The catalogue as it stands.</param>
/// <param name="Version">The number of the data version that is read; 0 before the first.</param>
/// <param name="AsOf">The same where it is an earlier one; <see langword="null"/> for the current one.</param>
/// <param name="Tag">Changes whenever the answer does.</param>
internal sealed record ReadingRequest(
    HttpContext Http, QueryValues Query, AnswerFormat Format, Catalogue Catalogue, int Version, int? AsOf, EntityTagHeaderValue Tag)
{
    /// <summary>The header that says of which data version an answer is.</summary>
    public const string VersionHeader = "Data-Version";

    /// <summary>How many entries a page has; <see langword="null"/> where that is not said.</summary>
    public int? PageSize => Query.Number(QueryParameter.PageSize, 1, QueryParameter.MaxPageSize);

    /// <summary>Whether whoever asks has the answer already.</summary>
    public bool IsKnown => Http.Request.GetTypedHeaders().IfNoneMatch.Any(tag =>
        tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(Tag, useStrongComparison: false));

    /// <summary>Says of what the answer is, and that it has to be asked for again.</summary>
    public void SetHeaders()
    {
        var headers = Http.Response.GetTypedHeaders();
        headers.ETag = Tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        Http.Response.Headers.Append(HeaderNames.Vary, $"{HeaderNames.Accept}, {HeaderNames.Authorization}");
        Http.Response.Headers[VersionHeader] = Version.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The address of what follows a place in the list, of the same version.</summary>
    public string UrlAfter(string cursor)
    {
        var query = new QueryBuilder(Http.Request.Query
            .Where(one => one.Key != QueryParameter.Cursor.Name && one.Key != QueryParameter.AsOf.Name)
            .Select(one => KeyValuePair.Create(one.Key, one.Value.ToString())));
        if (Http.GetEndpoint()!.Metadata.GetRequiredMetadata<ApiOperation>().Parameters.Contains(QueryParameter.AsOf))
        {
            query.Add(QueryParameter.AsOf.Name, Version.ToString(CultureInfo.InvariantCulture));
        }

        query.Add(QueryParameter.Cursor.Name, cursor);
        return $"{Http.Request.PathBase}{Http.Request.Path}{query}";
    }
}

/// <summary>Begins to read.</summary>
internal sealed class ReadingRequests(VersionQueries versions, CatalogueStore catalogues)
{
    // Another release may write another answer of the same data.
    private static readonly string Release = typeof(ReadingRequests).Module.ModuleVersionId.ToString("N")[..8];

    /// <exception cref="ApiRefusal">The query says something that cannot be used.</exception>
    public async Task<ReadingRequest> BeginAsync(HttpContext http)
    {
        var query = new QueryValues(http);
        var format = AnswerFormats.FormatOf(http, query);
        var current = await versions.CurrentAsync(http.RequestAborted);
        var newest = current?.Version.Number ?? 0;
        var change = await catalogues.RefreshAsync(newest, http.RequestAborted);
        var shown = query.Number(QueryParameter.AsOf, Math.Min(1, newest), newest) is { } number && number != newest
            ? await versions.FindAsync(number, http.RequestAborted)
            : current;
        var version = shown?.Version.Number ?? 0;
        var tag = string.Create(
            CultureInfo.InvariantCulture, $"\"{version}-{shown?.Version.PublishedAtUtc.Ticks:x}-{change}-{format}-{Release}\"");
        return new ReadingRequest(
            http,
            query,
            format,
            await catalogues.GetAsync(http.RequestAborted),
            version,
            version == newest ? null : version,
            new EntityTagHeaderValue(tag, isWeak: true));
    }
}
