using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Indicators;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Comparison;

/// <summary>Regions and indicators side by side.</summary>
public sealed partial class CompareTable
{
    private FigureText _text = FigureText.Current;

    [Parameter, EditorRequired]
    public required CompareModel Model { get; set; }

    protected override void OnParametersSet() => _text = FigureText.Current;

    private string UnitOf(CompareColumn column) =>
        _text.UnitHeading(column.Indicator, Model.Catalogue.Units.Find(column.Indicator.UnitCode));

    private string UrlOf(CompareColumn column) => PageUrls.Indicator(
        column.Indicator.Code,
        IndicatorTab.Trend,
        Model.Regions[0].Region.Code,
        compare: Model.Regions.Skip(1).Select(region => region.Region.Code));

    private static string CssOf(CompareRemark remark) => remark.Comparability switch
    {
        Comparability.Fully => "fully",
        Comparability.Roughly => "roughly",
        Comparability.DifferentPeriods => "not",
        _ => "",
    };

    private string TextOf(CompareRemark remark) => remark.Comparability switch
    {
        Comparability.Fully => ComparisonStrings.RemarkComparable.Fill(_text.PeriodInSentence(remark.Period!.Value)),
        Comparability.Roughly => ComparisonStrings.RemarkLoose.Fill(
            _text.PeriodInSentence(remark.Period!.Value), _text.List(remark.Loose!.Select(TextOf))),
        Comparability.DifferentPeriods => ComparisonStrings.RemarkPeriods,
        Comparability.OnlyOne when Model.Regions.Count == 1 => ComparisonStrings.RemarkSingle.Fill(remark.Only!.NameForReader()),
        Comparability.OnlyOne => ComparisonStrings.RemarkOne.Fill(remark.Only!.NameForReader()),
        _ when Model.Choice.Year is { } year => ComparisonStrings.RemarkNoneOfYear.Fill(year),
        _ => ComparisonStrings.RemarkNone,
    };

    private static string TextOf(LooseReason reason) => reason switch
    {
        LooseReason.Qualified => ComparisonStrings.LooseQualified,
        LooseReason.Derived => ComparisonStrings.LooseDerived,
        LooseReason.PartlySummed => ComparisonStrings.LoosePartial,
        _ => ComparisonStrings.LooseSummed,
    };
}
