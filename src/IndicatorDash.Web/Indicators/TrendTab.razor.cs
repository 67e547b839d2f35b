using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>The region over the years, and others beside it on one scale.</summary>
public sealed partial class TrendTab
{
    private const int MostOffered = 6;
    private string _title = "";
    private string _unit = "";
    private TrendChartModel? _chart;
    private List<Small> _small = [];
    private SmallScale? _scale;
    private Indicator _indicator = null!;
    private IReadOnlyList<Figure> _figures = [];
    private int _leftOutOfIndex;

    [Parameter]
    [EditorRequired]
    public required IndicatorModel Model { get; set; }

    [Parameter]
    [EditorRequired]
    public required TrendView View { get; set; }

    [Parameter]
    public EventCallback<Figure> Open { get; set; }

    // A year that cannot be a base shows the figures themselves, and is said.
    private bool IsIndexed => Model.Address.Base is { } year && View.BaseYears.Contains(year);

    private List<int> Years => [.. Model.Years.Select(year => year.Year)];

    // One year makes no trend, and a cumulative figure has no height.
    private bool IsFew => _chart!.Series[0].Marks.Select(mark => mark.Figure.Year)
        .Concat(_chart.Notes.Select(note => note.Year)).Distinct().Count() < 2;

    // One alone is no comparison.
    private bool OffersMultiples => View.BelowWithFigures > 1 && !Model.Address.ShowTable;

    private int LeftOut => View.IsOfBelow ? View.BelowWithFigures - _small.Count : 0;

    // The provinces are the nation's, whichever of them the page leads with.
    private string ScopeName => (Model.Address.Region is null && Model.Above.Count > 0 ? Model.Above[0] : Model.Region).NameForReader();

    private string SmallTitle => Model.Compared.Count > 0
        ? IndicatorsStrings.BesideTitle.Fill(_small.Count)
        : View.IsOfBelow ? IndicatorsStrings.MultiplesTitle.Fill(ScopeName, _small.Count)
        : IndicatorsStrings.KnownTitle.Fill(IndicatorText.Levels(Model.Known.Levels));

    protected override void OnParametersSet()
    {
        var text = FigureText.Current;
        _unit = text.UnitHeading(Model.Indicator, Model.Unit);
        (_indicator, _figures, _leftOutOfIndex) = (Model.Indicator, View.Figures, 0);
        if (IsIndexed)
        {
            (_indicator, _figures, _leftOutOfIndex) = IndexedFigures.Of(
                Model.Indicator, View.Figures, Model.Address.Base!.Value, Model.Breaks, View.BoundaryYears);
            _unit = IndicatorsStrings.IndexUnit.Fill(Model.Address.Base);
        }

        _title = IndicatorsStrings.TrendTitle.Fill(Model.Region.NameForReader(), _unit);
        _chart = _figures.Any(figure => figure.RegionId == Model.Region.Id) ? Chart(Model.Region) : null;
        _small =
        [
            .. View.Regions.Select(region => new Small(
                region,
                _figures.LastOrDefault(figure => figure.RegionId == region.Id && figure.IsYearFigure()
                        && figure.State() == FigureState.Value)
                    ?? _figures.LastOrDefault(figure => figure.RegionId == region.Id),
                Chart(region))),
        ];
        _scale = _small.Count == 0 ? null : SmallScale.Of(_small.Select(small => small.Model), _indicator);
    }

    private TrendChartModel Chart(Region region)
    {
        var chart = new TrendChartBuilder(FigureText.Current).Build(
            _indicator, IsIndexed ? null : Model.Unit, [region], _figures, Model.Breaks, View.BoundaryYears);

        // What cannot be set against the base may be published all the same.
        return IsIndexed && _figures.All(figure => figure.RegionId != region.Id)
            ? chart with { Summary = IndicatorsStrings.IndexNothing.Fill(region.NameForReader(), Model.Address.Base) }
            : chart;
    }

    private void Rebase(ChangeEventArgs change) => Navigation.NavigateTo((Model.Address with { Base = YearOf(change) }).ToString());

    private static int? YearOf(ChangeEventArgs change) =>
        int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private void Toggle(bool showTable) =>
        Navigation.NavigateTo((Model.Address with { ShowTable = showTable }).ToString());

    private void Limit(ChangeEventArgs change, bool isFrom)
    {
        var year = YearOf(change);
        Navigation.NavigateTo((isFrom ? Model.Address with { From = year } : Model.Address with { To = year }).ToString());
    }

    private sealed record Small(Region Region, Figure? Figure, TrendChartModel Model);
}
