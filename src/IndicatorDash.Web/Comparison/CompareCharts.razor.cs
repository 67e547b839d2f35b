using IndicatorDash.Figures;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Comparison;

/// <summary>A bar chart for each indicator of which two regions have a figure of the same year.</summary>
public sealed partial class CompareCharts
{
    private readonly HashSet<int> _asTable = [];
    private IReadOnlyList<RankingChartModel> _charts = [];
    private CompareModel? _built;

    [Parameter, EditorRequired]
    public required CompareModel Model { get; set; }

    /// <summary>Opens where a number comes from.</summary>
    [CascadingParameter]
    public EventCallback<Figure> Open { get; set; }

    protected override void OnParametersSet()
    {
        if (_built == Model)
        {
            return;
        }

        var builder = new RankingChartBuilder(FigureText.Current);
        var regions = Model.Regions.Select(region => region.Region).ToList();
        _charts =
        [
            .. Model.Columns.Where(column => column.YearFigures.Count > 0).Select(column => builder.Build(
                column.Indicator,
                Model.Catalogue.Units.Find(column.Indicator.UnitCode),
                column.Year!.Value,
                regions,
                column.Cells.Select(cell => cell.Figure).OfType<Figure>())),
        ];
        _built = Model;
    }

    private void Toggle(RankingChartModel chart, bool showTable)
    {
        if (showTable)
        {
            _asTable.Add(chart.Indicator.Id);
        }
        else
        {
            _asTable.Remove(chart.Indicator.Id);
        }
    }
}
