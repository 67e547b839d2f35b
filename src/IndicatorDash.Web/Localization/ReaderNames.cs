using IndicatorDash.Indicators;

namespace IndicatorDash.Web.Localization;

/// <summary>The name of a thing of the catalogue in the reader's language.</summary>
public static class ReaderNames
{
    public static string NameForReader(this Indicator indicator) => Choose(indicator.Name, indicator.NameEn);

    public static string NameForReader(this Theme theme) => Choose(theme.Name, theme.NameEn);

    public static string NameForReader(this Headline headline) => Choose(headline.Name, headline.NameEn);

    private static string Choose(string name, string nameEn) => Cultures.IsEnglish && nameEn.Length > 0 ? nameEn : name;
}
