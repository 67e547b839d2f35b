using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Indicators;

public sealed class TargetProgressTests : ComponentTest
{
    [Theory]
    [InlineData(302, 302, 302, "94.4%")]
    [InlineData(302, 302, 400, "≥94.4%")]
    [InlineData(302, 290, 310, "约94.4%")]
    [InlineData(319.9, 319.9, 319.9, "99.9%")]
    [InlineData(320, 320, 320, "100%")]
    public void Progress_OfAYearToItsTarget_ClaimsNoMoreThanIsKnown(decimal value, decimal lower, decimal upper, string text)
    {
        Read(Cultures.Chinese);

        var progress = TargetProgress.Of(Actual(value, lower, upper), Target(320), Of(Measure.Flow, Direction.Higher));

        Assert.Equal(text, IndicatorText.Progress(progress!));
    }

    [Fact]
    public void Progress_WhereItCannotBeTold_IsNone()
    {
        var actual = Actual(302, 302, 302);

        Assert.Null(TargetProgress.Of(actual, Target(320, 2021), Of(Measure.Flow, Direction.Higher)));
        Assert.Null(TargetProgress.Of(actual, Target(320), Of(Measure.Rate, Direction.Higher)));
        Assert.Null(TargetProgress.Of(actual, Target(320), Of(Measure.Flow, Direction.Lower)));
        Assert.Null(TargetProgress.Of(
            actual with { Origin = FigureOrigin.Summed, Covered = 14, Expected = 16 }, Target(320), Of(Measure.Flow, Direction.Higher)));
        Assert.Null(TargetProgress.Of(
            actual with { Period = Period.Parse("2020/2022") }, Target(320), Of(Measure.Flow, Direction.Higher)));
    }

    private static Figure Actual(decimal value, decimal lower, decimal upper) => Target(value) with
    {
        Kind = ObservationKind.Actual,
        Slot = Figure.YearSlot,
        ScaledLower = Scaled.From(lower),
        ScaledUpper = Scaled.From(upper),
        Qualifier = lower == upper ? ValueQualifier.Exact : lower == value ? ValueQualifier.AtLeast : ValueQualifier.About,
    };

    private static Figure Target(decimal value, int year = 2022) => new()
    {
        IndicatorId = 1,
        RegionId = 370500,
        Year = year,
        Slot = 1,
        Kind = ObservationKind.Target,
        Period = Period.OfYear(year),
        Status = ObservationStatus.Reported,
        Origin = FigureOrigin.Observed,
        ScaledValue = Scaled.From(value),
        ScaledLower = Scaled.From(value),
        ScaledUpper = Scaled.From(value),
    };

    private static Indicator Of(Measure measure, Direction better) => new()
    {
        Id = 1,
        Code = "a",
        Name = "甲",
        NameEn = "A",
        ThemeId = 1,
        UnitCode = "人",
        Measure = measure,
        Aggregation = Aggregation.Sum,
        Decimals = 0,
        Better = better,
        Order = 1,
    };
}
