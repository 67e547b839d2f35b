using System.Collections.Frozen;

namespace IndicatorDash.Web.Maps;

/// <summary>Where the provincial units stand in the grid of tiles: roughly as they lie, each as large as any other.</summary>
public static class TilePositions
{
    // From north to south, each from west to east.
    private static readonly FrozenDictionary<int, (int Row, int Column)> ByRegion = new Dictionary<int, (int Row, int Column)>
    {
        [230000] = (1, 7),
        [150000] = (2, 4),
        [220000] = (2, 7),
        [650000] = (3, 1),
        [620000] = (3, 2),
        [640000] = (3, 3),
        [140000] = (3, 4),
        [110000] = (3, 5),
        [120000] = (3, 6),
        [210000] = (3, 7),
        [540000] = (4, 1),
        [630000] = (4, 2),
        [610000] = (4, 3),
        [410000] = (4, 4),
        [130000] = (4, 5),
        [370000] = (4, 6),
        [510000] = (5, 2),
        [500000] = (5, 3),
        [420000] = (5, 4),
        [340000] = (5, 5),
        [320000] = (5, 6),
        [310000] = (5, 7),
        [530000] = (6, 2),
        [520000] = (6, 3),
        [430000] = (6, 4),
        [360000] = (6, 5),
        [330000] = (6, 6),
        [450000] = (7, 3),
        [440000] = (7, 4),
        [350000] = (7, 5),
        [710000] = (7, 7),
        [460000] = (8, 3),
        [820000] = (8, 4),
        [810000] = (8, 5),
    }.ToFrozenDictionary();

    /// <summary>The regions that have a place.</summary>
    public static IEnumerable<int> Regions => ByRegion.Keys;

    /// <summary>The row and column of a provincial unit, both from 1.</summary>
    public static bool TryGet(int regionId, out (int Row, int Column) position) => ByRegion.TryGetValue(regionId, out position);
}
