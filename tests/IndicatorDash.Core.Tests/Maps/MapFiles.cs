using System.Globalization;
using System.Text;

namespace IndicatorDash.Maps;

/// <summary>Made-up maps: a square for each region, none of them where it really is.</summary>
internal static class MapFiles
{
    /// <summary>A file of squares, a degree wide, from west to east.</summary>
    /// <param name="properties">The properties of each, as JSON.</param>
    public static byte[] Of(params IEnumerable<string> properties) =>
        Collection(properties.Select((property, index) => Feature(property, 100 + index, 35)));

    public static byte[] Collection(IEnumerable<string> features) =>
        Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""");

    public static string Feature(string properties, double west, double south, bool clockwise = false, double size = 1) => Text(
        $$$"""{"type":"Feature","properties":{{{{properties}}}},"geometry":{"type":"Polygon","coordinates":[{{{Square(west, south, size, clockwise)}}}]}}""");

    private static string Square(double west, double south, double size, bool clockwise)
    {
        (double X, double Y)[] corners =
            [(west, south), (west + size, south), (west + size, south + size), (west, south + size), (west, south)];
        return $"[{string.Join(',', (clockwise ? corners.Reverse() : corners).Select(corner => Text($"[{corner.X},{corner.Y}]")))}]";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
