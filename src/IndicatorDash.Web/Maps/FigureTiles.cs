using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Maps;

/// <summary>
/// The tiles of regions for one indicator and year: coloured by their own values of this year, and by nothing else. Pure.
/// </summary>
/// <param name="Values">The tiles of the regions of which something is known.</param>
/// <param name="LowLabel">The number of the weakest colour; none where nothing is coloured by its size.</param>
/// <param name="HighLabel">The number of the strongest colour.</param>
public sealed record FigureTiles(IReadOnlyDictionary<int, TileValue> Values, string? LowLabel, string? HighLabel)
{
    /// <summary>The tiles of regions.</summary>
    /// <param name="text">The reader's words.</param>
    /// <param name="indicator">Of which all figures are.</param>
    /// <param name="unit">Where the unit's English name is from.</param>
    /// <param name="year">The year that is coloured; none where no year has a value of its own.</param>
    /// <param name="regions">The regions of the map.</param>
    /// <param name="figures">Their figures, of this year or any.</param>
    /// <param name="urlOf">Where a tile leads.</param>
    public static FigureTiles Of(
        FigureText text,
        Indicator indicator,
        Unit? unit,
        int? year,
        IReadOnlyList<Region> regions,
        IEnumerable<Figure> figures,
        Func<Region, string> urlOf)
    {
        var byRegion = figures.ToLookup(figure => figure.RegionId);
        var own = byRegion.SelectMany(group => group)
            .Where(figure => figure.IsYearFigure() && figure.Year == year && figure.Quantity is not null)
            .ToList();

        // A sum is of another kind than the reports beside it: only where there are none do whole sums share a scale.
        var isOfReports = own.Exists(figure => !figure.IsSum());
        var max = own.Where(figure => isOfReports ? !figure.IsSum() : figure.IsCompleteSum)
            .Max(figure => (decimal?)figure.Quantity!.Value.Value) ?? 0;
        var tiles = new Tiles(text, indicator, unit, year, isOfReports, max, TileMap.IsNation(regions));
        return new FigureTiles(
            regions.Where(region => byRegion.Contains(region.Id))
                .ToDictionary(region => region.Id, region => tiles.Of(region, [.. byRegion[region.Id]], urlOf(region))),
            max > 0 ? text.Tick(0, indicator) : null,
            max > 0 ? text.Tick(max, indicator) : null);
    }

    private sealed record Tiles(
        FigureText Text, Indicator Indicator, Unit? Unit, int? Year, bool IsOfReports, decimal Max, bool IsNation)
    {
        public TileValue Of(Region region, List<Figure> figures, string href) =>
            figures.Find(figure => figure.IsYearFigure() && figure.Year == Year) is { } own
                ? OfYear(region, own, href)
                : Elsewhere(region, figures, href);

        private TileValue OfYear(Region region, Figure own, string href)
        {
            var label = Text.Value(own, Indicator);
            var weight = Max > 0 && own.Quantity is { } quantity ? (double)(quantity.Value / Max) : 0;
            var spoken = Spoken(region, label, Text.Describe(own, Indicator, Unit));
            return new TileValue(label, weight, StateOf(own), href, spoken) { Note = own.IsSum() ? FigureText.Fraction(own) : "" };
        }

        // Known, but not of the year: it is said, and never coloured.
        private TileValue Elsewhere(Region region, List<Figure> figures, string href)
        {
            var known = figures.Where(figure => figure.State() == FigureState.Value).ToList();
            if (known.Count == 0)
            {
                return new TileValue("", 0, TileState.None, href, Spoken(region, "", MapStrings.TileNothing));
            }

            var lead = known.FindLast(figure => figure.IsYearFigure())
                ?? known.FindLast(figure => figure.Kind == ObservationKind.Actual)
                ?? known[^1];
            var label = lead.IsYearFigure() ? MapStrings.TileYear.Fill(lead.Year) : YearsOf(lead.Period);
            var all = Text.List(known.Select(figure => Text.Describe(figure, Indicator, Unit)));
            return new TileValue(label, 0, TileState.Elsewhere, href, Spoken(region, label, MapStrings.TileElsewhere.Fill(all)))
            {
                Note = lead.Kind == ObservationKind.Target ? MapStrings.TileTarget
                    : lead.Period.Kind == PeriodKind.Span ? MapStrings.TileSpan : "",
            };
        }

        private static string YearsOf(Period period) => period.Start.Year == period.End.Year
            ? $"{period.Year:0000}"
            : $"{period.Start.Year:0000}–{period.End.Year:0000}";

        private TileState StateOf(Figure figure) => figure.State() switch
        {
            FigureState.NotReported => TileState.NotReported,
            FigureState.NotApplicable => TileState.NotApplicable,
            FigureState.Suppressed => TileState.Suppressed,
            FigureState.None => TileState.None,
            _ when figure.Quantity is null => TileState.Unscaled,
            _ when figure.IsSum() => IsOfReports || !figure.IsCompleteSum ? TileState.Sum : TileState.Derived,
            _ => figure.IsDerived() ? TileState.Derived : TileState.Value,
        };

        // What is read out begins with what is seen, so that those who speak to their machine can name it.
        private string Spoken(Region region, string label, string rest) =>
            $"{$"{TileMap.NameOf(region, IsNation)} {label}".TrimEnd()} · {region.NameForReader()} {rest}";
    }
}
