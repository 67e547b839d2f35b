using System.Globalization;
using System.Resources;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Commands;

/// <summary>What commands say: in both languages, for a console does not tell its reader's.</summary>
internal static class CommandText
{
    /// <summary>One of <see cref="CommandStrings"/>, by its key.</summary>
    public static string InBoth(string key, params object[] values) => InBoth(CommandStrings.ResourceManager, key, values);

    public static string InBoth(ResourceManager texts, string key, params object[] values) =>
        InBoth(culture => string.Format(culture, texts.GetString(key, culture)!, values));

    public static string InBoth(Func<CultureInfo, string> text) => string.Join(Environment.NewLine, Cultures.All.Select(text));

    /// <summary>A text that is made in the language of the thread.</summary>
    public static string InBoth(Func<string> text) => InBoth(culture => In(culture, text));

    private static string In(CultureInfo culture, Func<string> text)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = culture;
        try
        {
            return text();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
