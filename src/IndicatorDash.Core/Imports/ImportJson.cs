using System.Text.Json;
using IndicatorDash.Layouts;

namespace IndicatorDash.Imports;

/// <summary>How choices and readings are kept in the database: as layouts are, which they hold.</summary>
internal static class ImportJson
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, LayoutJson.Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, LayoutJson.Options)
        ?? throw new JsonException($"There is no {typeof(T).Name}.");
}
