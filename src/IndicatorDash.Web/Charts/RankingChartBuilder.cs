using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Charts;

/// <summary>Makes the chart of the regions in one year from their figures. Pure, as <see cref="TrendChartBuilder"/>.</summary>
public sealed class RankingChartBuilder(FigureText text)
{
    private const int RowHeight = 26;

    /// <summary>
    /// The chart of the regions that were in force in the year, or have a figure of it nevertheless. Only figures that are
    /// the year's own count: spans and targets are left out.
    /// </summary>
    /// <param name="indicator">Of which all figures are.</param>
    /// <param name="unit">Where the unit's English name is from.</param>
    /// <param name="year">The year.</param>
    /// <param name="regions">The rows, in the order of codes.</param>
    /// <param name="figures">The figures of the regions, of this year or any.</param>
    /// <param name="sort">The order of the rows.</param>
    /// <param name="highlightedId">The region that the page is about.</param>
    /// <param name="leftOut">How many more regions of the same kind have nothing of the year, and no row.</param>
    public RankingChartModel Build(
        Indicator indicator,
        Unit? unit,
        int year,
        IEnumerable<Region> regions,
        IEnumerable<Figure> figures,
        RankingSort sort = RankingSort.Code,
        int? highlightedId = null,
        int leftOut = 0)
    {
        var byRegion = figures
            .Where(figure => figure.IndicatorId == indicator.Id && figure.Year == year)
            .ToLookup(figure => figure.RegionId);
        var usual = byRegion.SelectMany(group => group)
            .Where(figure => figure.IsYearFigure() && figure.State() == FigureState.Value)
            .GroupBy(figure => figure.Period)
            .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key)
            .Select(group => (Period?)group.Key)
            .FirstOrDefault();
        var rows = RankingOrder.Ranked(
        [
            .. regions
                .Where(region => region.IsInForce(year) || byRegion.Contains(region.Id))
                .OrderBy(region => region.Id)
                .Select(region => Row(indicator, unit, region, [.. byRegion[region.Id]], usual, highlightedId)),
        ]);
        if (sort == RankingSort.Value)
        {
            rows = [.. rows.OrderByDescending(row => row.Value.HasValue).ThenByDescending(row => row.Value)];
        }

        return new RankingChartModel
        {
            Indicator = indicator,
            Unit = unit,
            Year = year,
            Axis = ValueAxis.For(rows.SelectMany(row => new[] { row.Value, row.Upper }).OfType<decimal>(), indicator, text, lying: true),
            Rows = rows,
            Summary = new ChartSummary(text).Ranking(indicator, unit, year, rows, leftOut),
            MinWidth = ChartModel.LeastWidth,
            Height = 40 + Math.Max(rows.Count, 3) * RowHeight,
        };
    }

    private RankingRow Row(
        Indicator indicator, Unit? unit, Region region, List<Figure> figures, Period? usual, int? highlightedId)
    {
        var figure = figures.Find(one => one.IsYearFigure());
        var quantity = figure?.Quantity;
        var onlySpan = figure is null
            && figures.Exists(one => one.Period.Kind == PeriodKind.Span && one.State() == FigureState.Value);
        var otherPeriod = quantity is not null && figure!.Period != usual;
        var isAll = figure?.Qualifier == ValueQualifier.All;
        return new RankingRow
        {
            Region = region,
            Figure = figure,
            Value = quantity?.Value,
            Lower = isAll ? quantity?.Value : quantity?.Lower,
            Upper = figure?.IsPartialSum() == true ? null : isAll ? quantity?.Value : quantity?.Upper,
            Look = quantity is null ? BarLook.Missing
                : figure!.IsSum() ? BarLook.Sum
                : figure!.IsDerived() ? BarLook.Derived
                : BarLook.Solid,
            Label = Label(indicator, figure, onlySpan, otherPeriod),
            Hover = $"{text.Name(region)} {text.Describe(figure, indicator, unit)}",
            IsHighlighted = region.Id == highlightedId,
            HasOnlySpan = onlySpan,
            HasOtherPeriod = otherPeriod,
        };
    }

    private string Label(Indicator indicator, Figure? figure, bool onlySpan, bool otherPeriod)
    {
        if (figure is null || figure.State() == FigureState.None)
        {
            return text.Chart(onlySpan ? nameof(ChartStrings.OnlySpan) : nameof(ChartStrings.NoData));
        }

        var value = text.Value(figure, indicator);
        var label = figure.IsSum() ? $"{value} {FigureText.Fraction(figure)}" : value;
        return otherPeriod ? text.Chart(nameof(ChartStrings.LabelWithPeriod), label, text.Period(figure.Period)) : label;
    }
}
