using IndicatorDash.Exports;
using IndicatorDash.Regions;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Sources;

/// <summary>The list of sources, to be taken away.</summary>
internal static class SourceListExport
{
    public static ListView Of(SourceList list) => new()
    {
        Title = SourcesStrings.ExportTitle,
        Contents = SourcesStrings.ExportContents,
        Filters = [],
        Sheet = ExportSheet.ListOf<SourceRow>(
            SourcesStrings.ExportTitle,
            [
                Text(SourcesStrings.Code, 18, row => row.Source.Code) with { IsWide = true },
                Text(SourcesStrings.Document, 50, row => row.Source.Title) with { IsWide = true },
                Text(SourcesStrings.Region, 16, row => row.Region?.NameForReader()) with { IsWide = true },
                Text(SourcesStrings.RegionCode, 10, row => Region.CodeOf(row.Source.RegionId)),
                Text(SourcesStrings.Publisher, 24, row => row.Source.Publisher) with { IsWide = true },
                Text(SourcesStrings.PublishedOn, 12, row => row.Source.PublishedOn),
                new(SourcesStrings.Figures, 10, row => ExportCell.Of(row.Count)) { IsPrinted = true },
                Text(SourcesStrings.InferredFields, 18, row => FigureText.Current.List(SourceWords.InferredFields(row.Source.Inferred))) with { IsWide = true },
                Text(SourcesStrings.Note, 60, row => row.Source.Note) with { IsWide = true },
            ],
            list.Rows),
        Lists =
        [
            ListView.Legend(
                (SourcesStrings.Figures, SourcesStrings.ExportFiguresMeaning),
                (SourcesStrings.InferredFields, SourcesStrings.ExportInferredMeaning)),
        ],
    };

    private static ExportColumn<SourceRow> Text(string heading, double width, Func<SourceRow, string?> read) =>
        new(heading, width, row => ExportCell.Of(read(row))) { IsPrinted = true };
}
