using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Regions;

/// <summary>
/// What a region lacks of a theme. What was said not to apply, or to be secret, is not missing; a total over several years
/// or a target stands for no year.
/// </summary>
/// <param name="Count">How many indicators the theme has.</param>
/// <param name="Nothing">Those that it has published nothing of, or said that it did not report.</param>
/// <param name="NoYear">Those of which there are only totals over several years, other points in a year, or targets.</param>
/// <param name="Years">Of the others the years between its first and its last that have no value.</param>
public sealed record ThemeGaps(
    int Count,
    IReadOnlyList<Indicator> Nothing,
    IReadOnlyList<Indicator> NoYear,
    IReadOnlyList<(Indicator Indicator, IReadOnlyList<int> Years)> Years)
{
    public bool IsEmpty => Nothing.Count + NoYear.Count + Years.Count == 0;

    /// <summary>Of figures of the years that are looked at.</summary>
    /// <param name="indicators">All of the theme.</param>
    /// <param name="figures">By indicator.</param>
    /// <param name="years">In which a value is looked for; none where one year is looked at, for that is what the others say.</param>
    public static ThemeGaps Of(
        IReadOnlyList<Indicator> indicators, ILookup<int, Figure> figures, IReadOnlyList<int> years)
    {
        var yearly = indicators.ToLookup(indicator => figures[indicator.Id].Any(figure => figure.IsYearFigure() && IsKnown(figure)));
        var others = yearly[false].ToLookup(indicator => figures[indicator.Id].Any(figure => !figure.IsYearFigure() && IsKnown(figure)));
        return new ThemeGaps(
            indicators.Count,
            [.. others[false]],
            [.. others[true]],
            [
                .. yearly[true]
                    .Select(indicator => (indicator, Missing: Missing(figures[indicator.Id], years)))
                    .Where(pair => pair.Missing.Count > 0),
            ]);
    }

    private static IReadOnlyList<int> Missing(IEnumerable<Figure> figures, IEnumerable<int> years) =>
        [.. years.Except(figures.Where(figure => figure.IsYearFigure() && IsKnown(figure)).Select(figure => figure.Year))];

    private static bool IsKnown(Figure figure) => figure.State() is not (FigureState.NotReported or FigureState.None);
}
