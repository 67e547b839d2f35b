using System.Globalization;

namespace IndicatorDash.Web.Maps;

/// <summary>Fills the places of a text of <see cref="MapStrings"/>.</summary>
internal static class MapTexts
{
    public static string Fill(string format, params ReadOnlySpan<object> arguments) =>
        string.Format(CultureInfo.InvariantCulture, format, arguments);
}
