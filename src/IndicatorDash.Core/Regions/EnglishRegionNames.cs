using System.Text.RegularExpressions;

namespace IndicatorDash.Regions;

/// <summary>
/// The English names of regions: the conventional one where there is one (Inner Mongolia, Shaanxi, Harbin), otherwise
/// the pinyin without tones (Dongying, Xi'an).
/// </summary>
internal static partial class EnglishRegionNames
{
    // Before one of these an apostrophe parts syllables.
    private const string Vowels = "aeo";

    // zhuang, chuang, shuang.
    private const int LongestSyllable = 6;

    /// <summary>What a full name ends in, and the English for it; longer ones before what they end in.</summary>
    private static readonly (string Suffix, string Word)[] Kinds =
    [
        ("经济技术开发区", "Economic and Technological Development Zone"),
        ("经济开发区", "Economic Development Zone"),
        ("自治州", "Prefecture"),
        ("地区", "Prefecture"),
        ("盟", "League"),
        ("旗", "Banner"),
        ("县", "County"),
        ("区", "District"),
    ];

    /// <summary>
    /// The name without a word for what kind of region it is: <c>Qinghai</c>, <c>Dongying</c>, <c>Lixian</c>. A development
    /// zone has none without.
    /// </summary>
    public static string Short(Region region) => ConventionalRegionNames.Find(region.Id)
        ?? (region.Kind == RegionKind.Functional ? Zone(region) : Spelled(region, region.ShortName.Length));

    /// <summary>
    /// The name by which a region is told from its namesakes: provinces and cities as <see cref="Short"/>, others with a
    /// word for what they are (<c>Hainan Prefecture</c> is not <c>Hainan</c>, <c>Dongying District</c> not <c>Dongying</c>).
    /// </summary>
    public static string Full(Region region)
    {
        var hasNamesakes = region is { Level: > RegionLevel.Province, Kind: RegionKind.Administrative };
        return hasNamesakes && region.ShortName != region.Name && KindOf(region) is { Word: { } word }
            ? $"{Short(region)} {word}"
            : Short(region);
    }

    private static string Zone(Region region) => KindOf(region) is { Word: { } word, Suffix: { } suffix }
        ? $"{Spelled(region, region.Name.Length - suffix.Length)} {word}"
        : Spelled(region, region.ShortName.Length);

    private static (string? Suffix, string? Word) KindOf(Region region) =>
        Array.Find(Kinds, kind => region.Name.EndsWith(kind.Suffix, StringComparison.Ordinal));

    // A syllable of pinyin for each character; without pinyin the Chinese name remains.
    private static string Spelled(Region region, int characters)
    {
        var syllables = new List<string>(region.Initials.Length);
        if (characters == 0 || !Split(region.Pinyin, region.Initials, syllables) || syllables.Count < characters)
        {
            return region.ShortName;
        }

        var name = string.Concat(syllables.Take(characters).Select((syllable, i) =>
            i > 0 && Vowels.Contains(syllable[0], StringComparison.Ordinal) ? "'" + syllable : syllable));
        return char.ToUpperInvariant(name[0]) + name[1..].Replace('v', 'ü');
    }

    // xianshi with the initials xas is xi'an shi: the longest syllable first that leaves the others theirs.
    private static bool Split(string pinyin, string initials, List<string> syllables)
    {
        if (initials.Length == 0)
        {
            return pinyin.Length == 0;
        }

        var longest = pinyin.Length > 0 && pinyin[0] == initials[0] ? Math.Min(pinyin.Length, LongestSyllable) : 0;
        for (var length = longest; length > 0; length--)
        {
            if (Syllable().IsMatch(pinyin.AsSpan(0, length)))
            {
                syllables.Add(pinyin[..length]);
                if (Split(pinyin[length..], initials[1..], syllables))
                {
                    return true;
                }

                syllables.RemoveAt(syllables.Count - 1);
            }
        }

        return false;
    }

    [GeneratedRegex("^(?:[zcs]h|[bcdfghjklmnpqrstwxyz])?[aeiouv]{1,3}(?:ng?|r)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Syllable();
}
