using IndicatorDash.Regions;

namespace IndicatorDash.Web.Regions;

/// <summary>
/// What regions counted together are called: 市, or 市州 where there are autonomous prefectures among them. The texts are
/// in <c>FigureStrings</c>, by the names of these.
/// </summary>
public enum RegionTerm
{
    /// <summary>地区: of several levels, or none.</summary>
    Region,

    /// <summary>省级地区.</summary>
    Province,

    /// <summary>市.</summary>
    City,

    /// <summary>州, without a city among them.</summary>
    AutonomousPrefecture,

    /// <summary>市州, as in 青海 and 贵州.</summary>
    CityOrAutonomousPrefecture,

    /// <summary>地市, as in 西藏 and 黑龙江.</summary>
    PrefectureOrCity,

    /// <summary>地州市, as in 新疆.</summary>
    AnyPrefecture,

    /// <summary>盟市, in 内蒙古.</summary>
    LeagueOrCity,

    /// <summary>区.</summary>
    District,

    /// <summary>县.</summary>
    County,

    /// <summary>区县, as in 重庆.</summary>
    DistrictOrCounty,

    /// <summary>县市区.</summary>
    AnyCounty,

    /// <summary>旗县市区, in 内蒙古.</summary>
    BannerOrCounty,
}

/// <summary>The rule for <see cref="RegionTerm"/>.</summary>
public static class RegionTerms
{
    /// <summary>What these regions are called together, by their level and by what their names end in.</summary>
    public static RegionTerm Of(IEnumerable<Region> regions)
    {
        var all = regions.Where(region => region.Kind == RegionKind.Administrative).ToList();
        return all.Select(region => region.Level).Distinct().ToList() is not [var level]
            ? RegionTerm.Region
            : level switch
            {
                RegionLevel.Province => RegionTerm.Province,
                RegionLevel.Prefecture => OfPrefectures(all),
                RegionLevel.County => OfCounties(all),
                _ => RegionTerm.Region,
            };
    }

    /// <summary>What regions of a level are called where they are of anywhere.</summary>
    public static RegionTerm Of(RegionLevel level) => level switch
    {
        RegionLevel.Province => RegionTerm.Province,
        RegionLevel.Prefecture => RegionTerm.CityOrAutonomousPrefecture,
        RegionLevel.County => RegionTerm.AnyCounty,
        _ => RegionTerm.Region,
    };

    private static RegionTerm OfPrefectures(List<Region> regions) =>
        (Has(regions, "市"), Has(regions, "州"), Has(regions, "地区"), Has(regions, "盟")) switch
        {
            (_, false, false, false) => RegionTerm.City,
            (false, true, false, false) => RegionTerm.AutonomousPrefecture,
            (_, true, false, false) => RegionTerm.CityOrAutonomousPrefecture,
            (_, false, true, false) => RegionTerm.PrefectureOrCity,
            (_, false, false, true) => RegionTerm.LeagueOrCity,
            _ => RegionTerm.AnyPrefecture,
        };

    private static RegionTerm OfCounties(List<Region> regions) =>
        (Has(regions, "区"), Has(regions, "县"), Has(regions, "市"), Has(regions, "旗")) switch
        {
            (_, _, _, true) => RegionTerm.BannerOrCounty,
            (true, false, false, _) => RegionTerm.District,
            (false, true, false, _) => RegionTerm.County,
            (true, true, false, _) => RegionTerm.DistrictOrCounty,
            _ => RegionTerm.AnyCounty,
        };

    private static bool Has(List<Region> regions, string ending) =>
        regions.Exists(region => region.Name.EndsWith(ending, StringComparison.Ordinal));
}
