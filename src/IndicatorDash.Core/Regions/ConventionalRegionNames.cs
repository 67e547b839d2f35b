using System.Collections.Frozen;

namespace IndicatorDash.Regions;

/// <summary>
/// English names that are not the pinyin, as GB/T 2260 and maps in English spell them, and the letters for provinces
/// that GB/T 2260 gives.
/// </summary>
internal static class ConventionalRegionNames
{
    private static readonly FrozenDictionary<int, string> Names = new Dictionary<int, string>
    {
        [0] = "China",
        [150000] = "Inner Mongolia",
        [150100] = "Hohhot",
        [150600] = "Ordos",
        [150700] = "Hulunbuir",
        [150800] = "Bayannur",
        [150900] = "Ulanqab",
        [152200] = "Hinggan",
        [152500] = "Xilin Gol",
        [152900] = "Alxa",
        // Not the province of the same name.
        [220200] = "Jilin City",
        [230100] = "Harbin",
        [230200] = "Qiqihar",
        // The development zone of a port, which is 港.
        [370572] = "Dongying Port Economic Development Zone",
        [513200] = "Ngawa",
        [513300] = "Garze",
        [540100] = "Lhasa",
        [540200] = "Xigaze",
        [540300] = "Qamdo",
        [540400] = "Nyingchi",
        [540600] = "Nagqu",
        [542500] = "Ngari",
        [610000] = "Shaanxi",
        [632600] = "Golog",
        [650100] = "Urumqi",
        [650200] = "Karamay",
        [650400] = "Turpan",
        [652700] = "Bortala",
        [652800] = "Bayingolin",
        [652900] = "Aksu",
        [653000] = "Kizilsu",
        [653100] = "Kashgar",
        [653200] = "Hotan",
        [654000] = "Ili",
        [654300] = "Altay",
        [810000] = "Hong Kong",
        [820000] = "Macao",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<int, string> Letters = new Dictionary<int, string>
    {
        [110000] = "BJ", [120000] = "TJ", [130000] = "HE", [140000] = "SX", [150000] = "NM", [210000] = "LN",
        [220000] = "JL", [230000] = "HL", [310000] = "SH", [320000] = "JS", [330000] = "ZJ", [340000] = "AH",
        [350000] = "FJ", [360000] = "JX", [370000] = "SD", [410000] = "HA", [420000] = "HB", [430000] = "HN",
        [440000] = "GD", [450000] = "GX", [460000] = "HI", [500000] = "CQ", [510000] = "SC", [520000] = "GZ",
        [530000] = "YN", [540000] = "XZ", [610000] = "SN", [620000] = "GS", [630000] = "QH", [640000] = "NX",
        [650000] = "XJ", [710000] = "TW", [810000] = "HK", [820000] = "MO",
    }.ToFrozenDictionary();

    /// <summary>The conventional name; <see langword="null"/> where it is the pinyin.</summary>
    public static string? Find(int id) => Names.GetValueOrDefault(id);

    /// <summary>The two letters for a province, such as <c>QH</c>; empty below.</summary>
    public static string LettersOf(int id) => Letters.GetValueOrDefault(id, "");
}
