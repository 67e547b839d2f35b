using Bunit;
using IndicatorDash.Regions;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Maps;

public sealed class TileMapTests : ChartTest
{
    private static readonly Region Qinghai = FigureBuilders.Province(630000, "青海省", "青");
    private static readonly Region Shandong = FigureBuilders.Province(370000, "山东省", "鲁");

    [Fact]
    public void Positions_ProvincialUnits_AreThirtyFourDifferentPlacesWithTaiwanAmongThem()
    {
        var places = TilePositions.Regions
            .Select(id => TilePositions.TryGet(id, out var place) ? place : default)
            .ToList();

        Assert.Equal(34, places.Distinct().Count());
        Assert.True(TilePositions.TryGet(710000, out _));
    }

    [Fact]
    public void Map_OfProvinces_PlacesThemAndSaysWhatItIsNot()
    {
        var map = Show([Shandong, Qinghai], new()
        {
            [630000] = new TileValue("60", 1, TileState.Value, "/regions/630000", "青海省，60条"),
        });

        var tile = map.Find("a.tm-tile");
        Assert.Equal(("/regions/630000", "青海省，60条"), (tile.GetAttribute("href"), tile.GetAttribute("title")));
        Assert.Equal("青60，青海省，60条", tile.TextContent);
        Assert.Equal("grid-area:4/2", tile.ParentElement!.GetAttribute("style"));
        Assert.Equal("格子图，不表示实际边界和位置。", map.Find(".tm-caption").TextContent);
    }

    [Fact]
    public void Map_RegionWithoutValue_IsGreyAndNotTheLowestColour()
    {
        var map = Show([Shandong], []);

        Assert.Equal("tm-tile tm-none", map.Find("li .tm-tile").ClassName);
        Assert.Equal("山东省，未公布", map.Find("li .tm-tile").GetAttribute("title"));
    }

    [Theory]
    [InlineData(0, TileState.Value, "tm-tile tm-w1")]
    [InlineData(0.5, TileState.Value, "tm-tile tm-w3")]
    [InlineData(1, TileState.Value, "tm-tile tm-w5")]
    [InlineData(1.5, TileState.Value, "tm-tile tm-w5")]
    [InlineData(double.NaN, TileState.Value, "tm-tile tm-w1")]
    [InlineData(0.5, TileState.Derived, "tm-tile tm-w3 tm-hatched")]
    [InlineData(0.5, TileState.Sum, "tm-tile tm-sum tm-hatched")]
    [InlineData(0.5, TileState.Unscaled, "tm-tile tm-unscaled")]
    [InlineData(0.5, TileState.Elsewhere, "tm-tile tm-elsewhere")]
    [InlineData(0.5, TileState.NotReported, "tm-tile tm-not-reported")]
    [InlineData(0.5, TileState.NotApplicable, "tm-tile tm-not-applicable")]
    [InlineData(0.5, TileState.Suppressed, "tm-tile tm-suppressed")]
    public void Tile_ByStateAndWeight_HasALook(double weight, TileState state, string expected)
    {
        var map = Show([Shandong], new() { [370000] = new TileValue("", weight, state, null, "山东省") });

        Assert.Equal(expected, map.Find("li .tm-tile").ClassName);
    }

    [Fact]
    public void Map_OfASum_PrintsItsCoverageAndExplainsItWithoutAScale()
    {
        var map = Show([Shandong, Qinghai], new()
        {
            [370000] = new TileValue("44.73万", 1, TileState.Sum, null, "山东省") { Note = "14/16" },
            [630000] = new TileValue("2020年", 0, TileState.Elsewhere, null, "青海省"),
        });

        Assert.Equal(["44.73万", "14/16", "2020年"], map.FindAll("li .tm-label").Select(label => label.TextContent));
        Assert.Equal(
            ["下级汇总（已报/应报），不参与着色", "有其他期间的数据，非该年"],
            map.FindAll(".tm-key > span").Select(entry => entry.TextContent));
    }

    [Fact]
    public void Map_OfCities_WrapsAndHasNoCaption()
    {
        var map = Show([FigureBuilders.City(370100, "济南市"), FigureBuilders.City(370500, "东营市")], []);

        Assert.Equal(["济南", "东营"], map.FindAll("li .tm-name").Select(name => name.TextContent));
        Assert.NotNull(map.Find(".tm-wrap"));
        Assert.Empty(map.FindAll(".tm-caption"));
    }

    [Fact]
    public async Task Select_TileWithoutAddress_IsAButton()
    {
        Region? selected = null;
        var map = Render<TileMap>(parameters => parameters
            .Add(component => component.Regions, [Shandong])
            .Add(component => component.Values, new Dictionary<int, TileValue>())
            .Add(component => component.Label, "哪里有数据")
            .Add(component => component.OnSelect, region => selected = region));

        await map.Find("button").ClickAsync();

        Assert.Equal(Shandong, selected);
    }

    private IRenderedComponent<TileMap> Show(IReadOnlyList<Region> regions, Dictionary<int, TileValue> values) =>
        Render<TileMap>(parameters => parameters
            .Add(component => component.Regions, regions)
            .Add(component => component.Values, values)
            .Add(component => component.Label, "哪里有数据"));
}
