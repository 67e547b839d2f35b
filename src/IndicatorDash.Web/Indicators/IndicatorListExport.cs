using IndicatorDash.Catalogues;
using IndicatorDash.Exports;
using IndicatorDash.Indicators;
using IndicatorDash.Web.Catalogues;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Indicators;

/// <summary>A list of indicators, to be taken away: what each measures, how it is found, and what is known of it.</summary>
internal sealed class IndicatorListExport(IndicatorListModel model, Catalogue catalogue)
{
    private readonly FigureText _text = FigureText.Current;

    public ListView View => new()
    {
        Title = IndicatorsStrings.ExportTitle,
        Contents = model.Year is { } year
            ? IndicatorsStrings.ExportContents + IndicatorsStrings.ListYear.Fill(year)
            : IndicatorsStrings.ExportContents,
        Filters =
        [
            ExportView.Filter(FilterStrings.Theme, model.Theme?.NameForReader()),
            ExportView.Filter(IndicatorsStrings.ExportSearch, model.Query),
        ],
        Sheet = ExportSheet.ListOf(IndicatorsStrings.ExportTitle, Columns, [.. model.Groups.SelectMany(group => group.Rows)]),
        Lists =
        [
            ListView.Legend(
                (IndicatorsStrings.ColumnKnown, IndicatorsStrings.ExportKnownMeaning),
                (IndicatorsStrings.ColumnExample, IndicatorsStrings.ExportExampleMeaning),
                (IndicatorsStrings.MeasureFlow, IndicatorsStrings.MeasureFlowHint),
                (IndicatorsStrings.MeasureStock, IndicatorsStrings.MeasureStockHint),
                (IndicatorsStrings.MeasureRate, IndicatorsStrings.MeasureRateHint)),
        ],
    };

    private List<ExportColumn<IndicatorRow>> Columns =>
    [
        OfField(nameof(Indicator.Code), 30, indicator => indicator.Code) with { IsPrinted = true, IsWide = true },
        Text(IndicatorsStrings.ColumnIndicator, 34, row => row.Indicator.NameForReader()) with { IsPrinted = true, IsWide = true },
        OfField(nameof(Indicator.ThemeId), 16, indicator => catalogue.Theme(indicator.ThemeId).NameForReader()) with { IsPrinted = true, IsWide = true },
        Text(IndicatorsStrings.ColumnUnit, 10, row => _text.UnitHeading(row.Indicator, row.Unit)) with { IsPrinted = true },
        Text(IndicatorsStrings.ColumnMeasure, 10, row => IndicatorText.MeasureOf(row.Indicator)) with { IsPrinted = true },
        Text(IndicatorsStrings.ColumnKnown, 22, row => IndicatorText.KnownOf(row, model.Year)) with { IsPrinted = true, IsWide = true },
        // Where only the latest year was looked at, there may be others.
        Number(IndicatorsStrings.ColumnKnownCount, 13, row => row.IsOfYearOnly ? null : row.RegionCount) with { IsPrinted = true },
        Text(IndicatorsStrings.ColumnLatest, 20, row => row.Example is { } example ? _text.Period(example.Figure) : null) with { IsPrinted = true, IsWide = true },
        Text(IndicatorsStrings.ColumnExampleRegion, 16, row => row.Example?.Region.NameForReader()) with { IsPrinted = true, IsWide = true },
        Text(IndicatorsStrings.ColumnExample, 36, row => row.Example is { } example ? _text.Describe(example.Figure, row.Indicator, row.Unit) : null) with { IsPrinted = true, IsWide = true },
        OfField(nameof(Indicator.Name), 30, indicator => indicator.Name),
        OfField(nameof(Indicator.NameEn), 40, indicator => indicator.NameEn),
        OfField(nameof(Indicator.Pinyin), 34, indicator => indicator.Pinyin),
        OfField(nameof(Indicator.Initials), 14, indicator => indicator.Initials),
        OfField(nameof(Indicator.Aliases), 24, indicator => indicator.Aliases),
        OfField(nameof(Indicator.Aggregation), 14, indicator => CatalogueTexts.ValueOf(nameof(Indicator.Aggregation), indicator.Aggregation.ToString())),
        OfField(nameof(Indicator.Formula), 40, indicator => catalogue.FormulaOf(indicator)?.ToString()),
        OfField(nameof(Indicator.Better), 12, indicator => CatalogueTexts.ValueOf(nameof(Indicator.Better), indicator.Better.ToString())),
        Number(CatalogueTexts.LabelOf(nameof(Indicator.Decimals)), 10, row => row.Indicator.Decimals),
        Number(CatalogueTexts.LabelOf(nameof(Indicator.HeadlinePosition)), 10, row => row.Indicator.HeadlinePosition),
        Number(CatalogueTexts.LabelOf(nameof(Indicator.DueDays)), 12, row => row.Indicator.DueDays),
        OfField(nameof(Indicator.Breaks), 40, indicator => indicator.Breaks) with { IsWide = true },
        OfField(nameof(Indicator.Definition), 60, indicator => indicator.Definition) with { IsWide = true },
        OfField(nameof(Indicator.MistakenFor), 60, indicator => indicator.MistakenFor) with { IsWide = true },
    ];

    private static ExportColumn<IndicatorRow> Text(string heading, double width, Func<IndicatorRow, string?> read) =>
        new(heading, width, row => ExportCell.Of(read(row)));

    private static ExportColumn<IndicatorRow> OfField(string field, double width, Func<Indicator, string?> read) =>
        Text(CatalogueTexts.LabelOf(field), width, row => read(row.Indicator));

    private static ExportColumn<IndicatorRow> Number(string heading, double width, Func<IndicatorRow, int?> read) =>
        new(heading, width, row => ExportCell.Of(read(row)));
}
