using IndicatorDash.Regions;

namespace IndicatorDash.Layouts;

/// <summary>What a row of totals is of, by its label: 合计 of all that the table is of, 全省 of the province that this lies in.</summary>
internal static class TotalLabel
{
    /// <summary>The region that the total is of.</summary>
    /// <param name="label">The label, which is a word for a total.</param>
    /// <param name="region">What the other rows lie in.</param>
    /// <returns>
    /// <see langword="null"/> for a total of some of them only (沿海七市合计, 农村小计), and where no region is what the label says
    /// (全省 in an autonomous region).
    /// </returns>
    public static Region? RegionOf(string label, Region region, RegionDirectory regions)
    {
        if (RowWords.IsTotalOfSome(label))
        {
            return null;
        }

        if (RowWords.LevelOfWhole(label) is not { } ending)
        {
            return region;
        }

        for (var at = region; ; at = regions.Find(at.ParentId.Value)!)
        {
            if (ending == '国' ? at.Level == RegionLevel.Nation : at.Name.EndsWith(ending))
            {
                return at;
            }

            if (at.ParentId is null)
            {
                return null;
            }
        }
    }
}
