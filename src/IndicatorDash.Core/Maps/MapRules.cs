using System.Text;
using System.Text.RegularExpressions;
using IndicatorDash.Regions;

namespace IndicatorDash.Maps;

/// <summary>What a map may be at most, and how its approval number is written.</summary>
public static partial class MapRules
{
    /// <value>16 MiB: more than any map of a province in a resolution that a screen can show.</value>
    public const int MaxFileBytes = 16 * 1024 * 1024;

    /// <value>500,000 in the file as it is uploaded.</value>
    public const int MaxPoints = 500_000;

    /// <summary>How far a simplified line may be from the one in the file, in degrees, for each degree that the map is wide.</summary>
    public const double Simplification = 0.0005;

    /// <summary>What a feature covers at least, in square degrees: about a thousand square metres, which no region is smaller than.</summary>
    internal const double LeastArea = 1e-7;

    /// <summary>Where China is, with a margin of a degree; whatever lies outside is of another place or in another unit.</summary>
    internal static readonly (MapPoint SouthWest, MapPoint NorthEast) Extent = (new(72, 2), new(137, 55));

    /// <summary>What reaches so far south is of the South China Sea islands.</summary>
    internal const double SouthChinaSea = 12;

    /// <summary>What a map of a region shows: the units directly below that are in force.</summary>
    public static IReadOnlyList<Region> PartsOf(RegionDirectory regions, Region scope) =>
        [.. regions.Children(scope.Id).Where(part => part.ValidTo is null && part.Kind == RegionKind.Administrative)];

    /// <summary>
    /// The approval number as it is kept: <c>GS（2024）0650 号</c> → <c>GS(2024)0650号</c>. <see langword="null"/> where it
    /// is none.
    /// </summary>
    public static string? ApprovalOf(string? text)
    {
        var folded = Spaces().Replace((text ?? "").Normalize(NormalizationForm.FormKC), "").Replace('〔', '(').Replace('〕', ')');
        return folded.Length <= BoundaryMap.MaxApprovalLength && Approval().IsMatch(folded) ? folded : null;
    }

    // Letters with S among them, or a province before or after them: GS(2024)0650号, GS京(2022)1061号, 鲁SG(2023)026号.
    [GeneratedRegex(@"^(?=[^(]*S)[A-Z\u4e00-\u9fff]{1,6}\((19|20)\d{2}\)\d{1,6}号$")]
    private static partial Regex Approval();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
