using System.Globalization;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Indicators;

/// <summary>What the pages say of an indicator, in the reader's language.</summary>
public static class IndicatorText
{
    /// <summary>The name of a view.</summary>
    public static string TabName(IndicatorTab tab) => tab switch
    {
        IndicatorTab.Trend => IndicatorsStrings.TabTrend,
        IndicatorTab.Compare => IndicatorsStrings.TabCompare,
        IndicatorTab.Map => IndicatorsStrings.TabMap,
        IndicatorTab.Table => IndicatorsStrings.TabTable,
        _ => IndicatorsStrings.TabSources,
    };

    /// <summary><c>发生数</c>, <c>期末数</c>, <c>比率</c>.</summary>
    public static string MeasureOf(Indicator indicator) => indicator.Measure switch
    {
        Measure.Flow => IndicatorsStrings.MeasureFlow,
        Measure.Stock => IndicatorsStrings.MeasureStock,
        _ => IndicatorsStrings.MeasureRate,
    };

    /// <summary>What the measure means.</summary>
    public static string MeasureHint(Indicator indicator) => indicator.Measure switch
    {
        Measure.Flow => IndicatorsStrings.MeasureFlowHint,
        Measure.Stock => IndicatorsStrings.MeasureStockHint,
        _ => IndicatorsStrings.MeasureRateHint,
    };

    /// <summary>How regions make the region above them.</summary>
    public static string AggregationOf(Indicator indicator, (Indicator Numerator, Indicator Denominator)? parts) =>
        indicator.Aggregation switch
        {
            Aggregation.Sum => IndicatorsStrings.AggregationSum,
            Aggregation.Ratio when parts is var (numerator, denominator) => IndicatorsStrings.AggregationRatio.Fill(
                numerator.NameForReader(), denominator.NameForReader()),
            Aggregation.Formula => IndicatorsStrings.AggregationFormula,
            _ => IndicatorsStrings.AggregationNone,
        };

    /// <summary>How many regions are known by level: <c>1个省级地区、2个市州</c>.</summary>
    public static string Levels(IEnumerable<(RegionLevel Level, int Count)> levels)
    {
        var text = FigureText.Current;
        return text.List(levels.Select(level => level.Level == RegionLevel.Nation
            ? IndicatorsStrings.LevelNation
            : text.Count(level.Count, level.Level)));
    }

    /// <summary>Which regions have figures of an indicator.</summary>
    /// <param name="row">The indicator.</param>
    /// <param name="year">The year that was counted in, where it is not all of them.</param>
    public static string KnownOf(IndicatorRow row, int? year) => row switch
    {
        { IsOfYearOnly: true } => IndicatorsStrings.NothingInLatest.Fill(year),
        { RegionCount: 0 } => IndicatorsStrings.NothingKnown,
        { OnlyRegion: { } region, HasOnlyTargets: true } => IndicatorsStrings.KnownTarget.Fill(region.NameForReader()),
        { OnlyRegion: { } region } => region.NameForReader(),
        _ => Levels(row.Levels),
    };

    /// <summary>How far a target is reached: <c>94.4%</c>, <c>约94.4%</c>, <c>≥94.4%</c>; never 100% while it is not.</summary>
    public static string Progress(TargetProgress progress)
    {
        var percent = decimal.Round(progress.Value, 1, MidpointRounding.AwayFromZero);
        if (percent >= 100 && progress.Value < 100)
        {
            percent = 99.9m;
        }

        var mark = progress switch
        {
            { IsExact: true } => "",
            { Lower: { } lower } when lower == progress.Value => FigureStrings.MarkAtLeast,
            { Upper: { } upper, Lower: null } when upper == progress.Value => FigureStrings.MarkAtMost,
            _ => FigureStrings.MarkAbout,
        };
        return $"{mark}{percent.ToString("#,##0.#", CultureInfo.InvariantCulture)}%";
    }

    /// <summary>A change, with how many regions it is over where it is of sums.</summary>
    public static string ChangeOf(FigureChange change, Indicator indicator)
    {
        var text = FigureText.Current.Change(change, indicator);
        return change.Regions is { } regions ? IndicatorsStrings.OverSameRegions.Fill(regions, text) : text;
    }
}
