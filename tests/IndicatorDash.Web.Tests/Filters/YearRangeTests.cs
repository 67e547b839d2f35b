namespace IndicatorDash.Web.Filters;

public sealed class YearRangeTests
{
    public static TheoryData<int[], int?, int[]> Cases => new()
    {
        { [], null, [] },
        { [], 2020, [2020] },
        { [2018, 2020], null, [2018, 2019, 2020] },
        { [2018, 2020], 2019, [2018, 2019, 2020] },
        { [2018, 2020], 2022, [2018, 2019, 2020, 2021, 2022] },
        { [2018, 2020], 2016, [2016, 2017, 2018, 2019, 2020] },
        { [2018, 2020], 1066, [1066, 2018, 2019, 2020] },
        { [2018, 2020], 2999, [2018, 2019, 2020, 2999] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_KnownYears_ReachesTheChosenOne(int[] known, int? chosen, int[] expected) =>
        Assert.Equal(expected, YearRange.Of(known, chosen));
}
