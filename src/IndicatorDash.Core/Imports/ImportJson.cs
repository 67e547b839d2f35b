using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IndicatorDash.Periods;

namespace IndicatorDash.Imports;

/// <summary>How choices and readings are kept in the database.</summary>
internal static class ImportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Kept in the database and never sent as it is; Chinese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new PeriodJsonConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)
        ?? throw new JsonException($"There is no {typeof(T).Name}.");

    private sealed class PeriodJsonConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Period.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
