using Bunit;
using IndicatorDash.Maps;
using IndicatorDash.Regions;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Maps;

public sealed class BoundaryMapTests : ChartTest
{
    private static readonly Region Jinan = FigureBuilders.City(370100, "济南市");
    private static readonly Region Dongying = FigureBuilders.City(370500, "东营市");

    [Fact]
    public void Map_WithBoundaries_LinksRegionsAndPrintsItsApprovalNumber()
    {
        var map = Show([Jinan, Dongying], BoundaryFiles.Loaded(370000, BoundaryFiles.Square(370100, 117, 36), BoundaryFiles.Square(370500, 118, 37)));

        var link = map.Find("svg a");
        Assert.Equal(("/regions/370100", "济南 60 · 济南市，60人"), (link.GetAttribute("href"), link.GetAttribute("aria-label")));
        Assert.Equal("bs-area tm-w5", link.QuerySelector("path")!.GetAttribute("class"));
        Assert.StartsWith("审图号：鲁SG(2023)026号。", map.Find(".tm-caption").TextContent, StringComparison.Ordinal);
        Assert.Empty(map.FindAll(".tm-grid"));
    }

    [Fact]
    public void Map_RegionWithoutAValue_IsHatchedAndSaidAndNoLink()
    {
        var map = Show([Jinan, Dongying], BoundaryFiles.Loaded(370000, BoundaryFiles.Square(370100, 117, 36), BoundaryFiles.Square(370500, 118, 37)));

        var missing = map.Find("svg g[role=img]");
        Assert.Equal("东营市，未公布", missing.GetAttribute("aria-label"));
        Assert.Equal("bs-area tm-none", missing.QuerySelector("path")!.GetAttribute("class"));
        Assert.NotNull(missing.QuerySelector("path.bs-hatch"));
    }

    [Fact]
    public void Map_RegionWithoutABoundary_StaysATileBesideIt()
    {
        var map = Show([Jinan, Dongying], BoundaryFiles.Loaded(370000, BoundaryFiles.Square(370500, 118, 37)));

        Assert.Equal("以下地区在地图上没有边界：", map.Find(".tm-beside").TextContent);
        Assert.Equal("/regions/370100", map.Find("a.tm-tile").GetAttribute("href"));
    }

    [Fact]
    public void Map_OfTheNation_SaysThatTaiwanHasNoFiguresAndNamesTheFrame()
    {
        var taiwan = FigureBuilders.Province(710000, "台湾省", "台");
        var map = Show([taiwan], BoundaryFiles.Loaded(Region.NationId, BoundaryFiles.Square(710000, 120, 23), BoundaryFiles.Square(Region.NationId, 113, 5)));

        Assert.Equal("台湾省资料暂缺。", map.FindAll(".tm-caption")[^1].TextContent);
        Assert.Equal("南海诸岛", map.Find("text.bs-caption").TextContent);
    }

    [Fact]
    public void Problems_AllHaveATextWithTheirArgument() => Assert.All(
        Enum.GetValues<MapProblemCode>(), code => Assert.NotEmpty(BoundaryMapText.Of(new MapProblem(code, "x"))));

    private IRenderedComponent<TileMap> Show(IReadOnlyList<Region> regions, LoadedMap boundary) => Render<TileMap>(parameters => parameters
        .Add(map => map.Regions, regions)
        .Add(map => map.Values, new Dictionary<int, TileValue>
        {
            [370100] = new("60", 1, TileState.Value, "/regions/370100", "济南 60 · 济南市，60人"),
        })
        .Add(map => map.Label, "地图")
        .Add(map => map.Boundary, boundary));
}
