using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Figures;

public sealed class FigureBuilderTests
{
    private readonly FigureBuilder _builder = new(Catalogue.Regions);
    private long _lastId;

    [Theory]
    [InlineData(Trained, "2020-12-31", "2020", "2020")]
    [InlineData(Trained, "2020", "2020-12", "2020")]
    [InlineData(Trained, "2020-06-30", "2020-03-31", "2020-06-30")]
    [InlineData(Active, "2020-06-30", "2020-12-31", "2020-12-31")]
    [InlineData(Active, "2020-07", "2020-06-30", "2020-07")]
    [InlineData(Active, "2020", "2020-07-31", "2020")]
    [InlineData(Share, "2020-03", "2020-09", "2020-09")]
    public void Build_WithTwoPeriodsOfAYear_TakesTheOneThatTheMeasureIsOf(int indicator, string one, string other, string expected)
    {
        var figures = Build(indicator, Row(Xining, one, 1), Row(Xining, other, 2))[Xining];

        Assert.Equal([(0, Period.Parse(expected)), (1, Period.Parse(expected == one ? other : one))],
            figures.Select(figure => (figure.Slot, figure.Period)));
    }

    [Theory]
    [InlineData("2015/2020", ObservationKind.Actual)]
    [InlineData("2020-01/2020-07", ObservationKind.Actual)]
    [InlineData("2020", ObservationKind.Target)]
    [InlineData("2020-12-31", ObservationKind.Target)]
    public void Build_WithASpanOrATarget_IsNeverTheYearsOwnValue(string period, ObservationKind kind)
    {
        var figure = Assert.Single(Build(Trained, Row(Xining, period, 5, kind: kind))[Xining]);

        Assert.Equal(1, figure.Slot);
        Assert.Equal(kind, figure.Kind);
    }

    [Fact]
    public void Build_InAnyOrder_GivesTheSameSlots()
    {
        SliceRow[] rows =
        [
            Row(Xining, "2020", 1),
            Row(Xining, "2020-06-30", 2),
            Row(Xining, "2018/2020", 3),
            Row(Xining, "2015/2020", 4),
            Row(Xining, "2020", 5, kind: ObservationKind.Target),
            Row(Xining, "2019/2020", 6, kind: ObservationKind.Target),
        ];
        var random = new Random(1);

        for (var i = 0; i < 20; i++)
        {
            random.Shuffle(rows);
            Assert.Equal([1L, 2, 3, 4, 5, 6], Build(Trained, rows)[Xining].Select(figure => figure.ScaledValue / Scaled.Factor));
            Assert.Equal([0, 1, 2, 3, 4, 5], Build(Trained, rows)[Xining].Select(figure => figure.Slot));
        }
    }

    [Fact]
    public void Build_FromAnObservation_KeepsAllThatIsShown()
    {
        var row = Row(Xining, "2020", 2100, qualifier: ValueQualifier.AtLeast, status: ObservationStatus.Estimated)
            with { ScaledUpper = 22_000_000 };

        var figure = YearFigure(Build(Trained, row), Xining);

        Assert.Equal(
            new Figure
            {
                IndicatorId = Trained,
                RegionId = Xining,
                Year = 2020,
                Slot = 0,
                Kind = ObservationKind.Actual,
                Period = Period.OfYear(2020),
                Status = ObservationStatus.Estimated,
                Origin = FigureOrigin.Observed,
                Qualifier = ValueQualifier.AtLeast,
                ScaledValue = 21_000_000,
                ScaledLower = 21_000_000,
                ScaledUpper = 22_000_000,
                ObservationId = row.ObservationId,
            },
            figure);
    }

    [Theory]
    [InlineData(ObservationStatus.Suppressed)]
    [InlineData(ObservationStatus.NotApplicable)]
    [InlineData(ObservationStatus.NotReported)]
    public void Build_WithAValueUnderAStatusThatHasNone_ShowsNone(ObservationStatus status)
    {
        var hidden = Row(Xining, "2020", null, status: status) with { ScaledValue = 1, ScaledLower = 1, ScaledUpper = 1 };

        var figures = Build(Trained, hidden, Row(Haidong, "2020", 2));

        Assert.Null(YearFigure(figures, Xining)!.Quantity);
        Assert.Null(YearFigure(figures, Xining)!.ScaledLower);
        Assert.Null(YearFigure(figures, Xining)!.ScaledUpper);
        Assert.Null(YearFigure(figures, Qinghai));
    }

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

    [Fact]
    public void Ratio_OfObservedParts_IsComputedWithItsInterval()
    {
        var ratio = YearFigure(
            Ratios(
                [],
                [Row(Xining, "2020-12-31", 50, qualifier: ValueQualifier.AtLeast) with { ScaledUpper = 600_000 }],
                [Row(Xining, "2020-12-31", 200)]),
            Xining);

        Assert.Equal(
            new Figure
            {
                IndicatorId = Share,
                RegionId = Xining,
                Year = 2020,
                Slot = 0,
                Kind = ObservationKind.Actual,
                Period = Period.Parse("2020-12-31"),
                Status = ObservationStatus.Derived,
                Origin = FigureOrigin.Computed,
                Qualifier = ValueQualifier.AtLeast,
                ScaledValue = 250_000,
                ScaledLower = 250_000,
                ScaledUpper = 300_000,
            },
            ratio);
    }

    [Theory]
    [InlineData(0, 200, 0L)]
    [InlineData(1, 3, 333_333L)]
    [InlineData(5, 0, null)]
    public void Ratio_OfNumbers_IsInPercentAndNeverOverZero(int part, int whole, long? expected)
    {
        var figures = Ratios([], [Row(Xining, "2020", part)], [Row(Xining, "2020", whole)]);

        Assert.Equal(expected, YearFigure(figures, Xining)?.ScaledValue);
    }

    [Fact]
    public void Ratio_OfCompleteSums_IsComputedAtEachLevelAndNeverSummed()
    {
        var figures = Ratios(
            [],
            [Row(Xining, "2020", 10), Row(Haidong, "2020", 20)],
            [Row(Xining, "2020", 100), Row(Haidong, "2020", 400)]);

        Assert.Equal(6 * Scaled.Factor, YearFigure(figures, Qinghai)!.ScaledValue);
        Assert.Equal(FigureOrigin.Computed, YearFigure(figures, Qinghai)!.Origin);
        Assert.Null(YearFigure(figures, Qinghai)!.Covered);
    }

    [Fact]
    public void Ratio_OfRatiosAlone_IsNone()
    {
        var figures = Ratios([Row(Xining, "2020", 10), Row(Haidong, "2020", 20)], [], []);

        Assert.DoesNotContain(Qinghai, figures.Keys);
    }

    public static TheoryData<string, int, int> Incomparable => new()
    {
        // Parts of different days.
        { "numerator at another day", Xining, 1 },
        { "denominator missing", Xining, 2 },
        { "numerator suppressed", Xining, 3 },
        { "one observed, the other summed", Qinghai, 4 },
        { "an incomplete sum", Shandong, 5 },
        { "two incomplete sums", Shandong, 6 },
        { "complete sums over different regions", Shandong, 7 },
        { "sums of sums over different regions", 0, 8 },
    };

    [Theory, MemberData(nameof(Incomparable))]
    public void Ratio_OfPartsThatDoNotCompare_IsNone(string reason, int region, int parts)
    {
        Assert.NotEmpty(reason);
        const ObservationStatus Not = ObservationStatus.NotApplicable;
        (SliceRow[] Numerators, SliceRow[] Denominators) given = parts switch
        {
            1 => ([Row(Xining, "2018-06-30", 1)], [Row(Xining, "2018-12-31", 2)]),
            2 => ([Row(Xining, "2018", 1)], []),
            3 => ([Row(Xining, "2018", null, status: ObservationStatus.Suppressed)], [Row(Xining, "2018", 2)]),
            4 => ([Row(Qinghai, "2018", 1)], [Row(Xining, "2018", 2), Row(Haidong, "2018", 2)]),
            5 => (
                [Row(Jinan, "2018", 1), Row(Dongying, "2018", 1), Row(Laiwu, "2018", 1)],
                [Row(Jinan, "2018", 2), Row(Dongying, "2018", 2)]),
            6 => ([Row(Jinan, "2018", 1), Row(Dongying, "2018", 1)], [Row(Jinan, "2018", 2), Row(Dongying, "2018", 2)]),
            7 => (
                [Row(Jinan, "2018", 1), Row(Dongying, "2018", 1), Row(Laiwu, "2018", null, status: Not)],
                [Row(Jinan, "2018", 2), Row(Dongying, "2018", null, status: Not), Row(Laiwu, "2018", 2)]),
            _ => (
                [Row(Jinan, "2018", 1), Row(Dongying, "2018", 1), Row(Laiwu, "2018", null, status: Not), Row(Qinghai, "2018", 1)],
                [Row(Jinan, "2018", 2), Row(Dongying, "2018", 2), Row(Laiwu, "2018", 2), Row(Qinghai, "2018", 2)]),
        };

        Assert.Null(YearFigure(Ratios([], given.Numerators, given.Denominators, 2018), region));
    }

    [Fact]
    public void Ratio_OfSumsToWhichTheSameRegionDoesNotApply_IsComputed()
    {
        const ObservationStatus Not = ObservationStatus.NotApplicable;

        var figures = Ratios(
            [],
            [Row(Jinan, "2018", 1), Row(Dongying, "2018", 1), Row(Laiwu, "2018", null, status: Not)],
            [Row(Jinan, "2018", 2), Row(Dongying, "2018", 2), Row(Laiwu, "2018", null, status: Not)],
            2018);

        Assert.Equal(50 * Scaled.Factor, YearFigure(figures, Shandong)!.ScaledValue);
    }

    [Fact]
    public void Ratio_OfASumBesideAReport_ComparesTheReports()
    {
        var figures = Ratios(
            [],
            [Row(Qinghai, "2020", 30), Row(Xining, "2020", 10), Row(Haidong, "2020", 20)],
            [Row(Qinghai, "2020", 300), Row(Xining, "2020", 100)]);

        Assert.Equal(10 * Scaled.Factor, YearFigure(figures, Qinghai)!.ScaledValue);
    }

    [Theory]
    [InlineData(ObservationStatus.Reported, FigureOrigin.Observed)]
    [InlineData(ObservationStatus.Suppressed, FigureOrigin.Observed)]
    [InlineData(ObservationStatus.NotApplicable, FigureOrigin.Observed)]
    [InlineData(ObservationStatus.NotReported, FigureOrigin.Computed)]
    public void Ratio_WithAReportOfItsOwn_GivesWayToIt(ObservationStatus status, FigureOrigin expected)
    {
        var figures = Ratios(
            [Row(Xining, "2020", status.HasValue() ? 75.8m : null, status: status)], [Row(Xining, "2020", 1)], [Row(Xining, "2020", 2)]);

        Assert.Equal(expected, YearFigure(figures, Xining)!.Origin);
        Assert.Equal(status == ObservationStatus.NotReported ? 2 : 1, figures[Xining].Count);
    }

    private static Figure? YearFigure(Dictionary<int, List<Figure>> figures, int region) =>
        figures.TryGetValue(region, out var list) ? FigureBuilder.YearFigure(list) : null;

    private static (long?, int?, int?) Sum(Dictionary<int, List<Figure>> figures, int region)
    {
        var sum = YearFigure(figures, region)!;
        Assert.Equal(FigureOrigin.Summed, sum.Origin);
        Assert.Equal(sum.ScaledValue, sum.ScaledSum);
        return (sum.ScaledValue, sum.Covered, sum.Expected);
    }

    private Dictionary<int, List<Figure>> Build(int indicator, params SliceRow[] rows) => Build(indicator, rows[0].Period.Year, rows);

    private Dictionary<int, List<Figure>> Build(int indicator, int year, params SliceRow[] rows) =>
        _builder.Build(Catalogue.Indicator(indicator), year, rows);

    private Dictionary<int, List<Figure>> Ratios(SliceRow[] own, SliceRow[] numerators, SliceRow[] denominators, int year = 2020)
    {
        var figures = Build(Share, year, own);
        _builder.AddRatios(
            Catalogue.Indicator(Share), year, figures, Build(Active, year, numerators), Build(Villages, year, denominators));
        return figures;
    }

    private SliceRow Row(
        int region,
        string period,
        decimal? value,
        ObservationKind kind = ObservationKind.Actual,
        ObservationStatus status = ObservationStatus.Reported,
        ValueQualifier qualifier = ValueQualifier.Exact) => new(
            ++_lastId, region, Period.Parse(period), kind, status, qualifier, Scaled.From(value), Scaled.From(value), Scaled.From(value));
}
