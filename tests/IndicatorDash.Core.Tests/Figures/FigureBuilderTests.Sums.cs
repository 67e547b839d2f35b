using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Figures;

/// <summary>What may be added, and how the sum says what it is.</summary>
public sealed partial class FigureBuilderTests
{
    [Theory]
    [InlineData(Trained, true)]
    [InlineData(Active, true)]
    [InlineData(Share, false)]
    [InlineData(Meetings, false)]
    public void Sum_OfAnIndicator_OnlyWhereItsAggregationIsSum(int indicator, bool isSummed)
    {
        var figures = Build(indicator, Row(Xining, "2020", 1), Row(Haidong, "2020", 2));

        Assert.Equal(isSummed, YearFigure(figures, Qinghai) is not null);
    }

    [Fact]
    public void Sum_OfAllRegions_IsMarkedWithItsCoverage()
    {
        var figures = Build(Trained, Row(Xining, "2020", 10.5m), Row(Haidong, "2020", 2));

        Assert.Equal(
            new Figure
            {
                IndicatorId = Trained,
                RegionId = Qinghai,
                Year = 2020,
                Slot = 0,
                Kind = ObservationKind.Actual,
                Period = Period.OfYear(2020),
                Status = ObservationStatus.Reported,
                Origin = FigureOrigin.Summed,
                ScaledValue = 125_000,
                ScaledLower = 125_000,
                ScaledUpper = 125_000,
                ScaledSum = 125_000,
                ScaledSumLower = 125_000,
                ScaledSumUpper = 125_000,
                Covered = 2,
                Expected = 2,
            },
            YearFigure(figures, Qinghai));
    }

    // 莱芜市 became part of 济南市 in January 2019.
    [Theory]
    [InlineData(2017, 6, 3, 3)]
    [InlineData(2018, 6, 3, 3)]
    [InlineData(2019, 3, 2, 2)]
    [InlineData(2020, 3, 2, 2)]
    public void Sum_AroundAMerger_AddsTheRegionsInForceAtTheEndOfTheYear(int year, int value, int covered, int expected)
    {
        var period = Period.OfYear(year).ToString();

        var sum = YearFigure(
            Build(Trained, year, Row(Jinan, period, 1), Row(Dongying, period, 2), Row(Laiwu, period, 3)), Shandong)!;

        Assert.Equal((value * Scaled.Factor, covered, expected), (sum.ScaledValue, sum.Covered, sum.Expected));
    }

    [Fact]
    public void Sum_WithADevelopmentZone_LeavesItOut()
    {
        var figures = Build(
            Trained, Row(DongyingDistrict, "2020", 1), Row(Hekou, "2020", 2), Row(Zone, "2020", 100));

        var sum = YearFigure(figures, Dongying)!;
        Assert.Equal((3 * Scaled.Factor, 2, 2), (sum.ScaledValue, sum.Covered, sum.Expected));
    }

    [Fact]
    public void Sum_OfOneRegionAndADevelopmentZone_IsNone()
    {
        Assert.Null(YearFigure(Build(Trained, Row(Hekou, "2020", 2), Row(Zone, "2020", 100)), Dongying));
    }

    [Theory]
    // Most of them as of the end of the year.
    [InlineData("2018-12-31", "2018-12-31", "2018-06-30", "2018-12-31", 2)]
    [InlineData("2018-06-30", "2018-06-30", "2018-12-31", "2018-06-30", 2)]
    // One each, and nothing to add.
    [InlineData("2018-06-30", "2018-07-31", "2018-12-31", null, 0)]
    [InlineData("2018", "2018", "2018", "2018", 3)]
    [InlineData("2018", "2018-12-31", "2018", "2018", 2)]
    public void Sum_OfDifferentPeriods_TakesTheOneThatMostShare(string jinan, string dongying, string laiwu, string? expected, int covered)
    {
        var figures = Build(Active, 2018, Row(Jinan, jinan, 1), Row(Dongying, dongying, 1), Row(Laiwu, laiwu, 1));

        var sum = YearFigure(figures, Shandong);
        Assert.Equal(expected, sum?.Period.ToString());
        Assert.Equal(covered, sum?.Covered ?? 0);
        Assert.Equal(covered == 0 ? null : 3, sum?.Expected);
    }

    [Fact]
    public void Sum_OfTwoPeriodsAlike_TakesTheLater()
    {
        var regions = new RegionDirectory([.. Catalogue.Regions.All, .. Enumerable.Range(1, 4).Select(i => new Region
        {
            Id = 630000 + i,
            Name = $"县{i}",
            ShortName = $"县{i}",
            Abbreviation = "",
            Level = RegionLevel.County,
            Kind = RegionKind.Administrative,
            ParentId = Qinghai,
            Pinyin = "x",
            Initials = "x",
        })]);

        var sum = YearFigure(
            new FigureBuilder(regions).Build(
                Catalogue.Indicator(Active),
                2020,
                [
                    Row(630001, "2020-12-31", 1), Row(630002, "2020-06-30", 10),
                    Row(630003, "2020-06-30", 10), Row(630004, "2020-12-31", 1),
                ]),
            Qinghai)!;

        Assert.Equal((2 * Scaled.Factor, "2020-12-31", 2, 6), (sum.ScaledValue, sum.Period.ToString(), sum.Covered, sum.Expected));
    }

    [Theory]
    [InlineData(null, 2, 3)]
    [InlineData(ObservationStatus.NotReported, 2, 3)]
    [InlineData(ObservationStatus.Suppressed, 2, 3)]
    [InlineData(ObservationStatus.NotApplicable, 2, 2)]
    [InlineData(ObservationStatus.Reported, 3, 3)]
    public void Sum_WithARegionOfAStatus_CountsItAsTheStatusSays(ObservationStatus? status, int covered, int expected)
    {
        List<SliceRow> rows = [Row(Jinan, "2018", 1), Row(Dongying, "2018", 2)];
        if (status is { } given)
        {
            rows.Add(Row(Laiwu, "2018", given.HasValue() ? 0 : null, status: given));
        }

        var sum = YearFigure(Build(Trained, 2018, [.. rows]), Shandong)!;

        Assert.Equal((3 * Scaled.Factor, covered, expected), (sum.ScaledValue, sum.Covered, sum.Expected));
        Assert.Equal(covered == expected, sum.IsCompleteSum);
    }

    [Fact]
    public void Sum_OfSpansAndTargets_IsNone()
    {
        var figures = Build(
            Trained,
            Row(Xining, "2018/2020", 1),
            Row(Haidong, "2018/2020", 1),
            Row(Xining, "2020", 1, kind: ObservationKind.Target),
            Row(Haidong, "2020", 1, kind: ObservationKind.Target));

        Assert.DoesNotContain(Qinghai, figures.Keys);
    }

    [Fact]
    public void Sum_OfZeros_IsZero()
    {
        var sum = YearFigure(Build(Trained, Row(Xining, "2020", 0), Row(Haidong, "2020", 0)), Qinghai)!;

        Assert.Equal((0L, 2), (sum.ScaledValue, sum.Covered));
    }

    [Fact]
    public void Sum_OfASumThatMissesRegions_IsNone()
    {
        // Dongying's sum is complete, Shandong's is not without Jinan, and so the nation's has Qinghai alone.
        var figures = Build(
            Trained, Row(DongyingDistrict, "2018", 1), Row(Hekou, "2018", 2), Row(Laiwu, "2018", 3), Row(Xining, "2018", 4), Row(Haidong, "2018", 5));

        Assert.Equal((6 * Scaled.Factor, 2, 3), Sum(figures, Shandong));
        Assert.Equal((9 * Scaled.Factor, 2, 2), Sum(figures, Qinghai));
        Assert.Null(YearFigure(figures, 0));
    }

    [Fact]
    public void Sum_OfCompleteSums_ReachesTheNation()
    {
        var figures = Build(
            Trained, Row(DongyingDistrict, "2020", 1), Row(Hekou, "2020", 2), Row(Jinan, "2020", 3), Row(Xining, "2020", 4), Row(Haidong, "2020", 5));

        Assert.Equal((6 * Scaled.Factor, 2, 2), Sum(figures, Shandong));
        Assert.Equal((15 * Scaled.Factor, 2, 2), Sum(figures, 0));
    }

    [Fact]
    public void Sum_BesideAReport_LeavesTheReportAndGoesUpWithIt()
    {
        var figures = Build(Trained, Row(Qinghai, "2020", 100), Row(Xining, "2020", 4), Row(Haidong, "2020", 5), Row(Shandong, "2020", 1));

        var own = YearFigure(figures, Qinghai)!;
        Assert.Equal((FigureOrigin.Observed, 100 * Scaled.Factor), (own.Origin, own.ScaledValue));
        Assert.NotNull(own.ObservationId);
        Assert.Equal((9 * Scaled.Factor, 2, 2), (own.ScaledSum, own.Covered, own.Expected));
        Assert.Equal((101 * Scaled.Factor, 2, 2), Sum(figures, 0));
    }

    [Fact]
    public void Sum_BesideAReport_IsAsLooseAsItsParts()
    {
        var loose = Row(Xining, "2020", 2100, qualifier: ValueQualifier.AtLeast) with { ScaledLower = 21_000_000, ScaledUpper = 22_000_000 };

        var own = YearFigure(Build(Trained, Row(Qinghai, "2020", 2_200), loose, Row(Haidong, "2020", 5)), Qinghai)!;
        Assert.Equal(new Quantity(2_105, ValueQualifier.AtLeast, 2_105, 2_205), own.Sum);
        Assert.Equal(Quantity.Exactly(2_200), own.Quantity);
        Assert.Equal((own.Sum, FigureOrigin.Summed, null), (own.AsSum().Quantity, own.AsSum().Origin, own.AsSum().ObservationId));
    }

    [Fact]
    public void Sum_BesideAReportWithItMissingRegions_StillGoesUp()
    {
        var figures = Build(Trained, Row(Shandong, "2018", 100), Row(Jinan, "2018", 4), Row(Dongying, "2018", 5), Row(Qinghai, "2018", 1));

        Assert.False(YearFigure(figures, Shandong)!.IsCompleteSum);
        Assert.Equal((101 * Scaled.Factor, 2, 2), Sum(figures, 0));
    }

    [Theory]
    [InlineData("2020-12-31", true)]
    [InlineData("2020-06-30", false)]
    public void Sum_BesideAReport_OnlyForTheSamePeriod(string period, bool isBeside)
    {
        var own = YearFigure(
            Build(Active, Row(Qinghai, period, 100), Row(Xining, "2020-12-31", 4), Row(Haidong, "2020-12-31", 5)), Qinghai)!;

        Assert.Equal(100 * Scaled.Factor, own.ScaledValue);
        Assert.Equal(isBeside ? (90_000L, 2, 2) : (null, null, (int?)null), (own.ScaledSum, own.Covered, own.Expected));
    }

    [Theory]
    [InlineData(ObservationStatus.Suppressed)]
    [InlineData(ObservationStatus.NotApplicable)]
    public void Sum_UnderARegionWithoutAValue_IsNotShown(ObservationStatus status)
    {
        var figures = Build(Trained, Row(Qinghai, "2020", null, status: status), Row(Xining, "2020", 4), Row(Haidong, "2020", 5));

        var own = Assert.Single(figures[Qinghai]);
        Assert.Equal((status, FigureOrigin.Observed), (own.Status, own.Origin));
        Assert.Equal((null, null, null, (int?)null), (own.ScaledValue, own.ScaledSum, own.Covered, own.Expected));
    }

    [Fact]
    public void Sum_UnderARegionThatSaysNotReported_TakesItsPlace()
    {
        var figures = Build(
            Trained,
            Row(Qinghai, "2020", null, status: ObservationStatus.NotReported),
            Row(Qinghai, "2018/2020", 7),
            Row(Xining, "2020", 4),
            Row(Haidong, "2020", 5))[Qinghai];

        Assert.Equal(
            [
                (0, FigureOrigin.Summed, ObservationStatus.Reported),
                (1, FigureOrigin.Observed, ObservationStatus.Reported),
                (2, FigureOrigin.Observed, ObservationStatus.NotReported),
            ],
            figures.Select(figure => (figure.Slot, figure.Origin, figure.Status)).Order());
    }

    [Fact]
    public void NotReported_WithoutASum_StaysTheYearsFigure()
    {
        var figure = Assert.Single(Build(Trained, Row(Qinghai, "2020", null, status: ObservationStatus.NotReported))[Qinghai]);

        Assert.Equal((0, ObservationStatus.NotReported), (figure.Slot, figure.Status));
    }

    [Theory]
    [InlineData(ValueQualifier.Exact, ValueQualifier.All, ValueQualifier.Exact)]
    [InlineData(ValueQualifier.Exact, ValueQualifier.AtLeast, ValueQualifier.AtLeast)]
    [InlineData(ValueQualifier.AtMost, ValueQualifier.AtMost, ValueQualifier.AtMost)]
    [InlineData(ValueQualifier.AtMost, ValueQualifier.AtLeast, ValueQualifier.About)]
    [InlineData(ValueQualifier.About, ValueQualifier.Exact, ValueQualifier.About)]
    [InlineData(ValueQualifier.About, ValueQualifier.AtLeast, ValueQualifier.About)]
    public void Sum_OfQualifiedFigures_IsAsLooseAsTheyAre(ValueQualifier one, ValueQualifier other, ValueQualifier expected)
    {
        var sum = YearFigure(
            Build(Trained, Row(Xining, "2020", 1, qualifier: one), Row(Haidong, "2020", 1, qualifier: other)), Qinghai)!;

        Assert.Equal(expected, sum.Qualifier);
    }

    [Theory]
    [InlineData(90, 110, 5, 7, 95L, 117L)]
    [InlineData(90, null, 5, 7, 95L, null)]
    [InlineData(null, 110, 5, 7, null, 117L)]
    [InlineData(null, 110, 5, null, null, null)]
    public void Sum_OfIntervals_AddsTheirBoundsWhereAllAreKnown(int? lower1, int? upper1, int? lower2, int? upper2, long? lower, long? upper)
    {
        var sum = YearFigure(
            Build(
                Trained,
                Row(Xining, "2020", 100) with { ScaledLower = lower1, ScaledUpper = upper1 },
                Row(Haidong, "2020", 6) with { ScaledLower = lower2, ScaledUpper = upper2 }),
            Qinghai)!;

        Assert.Equal((lower, upper), (sum.ScaledLower, sum.ScaledUpper));
    }

    [Theory]
    [InlineData(ObservationStatus.Reported, ObservationStatus.Reported, ObservationStatus.Reported)]
    [InlineData(ObservationStatus.Reported, ObservationStatus.Provisional, ObservationStatus.Provisional)]
    [InlineData(ObservationStatus.Estimated, ObservationStatus.Derived, ObservationStatus.Estimated)]
    public void Sum_OfStatuses_IsAsWeakAsTheWeakest(ObservationStatus one, ObservationStatus other, ObservationStatus expected)
    {
        var sum = YearFigure(Build(Trained, Row(Xining, "2020", 1, status: one), Row(Haidong, "2020", 1, status: other)), Qinghai)!;

        Assert.Equal(expected, sum.Status);
    }

    [Fact]
    public void Sum_TooLargeToBeAFigure_IsNone()
    {
        var figures = Build(Trained, Row(Xining, "2020", Scaled.MaxMagnitude), Row(Haidong, "2020", 1), Row(Shandong, "2020", 1));

        Assert.Null(YearFigure(figures, Qinghai));
        Assert.Null(YearFigure(figures, 0));
    }
}
