using System.Globalization;

namespace IndicatorDash.Web.Localization;

/// <summary>The languages of the interface. Texts are written in Simplified Chinese first.</summary>
public static class Cultures
{
    /// <summary>The cookie that keeps a reader's choice.</summary>
    public const string CookieName = "culture";

    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>All of them, the default first.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [Chinese, English];

    /// <summary>Whether texts are read in English now.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English.TwoLetterISOLanguageName;

    /// <summary>The language of that name, in any case; <see langword="null"/> if there is none.</summary>
    public static CultureInfo? Find(string? name) =>
        All.FirstOrDefault(culture => string.Equals(culture.Name, name, StringComparison.OrdinalIgnoreCase));
}
