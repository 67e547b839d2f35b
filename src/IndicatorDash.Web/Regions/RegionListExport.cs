using System.Globalization;
using IndicatorDash.Exports;
using IndicatorDash.Regions;
using IndicatorDash.Web.Catalogues;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Regions;

/// <summary>A list of regions, to be taken away: what each is, how it is found, and how much is known of it.</summary>
internal static class RegionListExport
{
    /// <param name="query">What was searched for; empty for nothing.</param>
    /// <param name="isFull">Whether these are all regions.</param>
    /// <param name="contents">Which regions these are.</param>
    public static ListView Of(
        RegionDirectory regions, string query, bool isFull, string contents, IReadOnlyList<RegionStanding> standings) => new()
        {
            Title = isFull ? RegionsStrings.ExportTitleAll : RegionsStrings.ExportTitle,
            Contents = contents,
            Filters = isFull ? [] : [ExportView.Filter(RegionsStrings.SearchLabel, query)],
            Sheet = ExportSheet.ListOf(RegionsStrings.ExportTitle, ColumnsOf(regions), standings),
            Lists =
            [
                ListView.Legend(
                    (RegionsStrings.ColumnOwn, RegionsStrings.ExportOwnMeaning),
                    (RegionsStrings.ColumnBelow, RegionsStrings.ExportBelowMeaning),
                    (RegionsStrings.ColumnReporting, RegionsStrings.ExportReportingMeaning),
                    (CatalogueTexts.LabelOf(nameof(Region.ValidTo)), RegionsStrings.ExportEndMeaning)),
            ],
        };

    private static List<ExportColumn<RegionStanding>> ColumnsOf(RegionDirectory regions)
    {
        return
        [
            Text(RegionsStrings.ColumnCode, 10, region => region.Code) with { IsPrinted = true },
            Text(RegionsStrings.ColumnRegion, 22, region => region.NameForReader()) with { IsPrinted = true, IsWide = true },
            Text(RegionsStrings.ColumnLevel, 10, RegionWords.LevelOf) with { IsPrinted = true },
            Text(RegionsStrings.ColumnPath, 26, region => RegionWords.PathOf(regions.Ancestors(region.Id).Reverse())) with { IsPrinted = true, IsWide = true },
            Number(RegionsStrings.ColumnOwn, 11, standing => standing.Own),
            new(RegionsStrings.ColumnLatest, 11, standing => ExportCell.Of(standing.LastYear?.ToString(CultureInfo.InvariantCulture))) { IsPrinted = true },
            Number(RegionsStrings.ColumnBelow, 11, standing => standing.Below),
            Number(RegionsStrings.ColumnReporting, 19, standing => standing.Reporting.Count),
            Number(RegionsStrings.ColumnExpected, 13, standing => standing.Expected),
            new(RegionsStrings.ColumnReportingNames, 40, standing => ExportCell.Of(
                FigureText.Current.List(standing.Reporting.Select(unit => unit.ShortNameForReader())))) { IsPrinted = true, IsWide = true },
            OfField(nameof(Region.Name), 22, region => region.Name),
            OfField(nameof(Region.ShortName), 14, region => region.ShortName),
            OfField(nameof(Region.NameEn), 24, region => region.NameEn),
            OfField(nameof(Region.Pinyin), 26, region => region.Pinyin),
            OfField(nameof(Region.Initials), 12, region => region.Initials),
            OfField(nameof(Region.Aliases), 24, region => region.Aliases),
            OfField(nameof(Region.Kind), 12, region => CatalogueTexts.ValueOf(nameof(Region.Kind), region.Kind.ToString())),
            Text(RegionsStrings.ColumnParentCode, 14, region => region.ParentId is { } parent ? Region.CodeOf(parent) : null),
            OfField(nameof(Region.ValidFrom), 12, region => DayOf(region.ValidFrom)),
            OfField(nameof(Region.ValidTo), 12, region => DayOf(region.ValidTo)),
            Text(RegionsStrings.ColumnSuccessorCode, 14, region => region.SuccessorId is { } successor ? Region.CodeOf(successor) : null),
        ];

        static ExportColumn<RegionStanding> Text(string heading, double width, Func<Region, string?> read) =>
            new(heading, width, standing => ExportCell.Of(read(standing.Region)));

        static ExportColumn<RegionStanding> OfField(string field, double width, Func<Region, string?> read) =>
            Text(CatalogueTexts.LabelOf(field), width, read);

        static ExportColumn<RegionStanding> Number(string heading, double width, Func<RegionStanding, int> read) =>
            new(heading, width, standing => ExportCell.Of(read(standing))) { IsPrinted = true };
    }

    private static string? DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
