using IndicatorDash.Maps;

namespace IndicatorDash.Web.Maps;

/// <summary>Made-up maps: a square of a degree for each region, none of them where it really is.</summary>
internal static class BoundaryFiles
{
    public static LoadedMap Loaded(int scope, params IEnumerable<MapShape> shapes) =>
        new(scope, "鲁SG(2023)026号", DateTime.UnixEpoch, [.. shapes]);

    public static MapShape Square(int regionId, double west, double south) => new(
        regionId,
        [[new(west, south), new(west + 1, south), new(west + 1, south + 1), new(west, south + 1), new(west, south)]]);

    /// <summary>A GeoJSON file of squares, from west to east.</summary>
    public static string Json(params IEnumerable<string> properties) =>
        $$"""{"type":"FeatureCollection","features":[{{string.Join(',', properties.Select(Feature))}}]}""";

    private static string Feature(string properties, int index) =>
        $$$"""{"type":"Feature","properties":{{{{properties}}}},"geometry":{"type":"Polygon","coordinates":[[[{{{100 + index}}},35],[{{{101 + index}}},35],[{{{101 + index}}},36],[{{{100 + index}}},36],[{{{100 + index}}},35]]]}}""";
}
