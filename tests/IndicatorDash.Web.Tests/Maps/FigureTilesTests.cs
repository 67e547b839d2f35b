using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Maps;

public sealed class FigureTilesTests : ChartTest
{
    private static readonly Region Shandong = FigureBuilders.Province(370000, "山东省", "鲁");
    private static readonly Region Guizhou = FigureBuilders.Province(520000, "贵州省", "贵");
    private static readonly Region Qinghai = FigureBuilders.Province(630000, "青海省", "青");

    [Theory]
    [InlineData(14)]
    [InlineData(16)]
    public void Sum_BesideReports_HasItsCoverageNoColourAndNoPartInTheScale(int covered)
    {
        var tiles = Of(
            2022,
            FigureBuilders.Reported("2022", 447_300, 370000).Summed(covered, 16),
            FigureBuilders.Reported("2022", 57_500, 630000),
            FigureBuilders.Reported("2022", 28_750, 520000));

        var sum = tiles.Values[370000];
        Assert.Equal((TileState.Sum, "44.73万", $"{covered}/16"), (sum.State, sum.Label, sum.Note));
        Assert.Equal((TileState.Value, 1d), (tiles.Values[630000].State, tiles.Values[630000].Weight));
        Assert.Equal(0.5, tiles.Values[520000].Weight);
        Assert.Equal(("0", "57,500"), (tiles.LowLabel, tiles.HighLabel));
    }

    [Fact]
    public void WholeSums_WhereNothingIsReported_ShareAScaleThatAPartialSumIsLeftOutOf()
    {
        var tiles = Of(
            2022,
            FigureBuilders.Reported("2022", 900, 370000).Summed(14, 16),
            FigureBuilders.Reported("2022", 400, 630000).Summed(8, 8),
            FigureBuilders.Reported("2022", 100, 520000).Summed(9, 9));

        Assert.Equal(TileState.Sum, tiles.Values[370000].State);
        Assert.Equal((TileState.Derived, 1d), (tiles.Values[630000].State, tiles.Values[630000].Weight));
        Assert.Equal((TileState.Derived, 0.25), (tiles.Values[520000].State, tiles.Values[520000].Weight));
        Assert.Equal("400", tiles.HighLabel);
    }

    [Theory]
    [InlineData("2020", "2020年", "")]
    [InlineData("2017/2022-04", "2017–2022", "累计")]
    [InlineData("2022-01/2022-07", "2022", "累计")]
    public void Figure_OfAnotherPeriod_IsNamedAndNeverColoured(string period, string label, string note)
    {
        var tiles = Of(2022, FigureBuilders.Reported(period, 900, 370000), FigureBuilders.Reported("2022", 5, 630000));

        var tile = tiles.Values[370000];
        Assert.Equal((TileState.Elsewhere, label, note, 0d), (tile.State, tile.Label, tile.Note, tile.Weight));
        Assert.StartsWith($"鲁 {label} · 山东省 900人", tile.AccessibleText, StringComparison.Ordinal);
        Assert.Equal("5", tiles.HighLabel);
    }

    [Fact]
    public void Target_IsNamedAsOne()
    {
        var tile = Of(2022, FigureBuilders.Reported("2022", 420, 370000).Planned()).Values[370000];

        Assert.Equal((TileState.Elsewhere, "2022", "目标"), (tile.State, tile.Label, tile.Note));
    }

    [Fact]
    public void WordOfAnotherYear_IsNoFigure()
    {
        var tile = Of(2022, FigureBuilders.Without("2020", ObservationStatus.NotReported, 370000)).Values[370000];

        Assert.Equal((TileState.None, "", "鲁 · 山东省 未公布"), (tile.State, tile.Label, tile.AccessibleText));
    }

    [Fact]
    public void AllWithoutANumber_IsNotTheWeakestColour() =>
        Assert.Equal(TileState.Unscaled, Of(2022, FigureBuilders.AllOf("2022") with { RegionId = 370000 }).Values[370000].State);

    private static FigureTiles Of(int year, params Figure[] figures) => FigureTiles.Of(
        FigureText.Current, FigureBuilders.Counted(), null, year, [Shandong, Guizhou, Qinghai], figures, region => $"/{region.Id}");
}
