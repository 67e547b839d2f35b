using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Overview;

/// <summary>The themes of the overview, while figures are few.</summary>
public sealed partial class ThemeTable
{
    // More would push what stands for a theme off the screen: then they are counted, none left out.
    private const int MaxRegions = 6;

    private FigureText _text = FigureText.Current;
    private List<ReportingRegion> _regions = [];

    [Parameter, EditorRequired]
    public required OverviewModel Overview { get; set; }

    [Parameter, EditorRequired]
    public required SparseOverview Sparse { get; set; }

    [Parameter, EditorRequired]
    public required Catalogue Catalogue { get; set; }

    private bool IsCrowded => Sparse.Regions.Count > MaxRegions;

    private string? RegionCode => Overview.Region.Level == RegionLevel.Nation ? null : Overview.Region.Code;

    protected override void OnParametersSet()
    {
        _text = FigureText.Current;
        _regions = IsCrowded ? [] : [.. Sparse.Regions.OrderBy(region => region.Region.Id)];
    }

    private static string CountOf(int count) => count == 0 ? "—" : OverviewStrings.Figures.Fill(count);

    private static string RegionsOf(int count) => count == 0 ? "—" : OverviewStrings.ThemeRegionCount.Fill(count);

    private string NameOf(Theme theme) => _text.IsChinese ? theme.Name : theme.NameEn;
}
