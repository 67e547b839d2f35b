using IndicatorDash.Figures;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Charts;

/// <summary>The numbers of a chart as a table: what is read out, copied and opened. Prerendered with the page.</summary>
public partial class ChartTable
{
    private FigureText _text = FigureText.Current;

    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    /// <summary>What the table is of; read out before it.</summary>
    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    /// <summary>Whether it is there for those who hear the page only, beside a chart for those who see it.</summary>
    [Parameter]
    public bool IsHidden { get; set; }

    private string UnitHeading => _text.UnitHeading(Model.Indicator, Model.Unit);

    private string ValueHeading => _text.Chart(nameof(ChartStrings.ColumnValue), UnitHeading);

    private string RegionHeading(Region region) =>
        _text.Chart(nameof(ChartStrings.ColumnRegionValue), _text.Name(region), UnitHeading);

    protected override void OnParametersSet() => _text = FigureText.Current;

    private string Interval(Figure? figure) => figure.State() == FigureState.Value
        ? _text.Interval(figure!.Quantity, Model.Indicator) ?? FigureStrings.None
        : FigureStrings.None;

    // What a column of numbers would hide: a day instead of the year, a sum, a derived value.
    private string Remark(Figure? figure, TrendRow row)
    {
        if (figure.State() != FigureState.Value)
        {
            return "";
        }

        var kinds = row.Year is null ? [] : _text.Kinds(figure!).ToList();
        var period = _text.Period(figure!.Period);
        if (row.Year is not null && period != row.Header)
        {
            kinds.Insert(0, period);
        }

        return _text.List(kinds);
    }
}
