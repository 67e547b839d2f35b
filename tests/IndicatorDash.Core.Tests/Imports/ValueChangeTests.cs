using IndicatorDash.Numbers;

namespace IndicatorDash.Imports;

public sealed class ValueChangeTests
{
    [Fact]
    public void Between_ExactNumbers_IsExact() => Assert.Equal(
        new ValueChange(16, 16, 16, 5.3m, false, false),
        ValueChange.Between(Quantity.Exactly(302), Quantity.Exactly(318), isShare: false));

    [Fact]
    public void Between_AboutANumberAndOneInItsInterval_SaysBoth() => Assert.Equal(
        new ValueChange(-4, -9, 1, -1.1m, true, true),
        ValueChange.Between(new Quantity(380, ValueQualifier.About, 375, 385), Quantity.Exactly(376), isShare: false));

    [Fact]
    public void Between_Shares_IsInPointsOnly() => Assert.Null(
        ValueChange.Between(Quantity.Exactly(81.2m), Quantity.Exactly(82.6m), isShare: true).Percent);

    [Fact]
    public void Between_ZeroAndANumber_HasNoPercent() =>
        Assert.Null(ValueChange.Between(Quantity.Exactly(0), Quantity.Exactly(5), isShare: false).Percent);
}
