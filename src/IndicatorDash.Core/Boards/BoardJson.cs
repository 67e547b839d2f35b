using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace IndicatorDash.Boards;

/// <summary>Writes boards as JSON and reads them: strictly, so that a misspelt word is told and not ignored.</summary>
public static partial class BoardJson
{
    private const int MaxDepth = 6;

    private static readonly JsonSerializerOptions Options = Create();

    public static string Write(BoardDocument document) => JsonSerializer.Serialize(document, Options);

    /// <exception cref="BoardException">The text is no board, or too large; which codes it names is not looked at.</exception>
    public static BoardDocument Read(string json)
    {
        if (Encoding.UTF8.GetByteCount(json) > BoardLimits.MaxDocumentBytes)
        {
            throw new BoardException(new BoardProblem(BoardProblemCode.TooLarge));
        }

        try
        {
            var document = JsonSerializer.Deserialize<BoardDocument>(json, Options) ?? throw new JsonException();

            // The types do not say that members of lists are there.
            return document.Cards.Any(card => card is null || card.Indicators.Any(code => code is null))
                ? throw new JsonException()
                : document;
        }
        catch (JsonException failure)
        {
            throw new BoardException(MissingIn(json, failure) is { } missing
                ? new BoardProblem(BoardProblemCode.MissingProperty, Argument: missing)
                : new BoardProblem(BoardProblemCode.NotReadable, Argument: PlaceOf(failure)));
        }
    }

    // The serializer says what lacks something, and not what.
    private static string? MissingIn(string json, JsonException failure)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            var card = FailedCard().Match(failure.Path ?? "");
            return card.Success
                ? MissingIn<BoardCard>(parsed.RootElement.GetProperty("cards")[int.Parse(card.Groups[1].Value, CultureInfo.InvariantCulture)], failure.Path!)
                : failure.Path == "$" ? MissingIn<BoardDocument>(parsed.RootElement, "$")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? MissingIn<T>(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? Options.GetTypeInfo(typeof(T)).Properties
            .Where(property => property.IsRequired && !element.TryGetProperty(property.Name, out _))
            .Select(property => $"{path}.{property.Name}").FirstOrDefault()
        : null;

    // Such as "$.cards[2].kind", or the line where it is not even JSON.
    private static string PlaceOf(JsonException failure) => failure.Path is { Length: > 1 } path
        ? path
        : failure.LineNumber is { } line ? $"{line + 1}:{failure.BytePositionInLine + 1}" : "$";

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            // Chinese stays legible; the text goes into no HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            MaxDepth = MaxDepth,
            WriteIndented = true,
            Converters = { new JsonStringEnumConverter<CardKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    [GeneratedRegex(@"^\$\.cards\[(\d+)\]$")]
    private static partial Regex FailedCard();
}
