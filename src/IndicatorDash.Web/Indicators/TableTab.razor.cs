using IndicatorDash.Figures;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>Figure by figure, each with its source.</summary>
public sealed partial class TableTab
{
    private FigureText _text = FigureText.Current;

    [Parameter]
    [EditorRequired]
    public required IndicatorModel Model { get; set; }

    [Parameter]
    [EditorRequired]
    public required TableView View { get; set; }

    private string Title => (Model.Address.Region, Model.Address.Year) switch
    {
        (null, null) => IndicatorsStrings.TableTitle,
        (null, { } year) => IndicatorsStrings.TableTitleYear.Fill(year),
        (_, null) => IndicatorsStrings.TableTitleRegion.Fill(Model.Region.NameForReader()),
        (_, { } year) => IndicatorsStrings.TableTitleRegionYear.Fill(Model.Region.NameForReader(), year),
    };

    protected override void OnParametersSet() => _text = FigureText.Current;

    private string? IntervalOf(Figure figure) =>
        figure.State() == FigureState.Value ? _text.Interval(figure.Quantity, Model.Indicator) : null;

    private static string OriginOf(TableRow row) => row.Figure switch
    {
        { Origin: FigureOrigin.Summed } => IndicatorsStrings.OriginSummed,
        { Origin: FigureOrigin.Computed } => IndicatorsStrings.OriginComputed,
        _ when row.Place?.Formula is not null => IndicatorsStrings.OriginDerived,
        _ => FigureStrings.None,
    };
}
