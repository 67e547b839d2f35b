using System.Globalization;
using IndicatorDash.Exports;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Shell;

namespace IndicatorDash.Web.Exports;

/// <summary>What a file of figures says to people, in the reader's language.</summary>
/// <param name="isFull">Whether it is all that the page is of, and not what it shows.</param>
internal sealed class ExportWording(ExportView view, ExportTable table, bool isFull, ExportVersion version)
{
    private string Title => $"{view.Title} · {(isFull ? ExportStrings.ScopeFull : ExportStrings.ScopeShown)}";

    /// <summary>What stands at the foot of each printed page.</summary>
    public static string FooterOf(string title, ExportVersion version) => $"{ShellStrings.ProductName} · {title} · {version.Text}";

    /// <param name="page">The address of the page, where each number leads to its source.</param>
    public ExportCover Cover(string page) => new()
    {
        FileName = version.FileNameOf(Title),
        Title = Title,
        Facts =
        [
            new(ExportStrings.Contents, isFull ? ExportStrings.ContentsFull : ExportStrings.ContentsShown),
            .. isFull ? [] : view.Filters,
            new(ExportStrings.Version, version.Text),
            new(ExportStrings.ExportedAt, version.Now),
            new(ExportStrings.Page, page),
            new(ExportStrings.Rows, RowsText),
            new(ExportStrings.Coverage, CoverageText),
            new(ExportStrings.Import, ExportStrings.ImportText),
        ],
        Lists = [.. Breaks.Rows.Count > 0 ? [Breaks] : Array.Empty<ExportList>(), Sources, Legend],
        Footer = FooterOf(view.Title, version),
    };

    private string RowsText => view.Figures.Count > table.Rows.Count
        ? ExportStrings.RowsCut.Fill(table.Rows.Count)
        : ExportStrings.RowCount.Fill(table.Rows.Count);

    // How many regions have a value of their own, and how many only a sum or a word.
    private string CoverageText
    {
        get
        {
            var regions = table.Rows.GroupBy(row => row.Region.Id).ToList();
            var reported = regions.Count(rows => rows.Any(row => row.HasValue && !row.Figure.IsSum()));
            var summed = regions.Count(rows => rows.Any(row => row.HasValue) && rows.All(row => !row.HasValue || row.Figure.IsSum()));
            return ExportStrings.CoverageText.Fill(regions.Count, reported, summed, regions.Count - reported - summed);
        }
    }

    // Whoever compares the years of a file has to know across which of them nobody may.
    private ExportList Breaks => new(
        ExportStrings.Breaks,
        [ExportStrings.BreakIndicator, ExportStrings.BreakYear, ExportStrings.BreakReason],
        [
            .. table.Rows.Select(row => row.Indicator).Distinct().SelectMany(
                indicator => table.Catalogue.BreaksOf(indicator),
                (indicator, one) => (IReadOnlyList<string>)
                    [FigureText.Current.Name(indicator), one.Year.ToString(CultureInfo.InvariantCulture), one.Reason]),
        ]);

    private ExportList Sources => new(
        ExportStrings.Sources,
        [ExportStrings.SourceCode, ExportStrings.SourceTitle, ExportStrings.SourcePublisher, ExportStrings.SourceDate, ExportStrings.SourceFigures],
        [
            .. table.Sources.Select(pair => (IReadOnlyList<string>)
            [
                pair.Source.Code, pair.Source.Title, pair.Source.Publisher, pair.Source.PublishedOn,
                pair.Count.ToString(CultureInfo.InvariantCulture),
            ]),
        ]);

    private ExportList Legend => ListView.Legend(
    [
        ("数据性质", ExportStrings.LegendNature),
        ("报送", ExportStrings.LegendReported),
        ("汇总", ExportStrings.LegendSummed),
        ("计算", ExportStrings.LegendComputed),
        ("推算", ExportStrings.LegendDerived),
        ("未报送、不适用、保密", ExportStrings.LegendWords),
        ("类型", ExportStrings.LegendKind),
        ("期间", ExportStrings.LegendPeriod),
        ("数值", ExportStrings.LegendValue),
        ("标准数值", ExportStrings.LegendNumber),
        ("限定词、下限、上限", ExportStrings.LegendInterval),
        .. table.BaseYear is null
            ? Array.Empty<(string, string)>()
            : [("基期年份、基期百分比", ExportStrings.LegendBase), ("基期百分比下限、基期百分比上限", ExportStrings.LegendBaseInterval)],
        ("已报下级数、应报下级数", ExportStrings.LegendCoverage),
        ("口径调整", ExportStrings.LegendBreak),
        ("下级汇总", ExportStrings.LegendSum),
    ]);
}
