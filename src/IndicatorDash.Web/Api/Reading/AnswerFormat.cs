using Microsoft.Net.Http.Headers;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>How an answer is written.</summary>
internal enum AnswerFormat
{
    Json,
    Csv,
    SdmxCsv,
}

/// <summary>Which format a request asks for.</summary>
internal static class AnswerFormats
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string SdmxCsv = "application/vnd.sdmx.data+csv";

    /// <summary>The version of SDMX-CSV that is written.</summary>
    public const string SdmxVersion = "2.0.0";

    /// <summary>By the address, else by what is accepted, JSON unless something else is preferred.</summary>
    /// <exception cref="ApiRefusal">There is no such format.</exception>
    public static AnswerFormat FormatOf(HttpContext http, QueryValues query)
    {
        var parameters = http.GetEndpoint()?.Metadata.GetMetadata<ApiOperation>()?.Parameters ?? [];
        if (parameters.FirstOrDefault(one => one.Name == QueryParameter.Format.Name) is not { } parameter)
        {
            return AnswerFormat.Json;
        }

        if (query.Text(parameter) is { } word)
        {
            var index = parameter.Words.ToList().IndexOf(word);
            return index >= 0 ? (AnswerFormat)index : throw QueryValues.Refused(parameter, word, string.Join(", ", parameter.Words));
        }

        var accepted = http.Request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return AnswerFormat.Json;
        }

        return accepted
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => FormatOf(type, withSdmx: parameter.Words.Count > 2))
            .FirstOrDefault(format => format is not null)
            ?? throw new ApiRefusal(ApiFault.NotAcceptable, StatusCodes.Status406NotAcceptable);
    }

    public static string TypeOf(AnswerFormat format) => format switch
    {
        AnswerFormat.Csv => $"{Csv}; charset=utf-8",
        AnswerFormat.SdmxCsv => $"{SdmxCsv}; version={SdmxVersion}; charset=utf-8",
        _ => $"{Json}; charset=utf-8",
    };

    private static AnswerFormat? FormatOf(MediaTypeHeaderValue type, bool withSdmx)
    {
        if (type.MediaType.Equals(SdmxCsv, StringComparison.OrdinalIgnoreCase))
        {
            var version = type.Parameters.FirstOrDefault(one => one.Name.Equals("version", StringComparison.OrdinalIgnoreCase))?.Value.Value;
            return withSdmx && version is null or SdmxVersion ? AnswerFormat.SdmxCsv : null;
        }

        return type.MatchesMediaType(Json) ? AnswerFormat.Json
            : type.MatchesMediaType(Csv) ? AnswerFormat.Csv
            : null;
    }
}
