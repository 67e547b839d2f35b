using System.Globalization;
using Bunit;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Regions;

public sealed class GapsCardTests : ComponentTest
{
    private static readonly Headline Talent = new() { Position = 1, Name = "人才", NameEn = "Talent" };

    private static readonly Region[] Cities = [.. Enumerable.Range(1, 5).Select(number =>
        FigureBuilders.City(370000 + (number * 100), $"第{number.ToString(CultureInfo.InvariantCulture)}市"))];

    [Theory]
    [InlineData(0, 1, "5个市中1个本级未公布，只有其下级地区的数据")]
    [InlineData(0, 5, "5个市本级均未公布，只有其下级地区的数据")]
    [InlineData(2, 0, "5个市中2个未公布")]
    [InlineData(5, 0, "5个市均未公布")]
    [InlineData(2, 1, "5个市中2个未公布，另1个本级未公布，只有其下级地区的数据")]
    public void Units_ThatPublishedNothingThemselves_AreNeverCalledPublished(int silent, int onlyBelow, string text)
    {
        var card = Card([], silent, onlyBelow);

        Assert.Equal(text, card.Find(".sub").TextContent);
        Assert.Equal(silent is > 0 and < 5 ? silent : 0, card.FindAll(".names a").Count);
    }

    [Fact]
    public void Units_ThatAllPublished_AreSaidToHave()
    {
        var card = Card([new HeadlineGap(Talent, GapKind.Nothing, null)], 0, 0);

        Assert.Equal("5个市均已公布", card.Find(".sub").TextContent);
    }

    [Fact]
    public void NothingMissing_IsSaidInOneSentence()
    {
        var card = Card([], 0, 0);

        Assert.Equal("核心指标、各主题和各下级地区数据齐全。", card.Find("p").TextContent);
    }

    private IRenderedComponent<GapsCard> Card(IReadOnlyList<HeadlineGap> headlines, int silent, int onlyBelow)
    {
        var shandong = FigureBuilders.Province(370000, "山东省", "鲁");
        var regions = new RegionDirectory([FigureBuilders.Nation, shandong, .. Cities]);
        var indicator = FigureBuilders.Counted();
        indicator.HeadlinePosition = Talent.Position;
        return Render<GapsCard>(parameters => parameters.Add(card => card.Profile, new RegionProfile
        {
            Catalogue = new Catalogue(regions, [indicator], [], [FigureBuilders.Persons], [Talent]),
            Region = shandong,
            Path = [FigureBuilders.Nation],
            TakenOver = [],
            Years = [],
            Themes = [],
            Gaps = new RegionGaps(headlines, headlines.Count, [], 0, Cities[..silent], onlyBelow, Cities.Length),
            ThemeGaps = new Dictionary<int, ThemeGaps>(),
            Units = [.. Cities.Select(city => new RegionCount(city, 0, 0))],
            FormerUnits = [],
            Nearest = [],
            Sources = [],
        }));
    }
}
