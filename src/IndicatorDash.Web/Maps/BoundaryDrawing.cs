using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using IndicatorDash.Maps;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Maps;

/// <summary>A boundary map as lines on a sheet. Pure.</summary>
/// <param name="Width">The width of the sheet.</param>
/// <param name="Height">The height of the sheet.</param>
/// <param name="Shapes">The shapes, in the order of the map.</param>
/// <param name="Inset">The South China Sea islands in a frame of their own; none but on a map of the nation.</param>
public sealed record BoundaryDrawing(double Width, double Height, IReadOnlyList<BoundaryShape> Shapes, BoundaryInset? Inset)
{
    private const double SheetWidth = 560;
    private const double Edge = 4;

    // What lies further south is in the frame, as on every map of the nation of this kind.
    private const double SouthOfSheet = 17.8;
    private const double InsetShare = 0.16;

    // What the frame shows, in degrees.
    private static readonly (double West, double South, double East, double North) Islands = (105, 2.5, 123.5, 24);

    // Every page with the map shows the same lines.
    private static readonly ConditionalWeakTable<LoadedMap, BoundaryDrawing> Drawn = [];

    /// <summary>Draws a map, once for as long as it is loaded.</summary>
    public static BoundaryDrawing Of(LoadedMap map) => Drawn.GetValue(map, Draw);

    private static BoundaryDrawing Draw(LoadedMap map)
    {
        var places = map.Shapes.SelectMany(shape => shape.Rings).SelectMany(ring => ring).ToList();
        var isNation = map.RegionId == Region.NationId;
        var (west, east) = (places.Min(place => place.Longitude), places.Max(place => place.Longitude));
        var (south, north) = (places.Min(place => place.Latitude), places.Max(place => place.Latitude));
        var projection = isNation
            ? new BoundaryProjection(25, 47, 105)
            : new BoundaryProjection(south + ((north - south) / 6), north - ((north - south) / 6), (west + east) / 2);
        var drawn = places.Where(place => !isNation || place.Latitude >= SouthOfSheet).Select(projection.Of).ToList();
        var (left, right) = (drawn.Min(point => point.X), drawn.Max(point => point.X));
        var (top, bottom) = (drawn.Min(point => point.Y), drawn.Max(point => point.Y));
        var scale = (SheetWidth - (2 * Edge)) / (right - left);
        var height = ((bottom - top) * scale) + (2 * Edge);
        var shapes = map.Shapes.Select(shape => Shape(
            shape.RegionId,
            [.. shape.Rings.Select(ring => ring.Select(projection.Of)
                .Select(point => (X: ((point.X - left) * scale) + Edge, Y: ((point.Y - top) * scale) + Edge)).ToList())])).ToList();
        if (!isNation)
        {
            return new BoundaryDrawing(SheetWidth, height, shapes, null);
        }

        (double X, double Y) At(MapPoint place) => projection.Of(place) is var (x, y) ? (((x - left) * scale) + Edge, ((y - top) * scale) + Edge) : default;
        var inset = Frame(At, drawn.Select(point => (((point.X - left) * scale) + Edge, ((point.Y - top) * scale) + Edge)), height);
        return new BoundaryDrawing(Math.Max(SheetWidth, inset.X + inset.Width + Edge), height, shapes, inset);
    }

    // At the foot of the sheet, to the right of all that is drawn there: it covers nothing.
    private static BoundaryInset Frame(Func<MapPoint, (double X, double Y)> at, IEnumerable<(double X, double Y)> drawn, double height)
    {
        var corners = new[]
        {
            at(new(Islands.West, Islands.South)), at(new(Islands.East, Islands.South)),
            at(new(Islands.West, Islands.North)), at(new(Islands.East, Islands.North)),
        };
        var (x, y) = (corners.Min(corner => corner.X), corners.Min(corner => corner.Y));
        var (width, tall) = (corners.Max(corner => corner.X) - x, corners.Max(corner => corner.Y) - y);
        var frame = SheetWidth * InsetShare;
        var frameTall = frame * tall / width;
        var beside = drawn.Where(point => point.Y > height - frameTall - (3 * Edge)).Max(point => point.X);
        return new BoundaryInset(
            Math.Max(SheetWidth - frame - Edge, beside + (2 * Edge)), height - frameTall - Edge, frame, frameTall,
            string.Create(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#} {width:0.#} {tall:0.#}"));
    }

    private static BoundaryShape Shape(int regionId, List<List<(double X, double Y)>> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            // The last point of a ring is its first.
            for (var index = 0; index < ring.Count - 1; index++)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? 'M' : 'L')}{ring[index].X:0.#} {ring[index].Y:0.#}");
            }

            path.Append('Z');
        }

        var (x, y, width) = Room(rings);
        return new BoundaryShape(regionId, path.ToString(), x, y, width);
    }

    // The widest part of the region at the height of its centre, which may itself lie outside of it or in another's hole.
    private static (double X, double Y, double Width) Room(List<List<(double X, double Y)>> rings)
    {
        var y = Centre(rings.MaxBy(ring => Math.Abs(Area(ring)))!).Y;
        var crossings = rings
            .SelectMany(ring => ring.Zip(ring.Skip(1)))
            .Where(edge => edge.First.Y > y != edge.Second.Y > y)
            .Select(edge => edge.First.X + ((y - edge.First.Y) / (edge.Second.Y - edge.First.Y) * (edge.Second.X - edge.First.X)))
            .Order().ToList();
        return crossings.Chunk(2).Where(pair => pair.Length == 2)
            .Select(pair => ((pair[0] + pair[1]) / 2, y, pair[1] - pair[0]))
            .DefaultIfEmpty((rings[0][0].X, y, 0)).MaxBy(room => room.Item3);
    }

    private static double Area(List<(double X, double Y)> ring) =>
        ring.Zip(ring.Skip(1)).Sum(edge => (edge.First.X * edge.Second.Y) - (edge.Second.X * edge.First.Y)) / 2;

    private static (double X, double Y) Centre(List<(double X, double Y)> ring)
    {
        var area = Area(ring);
        if (area == 0)
        {
            return ring[0];
        }

        var edges = ring.Zip(ring.Skip(1), (from, to) => (from, to, Cross: (from.X * to.Y) - (to.X * from.Y))).ToList();
        return (edges.Sum(edge => (edge.from.X + edge.to.X) * edge.Cross) / (6 * area), edges.Sum(edge => (edge.from.Y + edge.to.Y) * edge.Cross) / (6 * area));
    }
}

/// <summary>The outline of a region on the sheet.</summary>
/// <param name="RegionId">The region; the nation's id for what belongs to the whole map.</param>
/// <param name="Path">Its rings, as an SVG path.</param>
/// <param name="X">Where its name is centred.</param>
/// <param name="Y">Where its name is centred.</param>
/// <param name="Width">How wide it is there.</param>
public sealed record BoundaryShape(int RegionId, string Path, double X, double Y, double Width);

/// <summary>A frame in the corner of the sheet.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="ViewBox">The part of the sheet that it shows, smaller than it is, in the coordinates of the sheet.</param>
public sealed record BoundaryInset(double X, double Y, double Width, double Height, string ViewBox);
