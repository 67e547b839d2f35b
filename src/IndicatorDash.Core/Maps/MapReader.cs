using IndicatorDash.Regions;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace IndicatorDash.Maps;

/// <summary>
/// Makes the map of a region from a GeoJSON file: joins its features to regions, checks where they lie, and simplifies them
/// together, so that no gap opens along a common border. Pure.
/// </summary>
public static class MapReader
{
    // What files call the line around the South China Sea islands, and these, where they are no region: 南海断续线, 南海诸岛.
    private const string DashedLine = "100000_JD";
    private const string SouthChinaSea = "南海";

    /// <summary>Reads a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="regions">All regions.</param>
    /// <param name="scope">The region whose parts the map shows: the nation or a province.</param>
    public static MapDraft Read(ReadOnlyMemory<byte> content, RegionDirectory regions, Region scope)
    {
        if (scope.Level > RegionLevel.Province)
        {
            return MapDraft.Refused(new MapProblem(MapProblemCode.WrongRegion));
        }

        if (content.Length > MapRules.MaxFileBytes)
        {
            return MapDraft.Refused(new MapProblem(MapProblemCode.TooLarge));
        }

        try
        {
            return Draft(GeoJsonFile.Read(content), regions, scope);
        }
        catch (MapException refused)
        {
            return MapDraft.Refused(refused.Problems);
        }
    }

    private static MapDraft Draft(IReadOnlyList<MapFeature> features, RegionDirectory regions, Region scope)
    {
        var outside = features.Where(feature => !IsWithinChina(feature.Geometry.EnvelopeInternal))
            .Select(feature => new MapProblem(MapProblemCode.OutsideChina, feature.Label)).ToList();
        if (outside.Count > 0)
        {
            return MapDraft.Refused(outside);
        }

        // A speck has no line that could be drawn.
        var specks = features.Where(feature => feature.Geometry.Area < MapRules.LeastArea)
            .Select(feature => new MapProblem(MapProblemCode.NotPolygon, feature.Label)).ToList();
        if (specks.Count > 0)
        {
            return MapDraft.Refused(specks);
        }

        var joined = features.Select(feature => (Feature: feature, RegionId: RegionOf(feature, regions, scope))).ToList();
        var shapes = joined.Where(entry => entry.RegionId is not null)
            .GroupBy(entry => entry.RegionId!.Value).OrderBy(group => group.Key)
            .Select(group => (RegionId: group.Key, Geometry: Whole([.. group.Select(entry => entry.Feature.Geometry)])))
            .ToList();
        var missing = MapRules.PartsOf(regions, scope).Where(region => !shapes.Exists(shape => shape.RegionId == region.Id)).ToList();
        var problems = ProblemsOf(scope, shapes, missing);
        var unmatched = joined.Where(entry => entry.RegionId is null)
            .Select(entry => new UnmatchedFeature(entry.Feature.Number, $"{entry.Feature.Code} {entry.Feature.Name}".Trim())).ToList();
        var text = problems.Count == 0 ? GeoJsonFile.Write(Simplified(shapes)) : "";
        return new MapDraft(
            text.Length == 0 ? [] : GeoJsonFile.ReadShapes(text), unmatched, missing, features.Sum(feature => feature.TurnedRings), text, problems);
    }

    private static List<MapProblem> ProblemsOf(Region scope, List<(int RegionId, Geometry Geometry)> shapes, List<Region> missing)
    {
        var problems = new List<MapProblem>();
        if (shapes.Count == 0)
        {
            problems.Add(new MapProblem(MapProblemCode.NothingMatched));
        }
        else if (scope.Id == Region.NationId)
        {
            if (missing.Count > 0)
            {
                problems.Add(new MapProblem(MapProblemCode.NationIncomplete, string.Join('、', missing.Select(region => region.Name))));
            }

            if (!shapes.Exists(shape => shape.Geometry.EnvelopeInternal.MinY < MapRules.SouthChinaSea))
            {
                problems.Add(new MapProblem(MapProblemCode.SouthChinaSeaMissing));
            }
        }

        return problems;
    }

    // By its code, else by its name; only what is directly below counts.
    private static int? RegionOf(MapFeature feature, RegionDirectory regions, Region scope)
    {
        if (scope.Id == Region.NationId
            && (feature.Code == DashedLine || feature.Name.StartsWith(SouthChinaSea, StringComparison.Ordinal)))
        {
            return Region.NationId;
        }

        var region = regions.TryGetByCode(feature.Code, out var byCode) ? byCode
            : feature.Name.Length == 0 ? null
            : regions.Match(feature.Name, scope.Id) is { IsOwnLevel: false, Region: { } byName } ? byName
            : null;
        return region?.ParentId == scope.Id ? region.Id : null;
    }

    private static bool IsWithinChina(Envelope envelope) => !envelope.IsNull
        && envelope.MinX >= MapRules.Extent.SouthWest.Longitude && envelope.MaxX <= MapRules.Extent.NorthEast.Longitude
        && envelope.MinY >= MapRules.Extent.SouthWest.Latitude && envelope.MaxY <= MapRules.Extent.NorthEast.Latitude;

    private static Geometry Whole(IReadOnlyList<Geometry> parts) =>
        GeometryFixer.Fix(parts.Count == 1 ? parts[0] : GeometryCombiner.Combine(parts));

    private static IEnumerable<(int RegionId, Geometry Geometry)> Simplified(List<(int RegionId, Geometry Geometry)> shapes)
    {
        var extent = new Envelope();
        shapes.ForEach(shape => extent.ExpandToInclude(shape.Geometry.EnvelopeInternal));
        var simplified = CoverageSimplifier.Simplify(
            [.. shapes.Select(shape => shape.Geometry)], Math.Max(extent.Width, extent.Height) * MapRules.Simplification);

        // What is too small to be simplified stays as it is. Fixing winds rings the way of the library, which is not that of the format.
        return shapes.Zip(simplified, (shape, geometry) => (shape.RegionId, (Geometry)Wound(geometry.IsEmpty ? shape.Geometry : geometry)));
    }

    private static MultiPolygon Wound(Geometry geometry) => geometry.Factory.CreateMultiPolygon(
    [
        .. GeoJsonFile.PolygonsOf(geometry).Select(polygon => geometry.Factory.CreatePolygon(
            Wound((LinearRing)polygon.ExteriorRing, isOuter: true),
            [.. polygon.InteriorRings.Select(ring => Wound((LinearRing)ring, isOuter: false))])),
    ]);

    private static LinearRing Wound(LinearRing ring, bool isOuter) => ring.IsCCW == isOuter ? ring : (LinearRing)ring.Reverse();
}
