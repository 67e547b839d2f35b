using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IndicatorDash.Web.Api;

/// <summary>How the API writes JSON: names and words in camelCase, Chinese as it is.</summary>
internal static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.NumberHandling = JsonNumberHandling.Strict;
        // It goes into no HTML, and its readers are people as well.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }

    /// <summary>A word of an enumeration as it is written.</summary>
    public static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
