using IndicatorDash.Testing;

namespace IndicatorDash.Indicators;

public sealed class ExpectedUpdateTests
{
    [Fact]
    public void FirstOf_SeveralIndicators_IsTheEarliestUnlessOneIsMissingAtOnce()
    {
        var (soon, later, never) = (Due(1, 31), Due(2, 90), Due(3, null));

        Assert.Equal(new ExpectedUpdate(2022, new DateOnly(2023, 1, 31)), ExpectedUpdate.FirstOf(2022, [later, soon]));
        Assert.Null(ExpectedUpdate.FirstOf(2022, [soon, never]));
        Assert.Null(ExpectedUpdate.FirstOf(2022, []));
        Assert.Equal(ExpectedUpdate.Of(2023, soon), ExpectedUpdate.After(2022, soon));
    }

    [Fact]
    public void IsOverdue_OnTheDayItself_IsInTime()
    {
        var expected = ExpectedUpdate.Of(2022, Due(1, 31))!.Value;

        Assert.False(expected.IsOverdue(new DateOnly(2023, 1, 31)));
        Assert.True(expected.IsOverdue(new DateOnly(2023, 2, 1)));
    }

    private static Indicator Due(int id, int? days) => new()
    {
        Id = id,
        Code = "x",
        Name = "x",
        NameEn = "x",
        ThemeId = SampleCatalogue.VillageTheme,
        UnitCode = "个",
        Measure = Measure.Stock,
        Aggregation = Aggregation.Sum,
        Decimals = 0,
        Better = Direction.Higher,
        Order = id,
        DueDays = days,
    };
}
