using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Maps;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>The regions below as tiles: coloured by their own values of one year, and by nothing else.</summary>
public sealed partial class MapTab
{
    private Dictionary<int, TileValue> _values = [];
    private string? _low;
    private string? _high;

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

    protected override void OnParametersSet()
    {
        var byRegion = View.Figures.ToLookup(figure => figure.RegionId);
        var own = View.Figures
            .Where(figure => figure.IsYearFigure() && figure.Year == View.Year && figure.Quantity is not null)
            .ToList();

        // A sum is of another kind than the reports beside it: it takes the scale only where there are none.
        var max = own.Where(figure => !figure.IsSum()).DefaultIfEmpty(own.FirstOrDefault())
            .Max(figure => figure?.Quantity?.Value) ?? 0;
        _values = View.Regions
            .Where(region => byRegion.Contains(region.Id))
            .ToDictionary(region => region.Id, region => TileOf(region, [.. byRegion[region.Id]], max));
        (_low, _high) = max > 0
            ? (FigureText.Current.Tick(0, Model.Indicator), FigureText.Current.Tick(max, Model.Indicator))
            : (null, null);
    }

    private TileValue TileOf(Region region, List<Figure> figures, decimal max)
    {
        var text = FigureText.Current;
        var href = (Model.Address with { Region = region.Code, Tab = IndicatorTab.Trend, Compare = [] }).ToString();
        if (figures.Find(figure => figure.IsYearFigure() && figure.Year == View.Year) is { } own)
        {
            var state = own.State() switch
            {
                FigureState.Value => own.IsSum() || own.IsDerived() ? TileState.Partial : TileState.Value,
                FigureState.NotReported => TileState.NotReported,
                FigureState.NotApplicable => TileState.NotApplicable,
                FigureState.Suppressed => TileState.Suppressed,
                _ => TileState.None,
            };
            var weight = max > 0 && own.Quantity is { } quantity ? Math.Min((double)(quantity.Value / max), 1) : 0;
            return new TileValue(
                text.Value(own, Model.Indicator), weight, state, href,
                SpokenOf(region, text.Value(own, Model.Indicator), text.Describe(own, Model.Indicator, Model.Unit)));
        }

        // What is known but not of the year is said, and not coloured.
        var known = figures.Where(figure => figure.State() == FigureState.Value).ToList();
        var label = OtherLabel(known);
        var all = text.List(known.Select(figure => text.Describe(figure, Model.Indicator, Model.Unit)));
        return new TileValue(label, 0, TileState.None, href, SpokenOf(region, label, IndicatorsStrings.TileOther.Fill(all)));
    }

    // What is read out begins with what is seen, so that those who speak to their machine can name it.
    private string SpokenOf(Region region, string label, string rest)
    {
        var isNation = View.Regions.All(one => TilePositions.TryGet(one.Id, out _));
        var name = isNation ? region.TileNameForReader() : region.ShortNameForReader();
        return $"{name} {label} · {region.NameForReader()} {rest}";
    }

    private static string OtherLabel(List<Figure> known)
    {
        if (known.FindLast(figure => figure.IsYearFigure()) is { } other)
        {
            return IndicatorsStrings.TileOtherYear.Fill(other.Year.ToString(CultureInfo.InvariantCulture));
        }

        return known.Exists(figure => figure is { Kind: ObservationKind.Actual, Period.Kind: PeriodKind.Span })
            ? IndicatorsStrings.TileSpan
            : known.Count > 0 ? IndicatorsStrings.TileTarget : "";
    }
}
