using System.Globalization;

namespace IndicatorDash.Web.Localization;

/// <summary>Fills the placeholders of a text.</summary>
public static class TextFilling
{
    /// <summary>The text with its placeholders filled, in the reader's language.</summary>
    public static string Fill(this string text, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.CurrentCulture, text, values);
}
