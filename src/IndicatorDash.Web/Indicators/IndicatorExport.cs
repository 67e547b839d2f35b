using System.Globalization;
using IndicatorDash.Exports;
using IndicatorDash.Figures;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Indicators;

/// <summary>The figures of an indicator's page, to be taken away.</summary>
/// <param name="Model">The page without its views.</param>
/// <param name="Base">What they are in percent of a year, where the page shows them so.</param>
/// <param name="IsFull">Whether these are all figures of the indicator, whatever region was chosen.</param>
public sealed record IndicatorExport(IndicatorModel Model, IReadOnlyList<Figure> Figures, ExportBase? Base, bool IsFull)
{
    public ExportView View => new()
    {
        Title = IsFull || Model.Address.Region is null
            ? Model.Indicator.NameForReader()
            : $"{Model.Region.NameForReader()} {Model.Indicator.NameForReader()}",
        Filters =
        [
            new(IndicatorsStrings.Views, IndicatorText.TabName(Model.Address.Tab)),
            ExportView.Filter(FilterStrings.Region, Model.Address.Region is null ? null : Model.Region.NameForReader()),
            ExportView.Filter(FilterStrings.Years, YearsText),
            ExportView.Filter(IndicatorsStrings.Compare, Model.Compared.Count == 0
                ? IndicatorsStrings.CompareNone
                : FigureText.Current.List(Model.Compared.Select(region => region.NameForReader()))),
            .. Base is { Year: var year }
                ? [new ExportFact(IndicatorsStrings.Base, IndicatorsStrings.BaseIs.Fill(year))]
                : Array.Empty<ExportFact>(),
        ],
        Figures = Figures,
        Base = Base,
    };

    private string? YearsText => Model.Address switch
    {
        { Year: { } year } => year.ToString(CultureInfo.InvariantCulture),
        { From: null, To: null } => null,
        var address => string.Create(CultureInfo.InvariantCulture, $"{address.From}–{address.To}"),
    };
}
