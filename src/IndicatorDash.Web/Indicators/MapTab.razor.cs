using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Maps;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>The regions below as tiles: coloured by their own values of one year, and by nothing else.</summary>
public sealed partial class MapTab
{
    private FigureTiles _tiles = null!;

    [Parameter]
    [EditorRequired]
    public required IndicatorModel Model { get; set; }

    [Parameter]
    [EditorRequired]
    public required MapView View { get; set; }

    private string Scope => Model.Address.Region is null && Model.Above.Count > 0 ? Model.Above[0].NameForReader() : Model.Region.NameForReader();

    private string Title
    {
        get
        {
            var unit = FigureText.Current.UnitHeading(Model.Indicator, Model.Unit);
            return View.Year is { } year
                ? IndicatorsStrings.MapTitle.Fill(Scope, year, unit)
                : IndicatorsStrings.MapTitleNoYear.Fill(Scope, unit);
        }
    }

    private string CoverageText
    {
        get
        {
            var count = View.Figures.Where(figure => figure.IsYearFigure() && figure.Year == View.Year
                    && figure.State() == FigureState.Value && !figure.IsSum())
                .Select(figure => figure.RegionId).Distinct().Count();
            return View.Year is null || View.Regions.Count == 0
                ? ""
                : FigureText.Current.Coverage(count, View.Regions.Count, View.Regions);
        }
    }

    protected override void OnParametersSet() => _tiles = FigureTiles.Of(
        FigureText.Current, Model.Indicator, Model.Unit, View.Year, View.Regions, View.Figures, UrlOf);

    private string UrlOf(Region region) =>
        (Model.Address with { Region = region.Code, Tab = IndicatorTab.Trend, Compare = [] }).ToString();
}
