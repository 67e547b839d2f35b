using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Figures;

public sealed class FigureChangeTests
{
    private static readonly FigureText Text = FigureText.For(CultureInfo.GetCultureInfo("zh-CN"));
    private static readonly Indicator Flow = FigureBuilders.Counted();

    public static TheoryData<Figure, Figure, string> Comparable => new()
    {
        { FigureBuilders.Reported("2021", 287), FigureBuilders.Reported("2022", 302), "+15（+5.2%）" },
        { FigureBuilders.Reported("2021", 302), FigureBuilders.Reported("2022", 287), "−15（−5.0%）" },
        { FigureBuilders.Reported("2021", 287), FigureBuilders.Reported("2022", 287), "持平" },
        { FigureBuilders.Reported("2021", 0), FigureBuilders.Reported("2022", 15), "+15" },
        { FigureBuilders.Reported("2021", 600).About(550, 650), FigureBuilders.Reported("2022", 712), "约+112（约+18.7%）" },
        { FigureBuilders.Reported("2021", 300).About(250, 350), FigureBuilders.Reported("2022", 281), "升降无法判断" },
        { FigureBuilders.Reported("2021", 2_100).AtLeast(2_200), FigureBuilders.Reported("2022", 2_200), "约+100（约+4.8%）" },
        { FigureBuilders.Reported("2021", 2_100).AtLeast(), FigureBuilders.Reported("2022", 2_200), "升降无法判断" },
        { FigureBuilders.Reported("2021", 2_100), FigureBuilders.Reported("2022", 2_200).AtLeast(), "上升" },
        { FigureBuilders.Reported("2021", 204), FigureBuilders.Reported("2022", 226).Derived(), "约+22（约+10.8%）" },
        { FigureBuilders.Reported("2021", 100).Summed(16, 16), FigureBuilders.Reported("2022", 110).Summed(16, 16), "+10（+10.0%）" },
    };

    [Theory]
    [MemberData(nameof(Comparable))]
    public void Between_Comparable_SaysNoMoreThanTheIntervals(Figure earlier, Figure later, string expected) =>
        Assert.Equal(expected, Text.Change(FigureChange.Between(earlier, later, Flow, []), Flow));

    public static TheoryData<Figure, Figure, ChangeDirection, string?> BesideSums => new()
    {
        { FigureBuilders.Reported("2022", 2_100), FigureBuilders.Reported("2022", 2_050), ChangeDirection.Up, "50" },
        { FigureBuilders.Reported("2022", 12_000), FigureBuilders.Reported("2022", 24_345), ChangeDirection.Down, "12,345" },
        { FigureBuilders.Reported("2022", 2_100), FigureBuilders.Reported("2022", 2_100), ChangeDirection.Same, "0" },
        { FigureBuilders.Reported("2022", 2_300), FigureBuilders.Reported("2022", 2_100).AtLeast(2_200), ChangeDirection.Up, "约200" },
        { FigureBuilders.Reported("2022", 2_150), FigureBuilders.Reported("2022", 2_100).AtLeast(2_200), ChangeDirection.Unknown, null },
        { FigureBuilders.Reported("2022", 2_000), FigureBuilders.Reported("2022", 2_100).AtLeast(), ChangeDirection.Down, null },
    };

    [Theory]
    [MemberData(nameof(BesideSums))]
    public void FromSum_ToTheOwnReport_SaysNoMoreThanTheIntervals(Figure own, Figure sum, ChangeDirection direction, string? size)
    {
        var change = FigureChange.FromSum(own.Beside(sum.Summed(14, 16)), Flow);

        Assert.Equal((direction, size), (change.Direction, Text.FullDifference(change, Flow)));
    }

    public static TheoryData<Figure?, Figure?, IncomparableReason> Incomparable => new()
    {
        { null, FigureBuilders.Reported("2022", 1), IncomparableReason.NoValue },
        { FigureBuilders.Without("2021", ObservationStatus.NotReported), FigureBuilders.Reported("2022", 1), IncomparableReason.NoValue },
        { FigureBuilders.Reported("2019/2021", 1), FigureBuilders.Reported("2022", 1), IncomparableReason.NotYearFigures },
        { FigureBuilders.Reported("2021", 1), FigureBuilders.Reported("2022", 1).Planned(), IncomparableReason.NotYearFigures },
        { FigureBuilders.Reported("2021", 1), FigureBuilders.Reported("2022-06-30", 1), IncomparableReason.DifferentPeriods },
        { FigureBuilders.Reported("2021", 1), FigureBuilders.Reported("2022", 1).Summed(16, 16), IncomparableReason.DifferentOrigins },
        { FigureBuilders.Reported("2021", 1).Summed(16, 16), FigureBuilders.Reported("2022", 1).Summed(14, 16), IncomparableReason.DifferentCoverage },
        { FigureBuilders.Reported("2021", 1).Summed(14, 16), FigureBuilders.Reported("2022", 1).Summed(14, 16), IncomparableReason.DifferentCoverage },
        { FigureBuilders.Reported("2021", 1).Summed(17, 17), FigureBuilders.Reported("2022", 1).Summed(16, 16), IncomparableReason.DifferentCoverage },
        { FigureBuilders.Reported("2021", 1), FigureBuilders.Reported("2022", 1) with { IndicatorId = 2 }, IncomparableReason.DifferentIndicators },
    };

    [Theory]
    [MemberData(nameof(Incomparable))]
    public void Between_Incomparable_SaysWhy(Figure? earlier, Figure? later, IncomparableReason expected) =>
        Assert.Equal(expected, FigureChange.Between(earlier, later, Flow, []).Reason);

    [Fact]
    public void Between_StockOnDifferentDays_IsComparable() => Assert.True(FigureChange.Between(
        FigureBuilders.Reported("2021-12-31", 1),
        FigureBuilders.Reported("2022-06-30", 2),
        FigureBuilders.Counted(measure: Measure.Stock), []).IsComparable);

    [Fact]
    public void Between_TerritoryChanged_IsIncomparable()
    {
        var (earlier, later) = (FigureBuilders.Reported("2018", 1), FigureBuilders.Reported("2019", 2));

        Assert.Equal(IncomparableReason.BoundaryChanged, FigureChange.Between(earlier, later, Flow, [], [2019]).Reason);
        Assert.True(FigureChange.Between(earlier, later, Flow, [], [2018]).IsComparable);
    }

    [Fact]
    public void Between_CountedAnotherWaySince_IsIncomparable()
    {
        SeriesBreak[] breaks = [new(2019, "改按常住人口统计")];
        var (before, since, later) = (FigureBuilders.Reported("2018", 1), FigureBuilders.Reported("2019", 2), FigureBuilders.Reported("2020", 3));

        Assert.Equal(IncomparableReason.SeriesBroken, FigureChange.Between(before, since, Flow, breaks).Reason);
        Assert.Equal(IncomparableReason.SeriesBroken, FigureChange.Between(before, later, Flow, breaks).Reason);
        Assert.True(FigureChange.Between(since, later, Flow, breaks).IsComparable);
    }

    [Fact]
    public void Between_Shares_IsInPercentagePoints()
    {
        var share = FigureBuilders.Share();
        var change = FigureChange.Between(FigureBuilders.Reported("2021", 81.2m), FigureBuilders.Reported("2022", 82.6m), share, []);

        Assert.Null(change.Percent);
        Assert.Equal("+1.4个百分点", Text.Change(change, share));
    }

    [Fact]
    public void Incomparable_InWords_GivesTheReason() => Assert.Equal(
        "覆盖范围不同，不可比",
        Text.Change(FigureChange.Between(
            FigureBuilders.Reported("2021", 1).Summed(16, 16), FigureBuilders.Reported("2022", 1).Summed(14, 16), Flow, []), Flow));

    [Fact]
    public void OverSameRegions_OneMissingInEachYear_ComparesTheRest()
    {
        Figure[] earlier = [FigureBuilders.Reported("2021", 100, 1), FigureBuilders.Reported("2021", 200, 2), FigureBuilders.Reported("2021", 50, 3)];
        Figure[] later = [FigureBuilders.Reported("2022", 110, 1), FigureBuilders.Reported("2022", 220, 2), FigureBuilders.Reported("2022", 70, 4)];

        var change = FigureChange.OverSameRegions(earlier, later, Flow, [], _ => []);

        Assert.Equal(2, change.Regions);
        Assert.Equal("+30（+10.0%）", Text.Change(change, Flow));
    }

    [Fact]
    public void OverSameRegions_OfShares_IsIncomparable() => Assert.False(FigureChange.OverSameRegions(
        [FigureBuilders.Reported("2021", 1, 1), FigureBuilders.Reported("2021", 1, 2)],
        [FigureBuilders.Reported("2022", 1, 1), FigureBuilders.Reported("2022", 1, 2)],
        FigureBuilders.Share(), [], _ => []).IsComparable);

    [Fact]
    public void OverSameRegions_OneThatTookAnotherOver_IsNotTheSame()
    {
        Figure[] earlier = [FigureBuilders.Reported("2018", 100, 1), FigureBuilders.Reported("2018", 200, 2), FigureBuilders.Reported("2018", 50, 3)];
        Figure[] later = [FigureBuilders.Reported("2019", 190, 1), FigureBuilders.Reported("2019", 220, 2), FigureBuilders.Reported("2019", 60, 3)];

        var change = FigureChange.OverSameRegions(earlier, later, Flow, [], region => region == 1 ? [2019] : []);

        Assert.Equal(2, change.Regions);
        Assert.Equal("+30（+12.0%）", Text.Change(change, Flow));
    }
}
