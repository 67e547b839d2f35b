using IndicatorDash.Indicators;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Localization;

/// <summary>The name of a thing of the catalogue in the reader's language.</summary>
public static class ReaderNames
{
    public static string NameForReader(this Indicator indicator) => Choose(indicator.Name, indicator.NameEn);

    public static string NameForReader(this Theme theme) => Choose(theme.Name, theme.NameEn);

    public static string NameForReader(this Headline headline) => Choose(headline.Name, headline.NameEn);

    /// <summary>The full name: <c>青海省</c>, or <c>Qinghai</c>.</summary>
    public static string NameForReader(this Region region) => Choose(region.Name, region.NameEn);

    /// <summary>The name for where it is clear what kind of region it is: <c>东营</c>, or <c>Dongying</c>.</summary>
    public static string ShortNameForReader(this Region region) => Choose(region.ShortName, region.ShortNameEn);

    /// <summary>The name on a tile: of a province the shortest there is (<c>青</c>, or <c>QH</c>), of others the short one.</summary>
    public static string TileNameForReader(this Region region) =>
        Choose(region.Abbreviation, region.AbbreviationEn) is { Length: > 0 } abbreviation ? abbreviation : region.ShortNameForReader();

    private static string Choose(string name, string nameEn) => Cultures.IsEnglish && nameEn.Length > 0 ? nameEn : name;
}
