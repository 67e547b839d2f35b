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

    /// <summary>The place of a row, or the places that are open to it: <c>3</c>, <c>第3或更高</c>; a dash where nothing can be told.</summary>
    public static string Rank(this FigureText text, RankingRow row) => row switch
    {
        { Rank: { } rank } => rank.ToString(CultureInfo.InvariantCulture),
        { RankRange: null } => FigureStrings.None,
        { RankRange: var (best, worst, _) } when best == worst => best.ToString(CultureInfo.InvariantCulture),
        { RankRange: (1, var worst, _) } => text.Chart(nameof(ChartStrings.RankOrHigher), worst),
        { RankRange: var (best, worst, count) } when worst == count => text.Chart(nameof(ChartStrings.RankOrLower), best),
        { RankRange: var (best, worst, _) } => text.Chart(nameof(ChartStrings.RankBetween), best, worst),
    };
}
