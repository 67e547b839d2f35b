using System.Globalization;
using Bunit;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Maps;

public sealed class TimelineTests : ChartTest
{
    private static readonly Region Guizhou = FigureBuilders.Province(520000, "贵州省", "贵");
    private static readonly TimelineBuilder Builder = new(FigureText.For(CultureInfo.GetCultureInfo("zh-CN")));

    [Fact]
    public void Build_Span_IsAsWideAsItIs()
    {
        var model = Builder.Build([Entry("2017/2018-06", 14), Entry("2020", 1)]);

        var span = model.Rows[0].Items.Single(item => item.IsSpan);
        Assert.Equal((2017, 2020), (model.FirstYear, model.LastYear));
        Assert.Equal(0, span.Start);
        Assert.Equal((1 + 181 / 365.0) / 4, span.Width, 6);
        Assert.Equal("2017–2018-06累计 14条", span.Label);
    }

    [Fact]
    public void Build_YearAndDay_AreDotsWhereTheyAre()
    {
        var items = Builder.Build([Entry("2018/2021", 1), Entry("2020", 60), Entry("2020-12-31", 5)]).Rows[0].Items
            .Where(item => !item.IsSpan).OrderBy(item => item.Start).ToList();

        Assert.Equal([0.625, 0.7375], items.Select(item => Math.Round(item.Start, 6)));
        Assert.Equal(["60条", "2020年末 5条"], items.Select(item => item.Label));
    }

    [Fact]
    public void Build_OverlappingSpans_HaveLinesOfTheirOwn()
    {
        var row = Builder.Build([Entry("2017/2022", 14), Entry("2019/2021", 4), Entry("2018/2020", 2)]).Rows[0];

        Assert.Equal(3, row.Lanes);
        Assert.Equal([0, 1, 2], row.Items.Select(item => item.Lane));
    }

    [Fact]
    public void Build_SamePeriodTwice_IsCountedTogether() =>
        Assert.Equal(5, Assert.Single(Builder.Build([Entry("2020", 2), Entry("2020", 3)]).Rows[0].Items).Entry.Count);

    [Fact]
    public void Build_DotAtTheEnd_HasItsTextBefore() =>
        Assert.True(Builder.Build([Entry("2018", 1), Entry("2022-12-31", 9)]).Rows[0].Items[^1].LabelIsLeft);

    [Fact]
    public void Build_DayOfTheOnlyYear_HasItsTextWhereThereIsMoreRoom()
    {
        Assert.False(Builder.Build([Entry("2022", 5), Entry("2022-04-14", 3)]).Rows[0].Items.Single(item => item.Entry.Count == 3).LabelIsLeft);
        Assert.True(Builder.Build([Entry("2022", 5), Entry("2022-10-14", 3)]).Rows[0].Items.Single(item => item.Entry.Count == 3).LabelIsLeft);
    }

    [Fact]
    public void Timeline_OneYear_HasRoomForItsText() =>
        Assert.Equal("min-width:288px", Show(Entry("2022", 1)).Find(".tl").GetAttribute("style"));

    [Fact]
    public void Build_Regions_AreRowsInTheirOrder()
    {
        var dongying = new TimelineEntry(FigureBuilders.Dongying, Period.OfYear(2022), 9, "/regions/370500");

        Assert.Equal(
            ["贵州省", "东营市"],
            Builder.Build([Entry("2020", 1), dongying, Entry("2021", 1)]).Rows.Select(row => row.Region.Name));
    }

    [Fact]
    public void Timeline_Items_AreLinksThatSayWhatTheyAre()
    {
        var timeline = Show(Entry("2017/2022-04", 14), Entry("2020", 3));

        Assert.Equal(
            ["贵州省，2017年至2022年4月累计，14条", "贵州省，2020年，3条"],
            timeline.FindAll(".tl-track a").Select(link => link.GetAttribute("title")));
        Assert.Equal(
            ["贵州省，2017–2022-04累计 14条", "贵州省，2020，3条"],
            timeline.FindAll(".tl-track a").Select(link => link.TextContent.Trim()));
        Assert.All(timeline.FindAll(".tl-track a"), link => Assert.Equal("/regions/520000", link.GetAttribute("href")));
        Assert.Equal("min-width:492px", timeline.Find(".tl").GetAttribute("style"));
    }

    [Fact]
    public void Timeline_Nothing_SaysSo() => Assert.Equal("未公布数据", Show().Find(".tl-empty").TextContent);

    private static TimelineEntry Entry(string period, int count) =>
        new(Guizhou, Period.Parse(period), count, "/regions/520000");

    private IRenderedComponent<Timeline> Show(params TimelineEntry[] entries) => Render<Timeline>(parameters => parameters
        .Add(component => component.Model, Builder.Build(entries))
        .Add(component => component.Label, "什么时候的数据"));
}
