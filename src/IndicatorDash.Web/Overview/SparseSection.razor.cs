using IndicatorDash.Catalogues;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Maps;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Overview;

/// <summary>The overview where figures are few: the state in which every store starts.</summary>
public sealed partial class SparseSection
{
    private IReadOnlyList<Region> _children = [];
    private Dictionary<int, TileValue> _tiles = [];
    private TimelineModel _timeline = new(0, 0, []);

    [Parameter, EditorRequired]
    public required OverviewModel Overview { get; set; }

    [Parameter, EditorRequired]
    public required SparseOverview Sparse { get; set; }

    [Parameter, EditorRequired]
    public required Catalogue Catalogue { get; set; }

    protected override void OnParametersSet()
    {
        // Without any region below, the region stands for itself.
        _children = Overview.Children.Count > 0 ? Overview.Children : [Overview.Region];
        var counts = Overview.Children.Count > 0
            ? Sparse.ChildCounts
            : new Dictionary<int, int> { [Overview.Region.Id] = Sparse.Regions.Sum(region => region.Count) };
        var most = Math.Max(counts.Values.DefaultIfEmpty(0).Max(), 1);
        _tiles = _children
            .Where(child => counts.GetValueOrDefault(child.Id) > 0)
            .ToDictionary(child => child.Id, child => Tile(child, counts[child.Id], most));
        _timeline = new TimelineBuilder(FigureText.Current).Build(Sparse.Regions.SelectMany(region =>
            region.Periods.Select(period => new TimelineEntry(
                region.Region, period.Period, period.Count, UrlOf(region.Region, period.Period)))));
    }

    private TileValue Tile(Region region, int count, int most) => new(
        count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        (double)count / most,
        TileState.Value,
        PageUrls.Overview(region.Code, Overview.Year, Overview.Theme?.Code),
        $"{region.NameForReader()}, {OverviewStrings.Figures.Fill(count)}");

    private string UrlOf(Region region, Period period) => PageUrls.Overview(region.Code, period.Year, Overview.Theme?.Code);
}
