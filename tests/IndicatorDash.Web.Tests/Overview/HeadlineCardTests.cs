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
        var regions = new RegionDirectory([Nation, FigureBuilders.Province(370000, "山东省", "鲁"), FigureBuilders.Dongying]);
        return Render<HeadlineCard>(parameters => parameters
            .Add(card => card.Card, new HeadlineCardModel(Talent, [entry], [], 0, 0))
            .Add(card => card.Region, FigureBuilders.Dongying)
            .Add(card => card.Catalogue, new Catalogue(regions, [counted, twice], [], [FigureBuilders.Persons], [Talent])));
    }
}
