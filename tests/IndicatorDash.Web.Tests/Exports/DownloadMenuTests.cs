using Bunit;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Exports;

public sealed class DownloadMenuTests : ComponentTest
{
    private const string Title = "历年 · 东营市";

    public DownloadMenuTests()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.SetupModule(url => url.Arguments[0]!.ToString()!.Contains("plotly", StringComparison.Ordinal)).Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task Pictures_OfTheChartsOfThePage_AreOfferedWhileTheyAreDrawn()
    {
        var menu = Render<DownloadMenu>(parameters => parameters.Add(component => component.Page, "/"));
        Assert.Empty(PicturesOf(menu));

        var card = Render<ChartCard>(parameters => parameters
            .Add(component => component.Title, Title)
            .Add(component => component.Model, new TrendChartBuilder(FigureText.Current).Build(
                FigureBuilders.Counted(), null, [FigureBuilders.Dongying], [FigureBuilders.Reported("2022", 5)])));
        menu.WaitForAssertion(() => Assert.Equal([$"图片PNG {Title}", $"图片SVG {Title}"], PicturesOf(menu)));

        card.Render(parameters => parameters.Add(component => component.ShowTable, true));
        menu.WaitForAssertion(() => Assert.Empty(PicturesOf(menu)));

        card.Render(parameters => parameters.Add(component => component.ShowTable, false));
        menu.WaitForAssertion(() => Assert.Equal(2, PicturesOf(menu).Count));

        await DisposeComponentsAsync();
        Assert.Empty(PicturesOf(Render<DownloadMenu>(parameters => parameters.Add(component => component.Page, "/"))));
    }

    [Fact]
    public async Task Picture_Chosen_IsSaved()
    {
        var script = JSInterop.SetupModule(url => url.Identifier == "import"
            && url.Arguments[0]!.ToString()!.Contains("IndicatorChart.razor", StringComparison.Ordinal));
        script.SetupVoid("saveSvg", _ => true).SetVoidResult();
        Render<ChartCard>(parameters => parameters
            .Add(component => component.Title, Title)
            .Add(component => component.Model, new TrendChartBuilder(FigureText.Current).Build(
                FigureBuilders.Counted(), null, [FigureBuilders.Dongying], [FigureBuilders.Reported("2022", 5)])));
        var menu = Render<DownloadMenu>(parameters => parameters.Add(component => component.Page, "/"));

        await menu.FindAll("button").Single(button => button.TextContent.StartsWith("图片SVG", StringComparison.Ordinal)).ClickAsync();

        Assert.Single(script.Invocations["saveSvg"]);
    }

    [Theory]
    [InlineData(true, "表格XLSX 含说明与代码")]
    [InlineData(false, "数据XLSX 含说明与来源")]
    public void Files_OfAListAndOfFigures_AreCalledWhatTheyAre(bool isList, string expected)
    {
        var menu = Render<DownloadMenu>(parameters => parameters
            .Add(component => component.Page, "/regions?q=dys")
            .Add(component => component.IsList, isList));

        Assert.Equal(expected, menu.Find("a[href='/regions.xlsx?q=dys']").TextContent);
    }

    private static List<string> PicturesOf(IRenderedComponent<DownloadMenu> menu) =>
        [.. menu.FindAll("button").Select(button => button.TextContent).Where(text => text.StartsWith("图片", StringComparison.Ordinal))];
}
