using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Figures;

/// <summary>When a ratio is computed from its parts.</summary>
public sealed partial class FigureBuilderTests
{
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
}
