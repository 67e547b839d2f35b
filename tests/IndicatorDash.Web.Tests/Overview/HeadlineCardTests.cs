using Bunit;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Overview;

public sealed class HeadlineCardTests : ComponentTest
{
    private static readonly Headline Talent = new() { Position = 1, Name = "人才", NameEn = "Talent" };

    private static readonly Region Nation = new()
    {
        Id = Region.NationId,
        Name = "全国",
        ShortName = "全国",
        Abbreviation = "",
        Level = RegionLevel.Nation,
        Kind = RegionKind.Administrative,
        Pinyin = "",
        Initials = "",
    };

    [Fact]
    public void Card_ComparableYears_SaysTheChangeAndJoinsThem()
    {
        var card = Card("");

        Assert.Contains("+1（+50.0%）", card.Markup, StringComparison.Ordinal);
        Assert.Single(card.FindAll("polyline"));
    }

    [Fact]
    public void Card_AcrossABreakOfWhatItIsComputedFrom_StatesNoChangeAndJoinsNothing()
    {
        var card = Card("2020 改按常住人口统计");

        Assert.Contains("口径有调整，不可比", card.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("+1", card.Markup, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("polyline"));
    }

    [Theory]
    [InlineData(2_050, null, "下级地区相加为2,050人（14/16），差+50")]
    [InlineData(2_000, 2_100, "下级地区相加为2,000余人（14/16），差约+100")]
    [InlineData(2_050, 2_150, "下级地区相加为2,050余人（14/16）")]
    public void Card_OfAReportBesideASum_SaysNoMoreThanTheSumDoes(int sum, int? upper, string expected)
    {
        var below = FigureBuilders.Reported("2020", sum);
        var own = FigureBuilders.Reported("2020", 2_100).Beside((upper is null ? below : below.AtLeast(upper)).Summed(14, 16));

        var card = Card(new HeadlineEntry(FigureBuilders.Dongying, FigureBuilders.Counted(), own, null, [own]), FigureBuilders.Counted());

        Assert.Contains(card.FindAll(".sub, .note, li, p, span"), element => element.TextContent.Trim() == expected);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(3, true)]
    public void Card_OfMoreFiguresBelowThanFit_SaysHowMany(int more, bool isSaid)
    {
        var figure = FigureBuilders.Reported("2020", 5);
        var entry = new HeadlineEntry(FigureBuilders.Dongying, FigureBuilders.Counted(), figure, null, [figure]);

        var card = Card(new HeadlineCardModel(Talent, [], [entry], 1, 16) { MoreBelow = more }, FigureBuilders.Counted());

        Assert.Equal(isSaid, card.Markup.Contains("下级地区另有3个数未列出。", StringComparison.Ordinal));
    }

    private IRenderedComponent<HeadlineCard> Card(string breaks)
    {
        var counted = FigureBuilders.Counted();
        counted.Breaks = breaks;
        var twice = new Indicator
        {
            Id = 2,
            Code = "twice",
            Name = "两倍",
            NameEn = "Twice",
            ThemeId = 1,
            UnitCode = counted.UnitCode,
            Measure = Measure.Flow,
            Aggregation = Aggregation.Formula,
            Formula = "talent * 2",
            Decimals = 0,
            Better = Direction.Higher,
            Order = 2,
        };
        Figure[] years = [FigureBuilders.Reported("2019", 2) with { IndicatorId = 2 }, FigureBuilders.Reported("2020", 3) with { IndicatorId = 2 }];
        var entry = new HeadlineEntry(FigureBuilders.Dongying, twice, years[1], years[0], years);
        return Card(entry, counted, twice);
    }

    private IRenderedComponent<HeadlineCard> Card(HeadlineEntry entry, params IReadOnlyList<Indicator> indicators) =>
        Card(new HeadlineCardModel(Talent, [entry], [], 0, 0), indicators);

    private IRenderedComponent<HeadlineCard> Card(HeadlineCardModel model, params IReadOnlyList<Indicator> indicators)
    {
        var regions = new RegionDirectory([Nation, FigureBuilders.Province(370000, "山东省", "鲁"), FigureBuilders.Dongying]);
        return Render<HeadlineCard>(parameters => parameters
            .Add(card => card.Card, model)
            .Add(card => card.Region, FigureBuilders.Dongying)
            .Add(card => card.Catalogue, new Catalogue(regions, indicators, [], [FigureBuilders.Persons], [Talent])));
    }
}
