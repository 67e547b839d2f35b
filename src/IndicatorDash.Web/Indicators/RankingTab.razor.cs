using IndicatorDash.Figures;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>Regions side by side in one year; spans and targets apart, for they are not that year's value.</summary>
public sealed partial class RankingTab
{
    private FigureText _text = FigureText.Current;
    private RankingChartModel? _chart;
    private Distribution? _distribution;

    [Parameter]
    [EditorRequired]
    public required IndicatorModel Model { get; set; }

    [Parameter]
    [EditorRequired]
    public required RankingView View { get; set; }

    [Parameter]
    public EventCallback<Figure> Open { get; set; }

    private string Title
    {
        get
        {
            var unit = _text.UnitHeading(Model.Indicator, Model.Unit);
            return View.Scope switch
            {
                RankingScope.Below => IndicatorsStrings.RankingBelow.Fill(
                    Model.Address.Region is null ? Nation : Model.Region.NameForReader(), View.Year, unit),
                RankingScope.Peers => IndicatorsStrings.RankingPeers.Fill(Model.Region.NameForReader(), View.Year, unit),
                RankingScope.Known => IndicatorsStrings.RankingKnown.Fill(View.Regions.Count, View.Year, unit),
                _ => IndicatorsStrings.RankingChosen.Fill(View.Regions.Count, View.Year, unit),
            };
        }
    }

    private string Nation => Model.Above.Count > 0 ? Model.Above[0].NameForReader() : Model.Region.NameForReader();

    private string EmptyTitle => View.Year is { } year
        ? IndicatorsStrings.RankingEmptyYear.Fill(year)
        : IndicatorsStrings.RankingEmpty;

    protected override void OnParametersSet()
    {
        _text = FigureText.Current;
        _chart = View.Year is { } year && View.Regions.Count > 0
            ? new RankingChartBuilder(_text).Build(
                Model.Indicator, Model.Unit, year, View.Regions, View.Figures, Model.Address.Sort, HighlightedId, View.LeftOut)
            : null;
        _distribution = _chart is null ? null : Distribution.Of(_chart.Rows, View.LeftOut);
    }

    private int? HighlightedId => View.Scope is RankingScope.Peers or RankingScope.Chosen ? Model.Region.Id : null;

    private string? Current(RankingSort sort) => sort == Model.Address.Sort ? "true" : null;

    private void Toggle(bool showTable) =>
        Navigation.NavigateTo((Model.Address with { ShowTable = showTable }).ToString());
}
