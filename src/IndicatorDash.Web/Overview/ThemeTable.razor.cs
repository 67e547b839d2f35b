using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Overview;

/// <summary>The themes of the overview, while figures are few.</summary>
public sealed partial class ThemeTable
{
    // More would push what stands for a theme off the screen.
    private const int MaxRegions = 6;

    private FigureText _text = FigureText.Current;
    private List<ReportingRegion> _regions = [];

    [Parameter, EditorRequired]
    public required OverviewModel Overview { get; set; }

    [Parameter, EditorRequired]
    public required SparseOverview Sparse { get; set; }

    [Parameter, EditorRequired]
    public required Catalogue Catalogue { get; set; }

    private string? RegionCode => Overview.Region.Level == RegionLevel.Nation ? null : Overview.Region.Code;

    protected override void OnParametersSet()
    {
        _text = FigureText.Current;
        _regions = [.. Sparse.Regions.OrderByDescending(region => region.Count).Take(MaxRegions).OrderBy(region => region.Region.Id)];
    }

    private string NameOf(Theme theme) => _text.IsChinese ? theme.Name : theme.NameEn;
}
