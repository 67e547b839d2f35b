using System.Text.Json;
using NetTopologySuite.Geometries;

namespace IndicatorDash.Maps;

/// <summary>Reads the features of a GeoJSON file as they stand in it, and writes shapes as GeoJSON.</summary>
internal static class GeoJsonFile
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>The features of a file.</summary>
    /// <exception cref="MapException">It is no FeatureCollection of polygons, or has too many points.</exception>
    public static IReadOnlyList<MapFeature> Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            // A byte order mark is none of JSON's, and many files begin with one.
            using var document = JsonDocument.Parse(content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || TextOf(root, "type") != "FeatureCollection"
                || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
            {
                throw new MapException(new MapProblem(MapProblemCode.NotFeatures));
            }

            var points = 0;
            var read = new List<MapFeature>();
            foreach (var feature in features.EnumerateArray())
            {
                read.Add(Feature(feature, read.Count + 1, ref points));
            }

            return read;
        }
        catch (JsonException malformed)
        {
            throw new MapException(new MapProblem(MapProblemCode.NotReadable, $"{malformed.LineNumber + 1}:{malformed.BytePositionInLine + 1}"));
        }
    }

    /// <summary>The shapes of what <see cref="Write"/> has written.</summary>
    public static IReadOnlyList<MapShape> ReadShapes(string content)
    {
        using var document = JsonDocument.Parse(content);
        return
        [
            .. document.RootElement.GetProperty("features").EnumerateArray().Select(feature => new MapShape(
                feature.GetProperty("properties").GetProperty("adcode").GetInt32(),
                [
                    .. feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray()
                        .SelectMany(polygon => polygon.EnumerateArray())
                        .Select(ring => (IReadOnlyList<MapPoint>)[.. ring.EnumerateArray().Select(point => new MapPoint(point[0].GetDouble(), point[1].GetDouble()))]),
                ])),
        ];
    }

    /// <summary>The shapes as GeoJSON: a MultiPolygon each, to five decimals of a degree, which is a metre.</summary>
    public static string Write(IEnumerable<(int RegionId, Geometry Geometry)> shapes) => JsonSerializer.Serialize(new
    {
        type = "FeatureCollection",
        features = shapes.Select(shape => new
        {
            type = "Feature",
            properties = new { adcode = shape.RegionId },
            geometry = new
            {
                type = "MultiPolygon",
                coordinates = PolygonsOf(shape.Geometry).Select(polygon =>
                    polygon.InteriorRings.Prepend(polygon.ExteriorRing).Select(ring =>
                        ring.Coordinates.Select(place => new[] { Math.Round(place.X, 5), Math.Round(place.Y, 5) }))),
            },
        }),
    });

    /// <summary>The polygons that a shape is made of.</summary>
    public static IEnumerable<Polygon> PolygonsOf(Geometry geometry) =>
        Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>().Where(polygon => !polygon.IsEmpty);

    private static MapFeature Feature(JsonElement feature, int number, ref int points)
    {
        var properties = feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var found)
            && found.ValueKind == JsonValueKind.Object ? found : default;
        var code = TextOf(properties, "adcode") ?? TextOf(properties, "code") ?? "";
        var name = TextOf(properties, "name") ?? "";
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
        {
            throw NotPolygon(number, name);
        }

        try
        {
            var coordinates = geometry.GetProperty("coordinates");
            var polygons = TextOf(geometry, "type") switch
            {
                "Polygon" => [coordinates],
                "MultiPolygon" => coordinates.EnumerateArray().ToArray(),
                _ => throw NotPolygon(number, name),
            };
            var turned = 0;
            var made = new List<Polygon>();
            foreach (var polygon in polygons)
            {
                var rings = new List<LinearRing>();
                foreach (var ring in polygon.EnumerateArray())
                {
                    rings.Add(Ring(ring, isOuter: rings.Count == 0, ref turned, ref points));
                }

                made.Add(Factory.CreatePolygon(rings[0], [.. rings.Skip(1)]));
            }

            return new MapFeature(number, code, name, Factory.CreateMultiPolygon([.. made]), turned);
        }
        catch (Exception malformed) when (malformed is ArgumentException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException or FormatException)
        {
            throw NotPolygon(number, name);
        }
    }

    // RFC 7946: outer rings run against the clock, inner ones with it.
    private static LinearRing Ring(JsonElement ring, bool isOuter, ref int turned, ref int points)
    {
        points += ring.GetArrayLength();
        if (points > MapRules.MaxPoints)
        {
            throw new MapException(new MapProblem(MapProblemCode.TooManyPoints));
        }

        var made = Factory.CreateLinearRing([.. ring.EnumerateArray().Select(point => new Coordinate(point[0].GetDouble(), point[1].GetDouble()))]);
        if (made.IsEmpty || made.IsCCW == isOuter)
        {
            return made;
        }

        turned++;
        return (LinearRing)made.Reverse();
    }

    // Half of a character ("\ud800") is JSON, and no text.
    private static string? StringOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => StringOf(value),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    private static MapException NotPolygon(int number, string name) =>
        new(new MapProblem(MapProblemCode.NotPolygon, MapFeature.LabelOf(number, name)));
}

/// <summary>A feature of a GeoJSON file.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Code">What it says its code is; empty if it does not.</param>
/// <param name="Name">What it says its name is; empty if it does not.</param>
/// <param name="Geometry">Its polygons, wound as RFC 7946 says.</param>
/// <param name="TurnedRings">How many rings were turned for that.</param>
internal sealed record MapFeature(int Number, string Code, string Name, MultiPolygon Geometry, int TurnedRings)
{
    /// <summary>What a problem names it by.</summary>
    public string Label => LabelOf(Number, Name);

    /// <summary>The same, of one that is not made yet.</summary>
    public static string LabelOf(int number, string name) => $"{number} {name}".TrimEnd();
}
