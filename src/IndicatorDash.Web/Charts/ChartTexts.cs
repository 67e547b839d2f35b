using System.Globalization;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Charts;

/// <summary>Reads <see cref="ChartStrings"/> in the culture of a <see cref="FigureText"/>.</summary>
internal static class ChartTexts
{
    public static string Chart(this FigureText text, string name, params ReadOnlySpan<object> arguments)
    {
        var format = ChartStrings.ResourceManager.GetString(name, text.Culture)
            ?? throw new ArgumentException($"There is no text '{name}'.", nameof(name));
        return arguments.IsEmpty ? format : string.Format(CultureInfo.InvariantCulture, format, arguments);
    }
}
