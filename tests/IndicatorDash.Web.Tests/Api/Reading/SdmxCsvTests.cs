using IndicatorDash.Observations;
using IndicatorDash.Periods;

namespace IndicatorDash.Web.Api.Reading;

public sealed class SdmxCsvTests
{
    [Theory]
    [InlineData("2020", "2020")]
    [InlineData("2020-12-31", "2020-12-31")]
    [InlineData("2022-04", "2022-04")]
    [InlineData("2015/2020", "2015-01-01/P6Y")]
    [InlineData("2015/2020-07", "2015-01-01/P5Y7M")]
    [InlineData("2020-01/2020-06", "2020-01-01/P6M")]
    [InlineData("2020-01-31/2020-03-01", "2020-01-31/P1M2D")]
    public void Period_OfAnyKind_IsWrittenAsSdmxDoes(string period, string expected) =>
        Assert.Equal(expected, SdmxCsv.PeriodOf(Period.Parse(period)));

    [Fact]
    public void Statuses_AllOfThem_HaveACodeOfTheCodeList() =>
        Assert.All(Enum.GetValues<ObservationStatus>(), status => Assert.Contains(SdmxCsv.CodeOf(status), (string[])["A", "E", "P", "Q", "M", "O"]));
}
