using IndicatorDash.Exports;
using IndicatorDash.Publication;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Imports;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Provenance;

namespace IndicatorDash.Web.Versions;

/// <summary>The list of data versions, to be taken away. Who published is not in it: not every reader is told.</summary>
internal static class VersionsExport
{
    /// <param name="after">The version after which they came; <see langword="null"/> for all.</param>
    public static ListView Of(int? after, IReadOnlyList<VersionSummary> versions, TimeProvider time) => new()
    {
        Title = VersionsStrings.ExportTitle,
        Contents = after is { } number ? VersionsStrings.ExportSince.Fill(number) : VersionsStrings.ExportContents,
        Filters = [],
        Sheet = ExportSheet.ListOf<VersionSummary>(
            VersionsStrings.ExportTitle,
            [
                Number(VersionsStrings.ColumnVersion, version => version.Version.Number),
                Text(VersionsStrings.ColumnAt, 18, version => ProvenanceText.Moment(version.Version.PublishedAtUtc, time)),
                Text(VersionsStrings.ColumnBatch, 60, version => ImportTexts.PublicationOf(version.Batch)) with { IsWide = true },
                Number(VersionsStrings.ColumnNew, version => version.Version.NewCount),
                Number(VersionsStrings.ColumnChanged, version => version.Version.ChangedCount),
                Number(VersionsStrings.ColumnWithdrawn, version => version.Version.WithdrawnCount),
                Text(VersionsStrings.ColumnState, 12, version => ImportTexts.Of(version.Batch.State)),
            ],
            versions),
        Lists =
        [
            ListView.Legend((
                FigureText.Current.List([VersionsStrings.ColumnNew, VersionsStrings.ColumnChanged, VersionsStrings.ColumnWithdrawn]),
                VersionsStrings.ExportCountsMeaning)),
        ],
    };

    private static ExportColumn<VersionSummary> Text(string heading, double width, Func<VersionSummary, string> read) =>
        new(heading, width, version => ExportCell.Of(read(version))) { IsPrinted = true };

    private static ExportColumn<VersionSummary> Number(string heading, Func<VersionSummary, int> read) =>
        new(heading, 10, version => ExportCell.Of(read(version))) { IsPrinted = true };
}
