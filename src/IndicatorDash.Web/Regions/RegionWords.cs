using System.Globalization;
using IndicatorDash.Regions;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Regions;

/// <summary>What is said of a region in the reader's language.</summary>
public static class RegionWords
{
    /// <summary><c>省级</c>, <c>地级</c>, <c>县级</c>.</summary>
    public static string LevelOf(Region region) => LevelOf(region.Level);

    /// <inheritdoc cref="LevelOf(Region)"/>
    public static string LevelOf(RegionLevel level) => level switch
    {
        RegionLevel.Nation => RegionsStrings.LevelNation,
        RegionLevel.Province => RegionsStrings.LevelProvince,
        RegionLevel.Prefecture => RegionsStrings.LevelPrefecture,
        _ => RegionsStrings.LevelCounty,
    };

    /// <summary><c>2019年1月</c>.</summary>
    public static string MonthOf(DateOnly day) => day.ToString(RegionsStrings.Month, CultureInfo.CurrentCulture);

    /// <summary>
    /// The names of those above a region, but for the nation: <c>山东省东营市</c>, or <c>Dongying, Shandong</c>.
    /// </summary>
    /// <param name="above">From the highest to the lowest.</param>
    public static string PathOf(IEnumerable<Region> above)
    {
        var names = above.Where(region => region.Level != RegionLevel.Nation).Select(region => region.NameForReader());
        return Cultures.IsEnglish ? string.Join(", ", names.Reverse()) : string.Concat(names);
    }

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
