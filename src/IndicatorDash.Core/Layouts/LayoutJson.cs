using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IndicatorDash.Periods;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Writes layouts as JSON: periods (<c>2018/2020</c>), cells (<c>B7</c>), ranges (<c>A3:F22</c>) and roles as text.</summary>
public static class LayoutJson
{
    /// <summary>For whatever holds layouts.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    public static string Write(TableLayout layout) => JsonSerializer.Serialize(layout, Options);

    /// <exception cref="JsonException">The text is no layout.</exception>
    public static TableLayout Read(string json) =>
        JsonSerializer.Deserialize<TableLayout>(json, Options) ?? throw new JsonException("The layout is null.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            // Chinese stays legible; the text goes into no HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters =
            {
                new JsonStringEnumConverter(),
                new TextConverter<Period>(period => period.ToString(), Period.Parse),
                new TextConverter<CellAddress>(address => address.ToString(), ReadAddress),
                new TextConverter<CellRange>(range => range.ToString(), ReadRange),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static CellAddress ReadAddress(string text) =>
        CellAddress.TryParse(text, out var address) ? address : throw new FormatException($"'{text}' is not a cell.");

    private static CellRange ReadRange(string text)
    {
        var parts = text.Split(':');
        return parts.Length is 1 or 2
            ? new CellRange(ReadAddress(parts[0]), ReadAddress(parts[^1]))
            : throw new FormatException($"'{text}' is not a range.");
    }

    private sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return read(reader.GetString() ?? "");
            }
            catch (Exception exception) when (exception is FormatException or InvalidOperationException)
            {
                throw new JsonException(exception.Message, exception);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
