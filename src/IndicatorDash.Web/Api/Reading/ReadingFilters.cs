using System.Globalization;
using IndicatorDash.Observations;
using IndicatorDash.Publication;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>What a request asks of observations and figures.</summary>
internal static class ReadingFilters
{
    /// <exception cref="ApiRefusal">Something of it is not there.</exception>
    public static ObservationFilter Filter(this ReadingRequest request)
    {
        var (query, regions) = (request.Query, request.Catalogue.Regions);
        var all = new ObservationFilter();
        var first = query.Year(QueryParameter.From);
        return all with
        {
            IndicatorIds = query.Indicators(request.Catalogue)?.Select(indicator => indicator.Id).ToHashSet(),
            RegionIds = query.Regions(QueryParameter.Region, regions)?.Select(region => region.Id).ToHashSet(),
            Within = query.Region(QueryParameter.Within, regions),
            FirstYear = first ?? all.FirstYear,
            LastYear = query.Year(QueryParameter.To, first) ?? all.LastYear,
            Kind = query.Word<ObservationKind>(QueryParameter.Kind),
        };
    }

    /// <summary>The id of the source that is asked for; <see langword="null"/> for all.</summary>
    public static int? Source(this ReadingRequest request, IReadOnlyDictionary<int, string> codes)
    {
        if (request.Query.Text(QueryParameter.Source) is not { } code)
        {
            return null;
        }

        var found = codes.Where(source => source.Value == code).Select(source => (int?)source.Key).SingleOrDefault();
        return found ?? throw QueryValues.Refused(QueryParameter.Source, code, ApiStrings.ExpectSource);
    }

    /// <summary>From where the list goes on; <see langword="null"/> from its start.</summary>
    public static T? Position<T>(this ReadingRequest request, Func<string, T?> read)
        where T : struct =>
        request.Query.Text(QueryParameter.Cursor) is { } cursor
            ? read(cursor) ?? throw QueryValues.Refused(QueryParameter.Cursor, cursor, ApiStrings.ExpectCursor)
            : null;

    /// <summary>
    /// The number of the version after which changes are asked for, told by its number or by a time;
    /// <see langword="null"/> where they are not.
    /// </summary>
    public static async Task<int?> KnownVersionAsync(this ReadingRequest request, VersionQueries versions)
    {
        if (request.Query.Text(QueryParameter.UpdatedAfter) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= request.Version)
        {
            return number;
        }

        return DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time)
            ? Math.Min(await versions.NumberAtAsync(time.UtcDateTime, request.Http.RequestAborted), request.Version)
            : throw QueryValues.Refused(QueryParameter.UpdatedAfter, text, ApiStrings.ExpectUpdatedAfter);
    }
}

/// <summary>Observations as lines of CSV.</summary>
internal static class ObservationTables
{
    /// <summary>As they are published.</summary>
    public static RowTable<ObservationRow> PlainTable { get; } = new(except: nameof(ObservationRow.Change));

    public static LineWriter<ObservationRow> Plain { get; } = LineWriter.Of(PlainTable);

    /// <summary>With what later versions did to them.</summary>
    public static LineWriter<ObservationRow> Changes { get; } = LineWriter.Of(RowTable<ObservationRow>.Full);
}
