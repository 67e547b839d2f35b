using Bunit;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Overview;

public sealed class ThemeTableTests : ComponentTest
{
    private static readonly Theme Training = new() { Id = 1, Code = "training", Name = "教育培训", NameEn = "Training", Order = 1 };

    [Fact]
    public void Regions_FewWithFigures_HaveAColumnEach()
    {
        var table = Show(2);

        Assert.Equal(["主题", "市1", "市2", "代表性数据"], Headings(table));
        Assert.Equal(["3条", "3条"], Counts(table));
    }

    [Fact]
    public void Regions_MoreThanThereIsRoomFor_AreCountedAndNoneLeftOut()
    {
        var table = Show(7);

        Assert.Equal(["主题", "数据", "已公布地区", "代表性数据"], Headings(table));
        Assert.Equal(["21条", "7个"], Counts(table));
    }

    private IRenderedComponent<ThemeTable> Show(int count)
    {
        List<Region> regions = [.. Enumerable.Range(1, count).Select(number => FigureBuilders.City(370000 + (number * 100), $"市{number}"))];
        var sparse = new SparseOverview(
            [.. regions.Select(region => new ReportingRegion(region, [new PeriodCount(Period.OfYear(2022), 3)]))],
            new Dictionary<int, int>(),
            [new ThemeOverview(Training, regions.ToDictionary(region => region.Id, _ => 3), [])]);
        var shandong = FigureBuilders.Province(370000, "山东省", "鲁");
        return Render<ThemeTable>(parameters => parameters
            .Add(table => table.Overview, new OverviewModel(shandong, 2022, null, [], regions, [], sparse, null))
            .Add(table => table.Sparse, sparse)
            .Add(table => table.Catalogue, new Catalogue(new RegionDirectory([FigureBuilders.Nation, shandong, .. regions]), [], [Training], [], [])));
    }

    private static IEnumerable<string> Headings(IRenderedComponent<ThemeTable> table) =>
        table.FindAll("thead th").Select(heading => heading.TextContent);

    private static IEnumerable<string> Counts(IRenderedComponent<ThemeTable> table) =>
        table.FindAll("tbody .count").Select(cell => cell.TextContent);
}
