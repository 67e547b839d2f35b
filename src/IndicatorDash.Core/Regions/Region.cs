using System.Globalization;
using IndicatorDash.Catalogues;

namespace IndicatorDash.Regions;

/// <summary>A place that figures are of (地区; DHIS2: organisation unit; SDMX: REF_AREA).</summary>
public sealed class Region : ICatalogueEntry
{
    /// <summary>The id of the nation (全国).</summary>
    public const int NationId = 0;

    private const int CodeLength = 6;

    /// <summary>The GB/T 2260 code as a number; 0 is the nation.</summary>
    public required int Id { get; init; }

    /// <summary>The full name, such as 东营市.</summary>
    public required string Name { get; init; }

    /// <summary>The name without its suffix, such as 东营; the full name where nothing would be left.</summary>
    public required string ShortName { get; init; }

    /// <summary>The one-character name of a province, such as 鲁; empty below.</summary>
    public required string Abbreviation { get; init; }

    /// <summary>
    /// The English name: conventional (Shaanxi) or the pinyin (Dongying), with a word for its kind where namesakes are told
    /// apart by it (Dongying District).
    /// </summary>
    public string NameEn => field ??= EnglishRegionNames.Full(this);

    /// <summary>The English name without a word for its kind.</summary>
    public string ShortNameEn => field ??= EnglishRegionNames.Short(this);

    /// <summary>The two letters of GB/T 2260 for a province, such as QH; empty below.</summary>
    public string AbbreviationEn => ConventionalRegionNames.LettersOf(Id);

    public required RegionLevel Level { get; init; }

    public required RegionKind Kind { get; init; }

    /// <summary>The region it is part of; <see langword="null"/> for the nation.</summary>
    public int? ParentId { get; init; }

    public required string Pinyin { get; init; }

    public required string Initials { get; init; }

    /// <summary>The first day it existed; <see langword="null"/> if that is not known to matter.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The first day it no longer existed; <see langword="null"/> while it does.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The region that took it over.</summary>
    public int? SuccessorId { get; init; }

    /// <summary>Other names, separated by semicolons.</summary>
    public string Aliases { get; init; } = "";

    public string Edited { get; init; } = "";

    /// <summary>The six digits of GB/T 2260.</summary>
    public string Code => field ??= CodeOf(Id);

    /// <summary>
    /// The highest id that a region within this one can have: GB/T 2260 numbers a province in two digits, a prefecture in
    /// four, so that all regions within one are a range from its own id on.
    /// </summary>
    public int LastIdWithin => Level switch
    {
        RegionLevel.Nation => 999_999,
        RegionLevel.Province => Id + 9_999,
        RegionLevel.Prefecture => Id + 99,
        _ => Id,
    };

    /// <summary>The id that the six digits of a code stand for; <see langword="null"/> for anything else.</summary>
    public static int? IdOf(string code) =>
        code.Length == CodeLength && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>
    /// As <see cref="IdOf"/>, or of the twelve digits that statistics writes (统计用区划代码), whose last six are zeros down to
    /// counties.
    /// </summary>
    public static int? IdIn(string code) => IdOf(code.Length == 2 * CodeLength && code.EndsWith("000000", StringComparison.Ordinal) ? code[..CodeLength] : code);

    /// <summary>The level that the id of a region says: GB/T 2260 ends a province in four zeros and a prefecture in two.</summary>
    public static RegionLevel LevelOf(int id) => id switch
    {
        NationId => RegionLevel.Nation,
        _ when id % 10_000 == 0 => RegionLevel.Province,
        _ when id % 100 == 0 => RegionLevel.Prefecture,
        _ => RegionLevel.County,
    };

    /// <summary>The six digits of a region's id.</summary>
    public static string CodeOf(int id) => id.ToString("000000", CultureInfo.InvariantCulture);

    /// <summary>Whether the region existed on the last day of the year, which is when a year's figures are counted.</summary>
    public bool IsInForce(int year) => IsInForceOn(new DateOnly(year, 12, 31));

    /// <summary>Whether the region existed on a day.</summary>
    public bool IsInForceOn(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || to > day);
}
