using IndicatorDash.Figures;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Charts;

/// <summary>The table behind a chart over the years.</summary>
internal static class TrendRows
{
    public static IReadOnlyList<TrendRow> Of(
        FigureText text, IReadOnlyList<Region> regions, ILookup<int, Figure> byRegion)
    {
        var all = regions.SelectMany(region => byRegion[region.Id]).ToList();
        return [.. Years(text, regions, byRegion, all), .. Others(text, regions, byRegion, all)];
    }

    // Every year from the first to the last with a figure of its own, so that a year without one shows as missing.
    private static IEnumerable<TrendRow> Years(
        FigureText text, IReadOnlyList<Region> regions, ILookup<int, Figure> byRegion, List<Figure> all)
    {
        var years = all.Where(figure => figure.IsYearFigure()).Select(figure => figure.Year).Distinct().ToList();
        if (years.Count == 0)
        {
            yield break;
        }

        for (var year = years.Min(); year <= years.Max(); year++)
        {
            var cells = regions
                .Select(region => byRegion[region.Id].FirstOrDefault(figure => figure.Year == year && figure.IsYearFigure()))
                .ToList();
            var shared = cells.OfType<Figure>().Select(figure => figure.Period).Distinct().ToList();
            var period = shared.Count == 1 ? shared[0] : Period.OfYear(year);
            yield return new TrendRow(text.Period(period), text.PeriodLong(period), year, cells);
        }
    }

    private static IEnumerable<TrendRow> Others(
        FigureText text, IReadOnlyList<Region> regions, ILookup<int, Figure> byRegion, List<Figure> all) => all
        .Where(figure => !figure.IsYearFigure())
        .Select(figure => (figure.Kind, figure.Period))
        .Distinct()
        .OrderBy(key => key.Kind).ThenBy(key => key.Period.Kind).ThenBy(key => key.Period)
        .Select(key => new TrendRow(
            text.Period(key.Period, key.Kind),
            text.PeriodLong(key.Period, key.Kind),
            null,
            [
                .. regions.Select(region => byRegion[region.Id].FirstOrDefault(figure =>
                    !figure.IsYearFigure() && figure.Kind == key.Kind && figure.Period == key.Period)),
            ]));
}
