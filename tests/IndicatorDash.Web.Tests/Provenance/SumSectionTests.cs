using Bunit;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Provenance;

public sealed class SumSectionTests : ComponentTest
{
    [Theory]
    [InlineData(2_100, 2_100, null, "（与本级报送一致）")]
    [InlineData(2_100, 2_000, null, "（本级报送多100人）")]
    [InlineData(2_000, 2_100, null, "（本级报送少100人）")]
    [InlineData(2_300, 2_100, 2_200, "（本级报送多约200人）")]
    [InlineData(2_150, 2_100, 2_200, "（与本级报送的多少无法判断）")]
    [InlineData(2_000, 2_100, 0, "（本级报送较少，差额不能确定）")]
    public void Section_BesideAReport_SaysOfTheDifferenceWhatIsKnown(int reported, int sum, int? upper, string expected)
    {
        var below = FigureBuilders.Reported("2022", sum);
        below = upper switch { null => below, 0 => below.AtLeast(), _ => below.AtLeast(upper) };
        var own = FigureBuilders.Reported("2022", reported).Beside(below.Summed(14, 16));

        var section = Render<SumSection>(parameters => parameters
            .Add(one => one.Model, new SumModel(own.AsSum(), [], FigureChange.FromSum(own, FigureBuilders.Counted())))
            .Add(one => one.Subject, new FigureSubject(FigureBuilders.Counted(), FigureBuilders.Persons, own)));

        Assert.Equal(expected, section.Find(".pv-line .sub").TextContent);
    }
}
