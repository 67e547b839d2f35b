using IndicatorDash.Exports;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Exports;

/// <summary>What a page with a list, and not with figures, gives to be taken away.</summary>
public sealed record ListView
{
    /// <summary>What it is, and of what: 指标清单, 青海省报送覆盖.</summary>
    public required string Title { get; init; }

    /// <summary>What is in it.</summary>
    public required string Contents { get; init; }

    /// <summary>What was chosen on the page, by the words of its filters.</summary>
    public required IReadOnlyList<ExportFact> Filters { get; init; }

    /// <summary>The list.</summary>
    public required ExportSheet Sheet { get; init; }

    /// <summary>What stands below on the sheet that explains it: its sums, what its words mean.</summary>
    public required IReadOnlyList<ExportList> Lists { get; init; }

    /// <summary>What words and columns mean.</summary>
    internal static ExportList Legend(params IEnumerable<(string Word, string Meaning)> entries) => new(
        ExportStrings.Legend,
        [ExportStrings.LegendWord, ExportStrings.LegendMeaning],
        [.. entries.Select(entry => (IReadOnlyList<string>)[entry.Word, entry.Meaning])]);

    /// <summary>What is said of a list, in the reader's language.</summary>
    /// <param name="version">The version that it is of.</param>
    /// <param name="page">The address of the page.</param>
    internal ExportCover Cover(ExportVersion version, string page) => new()
    {
        FileName = version.FileNameOf(Title),
        Title = Title,
        Facts =
        [
            new(ExportStrings.Contents, Contents),
            .. Filters,
            new(ExportStrings.Version, version.Text),
            new(ExportStrings.ExportedAt, version.Now),
            new(ExportStrings.Page, page),
            new(ExportStrings.Rows, ExportStrings.ListRowCount.Fill(Sheet.RowCount)),
            new(ExportStrings.Import, ExportStrings.ListImportText),
        ],
        Lists = Lists,
        Footer = ExportWording.FooterOf(Title, version),
    };
}
