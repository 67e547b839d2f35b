using System.Globalization;
using IndicatorDash.Exports;
using IndicatorDash.Regions;
using IndicatorDash.Web.Catalogues;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Regions;

namespace IndicatorDash.Web.Coverage;

/// <summary>The matrix of regions and years, with who has still to report, to be taken away.</summary>
internal sealed class CoverageExport(CoverageModel model)
{
    private const double YearWidth = 16;
    private readonly CoverageText _text = new(model.Catalogue, model.Indicator);

    private bool IsOfIndicator => model.Indicator is not null;

    public ListView View => new()
    {
        Title = CoverageStrings.ExportTitle.Fill(model.Region.NameForReader()),
        Contents = (IsOfIndicator ? CoverageStrings.ExportStates : CoverageStrings.ExportCounts).Fill(model.Region.NameForReader()),
        Filters =
        [
            ExportView.Filter(FilterStrings.Theme, model.Theme?.NameForReader()),
            ExportView.Filter(CoverageStrings.Indicator, model.Indicator?.NameForReader()),
            .. model.Due is { } due ? FactsOf(due) : Array.Empty<ExportFact>(),
        ],
        Sheet = ExportSheet.ListOf(CoverageStrings.ExportSheet, Columns, [model.Own, .. model.Units]),
        Lists =
        [
            Totals,
            .. model.Due is { Count: > 0 } missing ? [ListOf(missing)] : Array.Empty<ExportList>(),
            Legend,
        ],
    };

    private List<ExportColumn<CoverageRow>> Columns =>
    [
        Printed(RegionsStrings.ColumnCode, 10, row => ExportCell.Of(row.Region.Code)),
        Printed(CoverageStrings.Region, 20, row => ExportCell.Of(row.Region.NameForReader())) with { IsWide = true },
        .. model.Years.Select((year, i) => Printed(Text(year), YearWidth, row => CellOf(row.Cells[i])) with { IsWide = true }),
        .. IsOfIndicator ? [] : new[] { Printed(CoverageStrings.Total, 9, row => ExportCell.Of(row.Count)) },
        Printed(CoverageStrings.ExportPublished, 12, row => ExportCell.Of(row.Years.Count)),
        Printed(CoverageStrings.ExportExpected, 12, row => ExportCell.Of(row.Years.Expected)),
        .. model.Due is { } due ? [DueOf(due)] : Array.Empty<ExportColumn<CoverageRow>>(),
        new(CatalogueTexts.LabelOf(nameof(Region.Level)), 10, row => ExportCell.Of(RegionWords.LevelOf(row.Region))),
        new(CatalogueTexts.LabelOf(nameof(Region.Kind)), 12, row => ExportCell.Of(
            CatalogueTexts.ValueOf(nameof(Region.Kind), row.Region.Kind.ToString()))),
        new(CatalogueTexts.LabelOf(nameof(Region.Pinyin)), 24, row => ExportCell.Of(row.Region.Pinyin)),
    ];

    private ExportList Totals => new(
        CoverageStrings.ExportTotals,
        [CoverageStrings.ExportYear, CoverageStrings.ExportHave, CoverageStrings.ExportShould, CoverageStrings.ExportHaveNot, CoverageStrings.LegendNotDue],
        [
            .. model.Years.Zip(model.Totals, (year, total) => (IReadOnlyList<string>)
                [
                    Text(year), Text(total.Count), Text(total.Expected),
                    .. model.NotDue.ContainsKey(year)
                        ? [Text(0), Text(total.Expected - total.Count)]
                        : new[] { Text(total.Expected - total.Count), Text(0) },
                ]),
        ]);

    private static ExportFact[] FactsOf(CoverageDue due) =>
    [
        new(CoverageStrings.DueYear, Text(due.Year)),
        .. due.NotDueUntil is { } until ? [new ExportFact(CoverageStrings.DueUntil, CoverageText.DayOf(until))] : Array.Empty<ExportFact>(),
    ];

    private ExportList Legend => ListView.Legend(
    [
        .. IsOfIndicator ? [] : new[] { (CoverageStrings.ExportNumber, CoverageStrings.LegendCount) },
        (CoverageStrings.StateNothing, CoverageStrings.ExportNothingMeaning),
        (CoverageStrings.LegendNotDue, CoverageStrings.ExportNotDueMeaning),
        (CoverageStrings.StateAbsent, CoverageStrings.LegendAbsent),
        (CoverageStrings.ExportExpected, CoverageStrings.LegendFraction),
    ]);

    private static ExportList ListOf(CoverageDue due) => new(
        CoverageStrings.DueTitle.Fill(due.Year),
        [RegionsStrings.ColumnCode, CoverageStrings.Region, CoverageStrings.ExportState],
        [
            .. due.Groups.SelectMany(group => group.Regions, (group, region) => (IReadOnlyList<string>)
                [region.Code, region.NameForReader(), CoverageText.Of(group.Kind)]),
        ]);

    private static ExportColumn<CoverageRow> DueOf(CoverageDue due)
    {
        var states = due.Groups.SelectMany(group => group.Regions, (group, region) => (region.Id, group.Kind))
            .ToDictionary(pair => pair.Id, pair => CoverageText.Of(pair.Kind));
        return Printed(
            CoverageStrings.ExportDue.Fill(due.Year), 22, row => ExportCell.Of(states.GetValueOrDefault(row.Region.Id))) with { IsWide = true };
    }

    // A count alone is a number; all else is said in words, also that there is nothing.
    private ExportCell CellOf(CoverageState cell) => cell is { Kind: CoverageKind.Reported, Figure: null, Words.Any: false }
        ? ExportCell.Of(cell.Own)
        : ExportCell.Of(_text.InWords(cell));

    private static ExportColumn<CoverageRow> Printed(string heading, double width, Func<CoverageRow, ExportCell> read) =>
        new(heading, width, read) { IsPrinted = true };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
