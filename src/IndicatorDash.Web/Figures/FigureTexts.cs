using System.Globalization;

namespace IndicatorDash.Web.Figures;

/// <summary>Reads <see cref="FigureStrings"/> in an explicit culture.</summary>
internal static class FigureTexts
{
    public static string Get(CultureInfo culture, string name, params ReadOnlySpan<object> arguments)
    {
        var text = FigureStrings.ResourceManager.GetString(name, culture)
            ?? throw new ArgumentException($"There is no text '{name}'.", nameof(name));
        return arguments.IsEmpty ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);
    }
}
