using IndicatorDash.Observations;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Coverage;

public sealed class CoverageWordsTests : ComponentTest
{
    [Fact]
    public void Words_AreCountedApartAndSaidInOrder()
    {
        var words = CoverageWords.Of(
        [
            FigureBuilders.Without("2022", ObservationStatus.Suppressed),
            FigureBuilders.Without("2022", ObservationStatus.NotReported),
            FigureBuilders.Without("2022", ObservationStatus.NotApplicable),
            FigureBuilders.Without("2022", ObservationStatus.NotReported),
        ]);

        Assert.Equal(new CoverageWords(2, 1, 1), words);
        Assert.Equal("未报送2、保密1、不适用1", words.ToString());
    }

    [Theory]
    [InlineData(3, 8, 1, 0, 0, CoverageKind.Reported)]
    [InlineData(0, 8, 1, 0, 0, CoverageKind.OnlyBelow)]
    [InlineData(0, 0, 1, 1, 1, CoverageKind.NotReported)]
    [InlineData(0, 0, 0, 1, 1, CoverageKind.Suppressed)]
    [InlineData(0, 0, 0, 1, 0, CoverageKind.NotApplicable)]
    [InlineData(0, 0, 0, 0, 0, CoverageKind.Nothing)]
    public void Kind_OfACell_IsItsNumbersBeforeItsWords(
        int own, int below, int notReported, int notApplicable, int suppressed, CoverageKind expected) =>
        Assert.Equal(expected, CoverageStates.KindOf(own, below, new CoverageWords(notReported, notApplicable, suppressed)));

    [Fact]
    public void NotApplicableToSome_StillCouldHaveReportedTheRest() =>
        Assert.True(new CoverageState(CoverageKind.NotApplicable, Words: new CoverageWords(0, 1, 0)).IsExpected);
}
