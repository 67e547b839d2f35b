using System.Globalization;

namespace IndicatorDash.Web.Api;

/// <summary>Texts of the API that are found by the names of what they describe.</summary>
internal static class ApiTexts
{
    /// <summary>A text in a language; the reader's if none is given.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Of(string key, CultureInfo? culture = null) =>
        ApiStrings.ResourceManager.GetString(key, culture ?? CultureInfo.CurrentUICulture)
            ?? throw new InvalidOperationException($"There is no text {key}.");
}
