using Bunit;
using IndicatorDash.Figures;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Charts;

public sealed class ChartPictureTests : ChartTest
{
    private const string Title = "历年 · 东营市 · 引进人才";

    [Fact]
    public void Picture_OfATrend_SaysWhatItIsOfAndWhereItIsFrom()
    {
        var model = Model(FigureBuilders.Reported("2021", 300), FigureBuilders.Reported("2022", 320).Summed(4, 5));

        var picture = ChartPicture.Of(model, Title, Palette.Light, "http://dash/indicators/talent");

        Assert.Equal("历年-东营市-引进人才", picture.FileName);
        Assert.Equal((Title, "单位：人"), (picture.Title, picture.Subtitle));
        Assert.Equal(["●报送", "○下级地区汇总"], picture.Keys.Select(key => key.Sign + key.Text));
        Assert.Equal(
            [model.Summary, "基层党建指标看板，各项数据的来源和出处见http://dash/indicators/talent"], picture.Notes);
        Assert.Equal(model.Height, picture.Height);
    }

    [Fact]
    public void Picture_OfAChartThatDoesNotNameItsIndicator_DoesSo()
    {
        var picture = ChartPicture.Of(Model(FigureBuilders.Reported("2022", 5)), "历年 · 东营市（人）", Palette.Light, "http://dash/");

        Assert.Equal(("引进人才 · 历年 · 东营市（人）", "引进人才-历年-东营市-人"), (picture.Title, picture.FileName));
    }

    [Fact]
    public void Picture_OfSeveralRegions_NamesThemInTheirColours()
    {
        var model = new TrendChartBuilder(FigureText.Current).Build(
            FigureBuilders.Counted(),
            null,
            [FigureBuilders.Dongying, FigureBuilders.City(370100, "济南市")],
            [FigureBuilders.Reported("2022", 5), FigureBuilders.Reported("2022", 9, 370100)]);

        var picture = ChartPicture.Of(model, Title, Palette.Light, "http://dash/");

        Assert.Equal(
            [("●", "#b3261e", "东营市"), ("■", "#2f6f9f", "济南市")],
            picture.Keys.Take(2).Select(key => (key.Sign, key.Color, key.Text)));
    }

    [Fact]
    public async Task Button_Pressed_HandsThePictureToTheBrowser()
    {
        var script = JSInterop.SetupModule(url => url.Identifier == "import"
            && url.Arguments[0]!.ToString()!.Contains("IndicatorChart.razor", StringComparison.Ordinal));
        script.SetupVoid("save", _ => true).SetVoidResult();
        var card = Show(Model(FigureBuilders.Reported("2022", 5)), showTable: false);

        await card.FindAll("button").Single(button => button.TextContent == "下载图片").ClickAsync();

        var picture = Assert.IsType<ChartPicture>(Assert.Single(script.Invocations["save"]).Arguments[1]);
        Assert.Equal(Title, picture.Title);
    }

    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, null)]
    public void Button_WithNothingDrawn_IsNotThere(bool showTable, int? value)
    {
        var card = Show(value is { } known ? Model(FigureBuilders.Reported("2022", known)) : Model(), showTable);

        Assert.DoesNotContain(card.FindAll("button"), button => button.TextContent == "下载图片");
    }

    private static TrendChartModel Model(params Figure[] figures) =>
        new TrendChartBuilder(FigureText.Current).Build(FigureBuilders.Counted(), null, [FigureBuilders.Dongying], figures);

    private IRenderedComponent<ChartCard> Show(ChartModel model, bool showTable) => Render<ChartCard>(parameters => parameters
        .Add(component => component.Title, Title)
        .Add(component => component.Model, model)
        .Add(component => component.ShowTable, showTable));
}
