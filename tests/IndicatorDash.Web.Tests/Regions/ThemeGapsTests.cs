using IndicatorDash.Figures;
using IndicatorDash.Observations;
using static IndicatorDash.Web.Testing.FigureBuilders;

namespace IndicatorDash.Web.Regions;

public sealed class ThemeGapsTests
{
    [Fact]
    public void Gaps_OfWords_AreOnlyWhatWasNotReported()
    {
        var reported = ThemeGaps.Of([Counted()], Of(Reported("2018", 3), Without("2019", ObservationStatus.NotApplicable), Without("2020", ObservationStatus.NotReported)), [2018, 2019, 2020, 2021]);
        var said = ThemeGaps.Of([Counted()], Of(Without("2020", ObservationStatus.NotReported)), [2020]);

        Assert.Equal([2020, 2021], Assert.Single(reported.Years).Years);
        Assert.Single(said.Nothing);
        Assert.False(said.IsEmpty);
    }

    [Fact]
    public void Gaps_OfATotalOverYears_AreAllItsYears()
    {
        var gaps = ThemeGaps.Of([Counted()], Of(Reported("2018/2020", 3)), [2018, 2019, 2020]);

        Assert.Single(gaps.NoYear);
        Assert.Empty(gaps.Years);
        Assert.Empty(gaps.Nothing);
    }

    private static ILookup<int, Figure> Of(params Figure[] figures) => figures.ToLookup(figure => figure.IndicatorId);
}
