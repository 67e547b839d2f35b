using Bunit;
using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Charts;

public sealed class ChartCardTests : ChartTest
{
    private static readonly Figure[] Figures =
    [
        FigureBuilders.Reported("2019", 300).About(250, 350),
        FigureBuilders.Without("2020", ObservationStatus.NotReported),
        FigureBuilders.Reported("2022", 0),
        FigureBuilders.Reported("2016/2017", 430),
        FigureBuilders.Reported("2022", 320).Planned(),
    ];

    [Fact]
    public void Table_OfOneRegion_HasEveryFigureAndEveryGap()
    {
        var table = Render<ChartTable>(parameters => parameters
            .Add(component => component.Model, Model())
            .Add(component => component.Caption, "历年"));

        var rows = table.FindAll("tbody tr").Select(row => string.Join('|', row.Children.Select(Seen))).ToList();

        Assert.Equal(
            [
                "2019|约300|[250, 350)|约数",
                "2020|未报送|—|—",
                "2021|—|—|—",
                "2022|0|—|报送",
                "2016–2017累计|430|—|累计",
                "目标（2022年）|320|—|目标",
            ],
            rows);
    }

    [Theory]
    [InlineData(false, "/2019")]
    [InlineData(true, null)]
    public void Table_Value_LeadsToItsProvenanceWhereItCanBeSeen(bool isHidden, string? href)
    {
        var table = Render<ChartTable>(parameters => parameters
            .Add(component => component.Model, Model())
            .Add(component => component.Caption, "历年")
            .Add(component => component.IsHidden, isHidden)
            .AddCascadingValue<FigureLink>((figure, _) => $"/{figure.Year}"));

        Assert.Equal(href, table.FindAll("tbody tr:nth-child(1) a").Select(link => link.GetAttribute("href")).SingleOrDefault());
    }

    [Fact]
    public void Table_OfSeveralRegions_RemarksOnOtherDaysAndSums()
    {
        var jinan = FigureBuilders.City(370100, "济南市");
        var model = new TrendChartBuilder(FigureText.Current).Build(
            FigureBuilders.Counted(),
            null,
            [jinan, FigureBuilders.Dongying],
            [FigureBuilders.Reported("2022", 9, 370100).Summed(2, 3), FigureBuilders.Reported("2022-04-14", 5)]);

        var table = Render<ChartTable>(parameters => parameters
            .Add(component => component.Model, model)
            .Add(component => component.Caption, "对比"));

        Assert.Equal(["汇总2/3", "截至2022-04-14"], table.FindAll("tbody .ct-note").Select(note => note.TextContent));
    }

    [Fact]
    public void Table_OfARanking_HasPlacesOnlyBeyondDoubt()
    {
        var model = new RankingChartBuilder(FigureText.Current).Build(
            FigureBuilders.Counted(),
            null,
            2022,
            [FigureBuilders.City(1, "甲市"), FigureBuilders.City(2, "乙市"), FigureBuilders.City(3, "丙市")],
            [FigureBuilders.Reported("2022", 9, 1), FigureBuilders.Reported("2022", 5, 2).AtLeast(6)]);

        var table = Render<ChartTable>(parameters => parameters
            .Add(component => component.Model, model)
            .Add(component => component.Caption, "排名"));

        Assert.Equal(
            ["甲市|9|—|2022|报送|1", "乙市|≥5|[5, 6)|2022|下限|2", "丙市|—|—|—|—|—"],
            table.FindAll("tbody tr").Select(row => string.Join('|', row.Children.Select(Seen))));
    }

    [Fact]
    public void Card_WithChart_KeepsTheTableForThoseWhoListen()
    {
        var card = Show(showTable: false);

        Assert.NotNull(card.FindComponent<IndicatorChart>());
        Assert.Equal(6, card.FindAll(".ct-hidden tbody tr").Count);
        Assert.Empty(card.FindAll(".ct-hidden button"));
    }

    [Fact]
    public async Task Toggle_Pressed_AsksForTheTable()
    {
        bool? asked = null;
        var card = Render<ChartCard>(parameters => parameters
            .Add(component => component.Title, "历年")
            .Add(component => component.Model, Model())
            .Add(component => component.ShowTableChanged, value => asked = value));

        await card.Find(".cc-toggle").ClickAsync();

        Assert.True(asked);
    }

    [Fact]
    public void Card_WithTable_HasNoChartButItsSentence()
    {
        var card = Show(showTable: true);

        Assert.Empty(card.FindComponents<IndicatorChart>());
        Assert.Equal(Model().Summary, card.Find(".cc-summary").TextContent);
    }

    [Fact]
    public void Key_OfATrend_ExplainsOnlyWhatIsThere()
    {
        var key = Render<ChartKey>(parameters => parameters.Add(component => component.Model, Model()));

        Assert.Equal(
            ["报送", "约数及其区间", "目标", "未报送", "累计，宽度为年份跨度，不与纵轴比较"],
            key.FindAll("li").Select(entry => entry.TextContent.Trim()));
    }

    private static TrendChartModel Model() =>
        new TrendChartBuilder(FigureText.Current).Build(FigureBuilders.Counted(), null, [FigureBuilders.Dongying], Figures);

    // What is read out after a number is not seen.
    private static string Seen(AngleSharp.Dom.IElement cell)
    {
        var spoken = cell.QuerySelector(".fv-sr")?.TextContent ?? "";
        var text = cell.TextContent.Trim();
        return spoken.Length == 0 ? text : text.Replace(spoken, "", StringComparison.Ordinal);
    }

    private IRenderedComponent<ChartCard> Show(bool showTable) => Render<ChartCard>(parameters => parameters
        .Add(component => component.Title, "历年")
        .Add(component => component.Model, Model())
        .Add(component => component.ShowTable, showTable));
}
