using System.Globalization;
using IndicatorDash.Regions;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Regions;

/// <summary>What is said of a region in the reader's language.</summary>
public static class RegionWords
{
    /// <summary><c>省级</c>, <c>地级</c>, <c>县级</c>.</summary>
    public static string LevelOf(Region region) => region.Level switch
    {
        RegionLevel.Nation => RegionsStrings.LevelNation,
        RegionLevel.Province => RegionsStrings.LevelProvince,
        RegionLevel.Prefecture => RegionsStrings.LevelPrefecture,
        _ => RegionsStrings.LevelCounty,
    };

    /// <summary><c>16 个地级地区</c>, by the level of those that are counted; none if they are of several.</summary>
    public static string CountOf(int count, RegionLevel? level) => (level switch
    {
        RegionLevel.Province => RegionsStrings.CountProvince,
        RegionLevel.Prefecture => RegionsStrings.CountPrefecture,
        RegionLevel.County => RegionsStrings.CountCounty,
        _ => RegionsStrings.CountRegion,
    }).Fill(count);

    /// <summary>The level that all of them have; none if they are of several.</summary>
    public static RegionLevel? CommonLevel(this IEnumerable<Region> regions)
    {
        var levels = regions.Select(region => region.Level).Distinct().Take(2).ToList();
        return levels.Count == 1 ? levels[0] : null;
    }

    /// <summary><c>2019年1月</c>.</summary>
    public static string MonthOf(DateOnly day) => day.ToString(RegionsStrings.Month, CultureInfo.CurrentCulture);

    /// <summary>The names of those above a region, but for the nation: <c>山东省东营市</c>.</summary>
    public static string PathOf(IEnumerable<Region> above) =>
        string.Concat(above.Where(region => region.Level != RegionLevel.Nation).Select(region => region.Name));

    /// <summary>What became of a region that was abolished: <c>2019年1月撤销，并入</c>; empty while it is in force.</summary>
    public static string EndOf(Region region, Region? successor) => (region.ValidTo, successor) switch
    {
        (null, _) => "",
        ({ } end, null) => RegionsStrings.Ended.Fill(MonthOf(end)),
        // Set up on the very day, it is the same place under another name or rank.
        ({ } end, _) when successor.ValidFrom == end => RegionsStrings.EndedRenamed.Fill(MonthOf(end)),
        ({ } end, _) => RegionsStrings.EndedMerged.Fill(MonthOf(end)),
    };
}
