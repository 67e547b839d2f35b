using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Indicators;

public sealed class DistributionTests
{
    private static readonly RankingChartBuilder Builder = new(FigureText.For(CultureInfo.GetCultureInfo("zh-CN")));

    [Fact]
    public void Of_ExactValues_InterpolatesQuartilesWhateverTheirOrder()
    {
        var spread = Of(0, Value(1, 40), Value(2, 10), Value(3, 20), Value(4, 31), Value(5, 30), Value(6, 60))!;

        Assert.Equal((10m, 22.5m, 30.5m, 37.75m, 60m), (spread.Lowest, spread.LowerQuartile, spread.Median, spread.UpperQuartile, spread.Highest));
        Assert.Empty(spread.LeftOut);
    }

    [Fact]
    public void Of_WhatIsNotExact_IsLeftOutAndCountedByReason()
    {
        var spread = Of(
            3,
            Value(1, 1), Value(2, 2), Value(3, 3), Value(4, 4), Value(5, 5),
            Value(6, 900).AtLeast(),
            Value(7, 900).About(850, 950),
            Value(8, 900).Summed(3, 3),
            FigureBuilders.Without("2022", ObservationStatus.NotReported, 9),
            FigureBuilders.Reported("2022-12-31", 900, 10))!;

        Assert.Equal((5, 5m), (spread.Rows.Count, spread.Highest));
        Assert.Equal(
            [(DistributionGap.Missing, 4), (DistributionGap.Qualified, 2), (DistributionGap.Summed, 1), (DistributionGap.OtherPeriod, 1)],
            spread.LeftOut);
    }

    [Fact]
    public void Of_FewerThanFive_IsNone() => Assert.Null(Of(0, Value(1, 1), Value(2, 2), Value(3, 3), Value(4, 4), Value(5, 5).AtLeast()));

    [Fact]
    public void Of_Zeros_Count() => Assert.Equal(0, Of(0, Value(1, 0), Value(2, 0), Value(3, 0), Value(4, 0), Value(5, 0))!.Median);

    private static Figure Value(int region, decimal value) => FigureBuilders.Reported("2022", value, region);

    private static Distribution? Of(int missing, params Figure[] figures) => Distribution.Of(
        Builder.Build(
            FigureBuilders.Counted(), FigureBuilders.Persons, 2022,
            [.. figures.Select(figure => figure.RegionId).Distinct().Select(id => FigureBuilders.City(id, $"{id}市"))],
            figures).Rows,
        missing);
}
