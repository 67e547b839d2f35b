using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;

namespace IndicatorDash.Exports;

/// <summary>
/// The columns of every export of figures. Their headings are fixed Chinese words, the same whatever language a page is shown
/// in, that <see cref="Layouts.ColumnHeadings"/> knows, so that the file is read again without a question: 地区, 指标, 期间,
/// 类型, 数值 and 计量单位 say what a figure is, 数据性质 that it is 汇总 or 推算 and so nobody's report, and no other column is
/// looked at.
/// </summary>
internal static class ExportColumns
{
    private const string Summed = "汇总";
    private const string Computed = "计算";

    /// <summary>The words of statuses; also what stands in place of a value.</summary>
    private static readonly Dictionary<ObservationStatus, string> Statuses = new()
    {
        [ObservationStatus.Reported] = "报送",
        [ObservationStatus.Derived] = "推算",
        [ObservationStatus.Estimated] = "估计",
        [ObservationStatus.Provisional] = "暂报",
        [ObservationStatus.Suppressed] = "保密",
        [ObservationStatus.NotApplicable] = "不适用",
        [ObservationStatus.NotReported] = "未报送",
    };

    private static readonly Dictionary<ValueQualifier, string> Qualifiers = new()
    {
        [ValueQualifier.About] = "约",
        [ValueQualifier.AtLeast] = "不少于",
        [ValueQualifier.AtMost] = "不超过",
        [ValueQualifier.All] = "全部",
    };

    /// <summary>The columns for figures of a catalogue, those that are printed first.</summary>
    /// <param name="version">The number of the data version.</param>
    /// <param name="baseYear">The year that rows have percents of; none where they have none.</param>
    public static IReadOnlyList<ExportColumn<ExportRow>> Of(Catalogue catalogue, int version, int? baseYear)
    {
        var wording = new ExportWording(catalogue.Units);
        return
        [
            Printed("地区", 14, row => ExportCell.Of(row.Region.Name)),
            Printed("指标", 26, row => ExportCell.Of(row.Indicator.Name)) with { IsWide = true },
            Printed("期间", 14, row => ExportCell.Of(row.Figure.Period.ToString())),
            Printed("类型", 6, row => ExportCell.Of(row.Figure.Kind == ObservationKind.Target ? "目标" : "实际")),
            Printed("数据性质", 10, row => ExportCell.Of(NatureOf(row.Figure))),
            Printed("数值", 14, row => ExportCell.Of(row.HasValue ? wording.Of(row) : StatusOf(row.Figure.Status))),
            Printed("计量单位", 9, row => ExportCell.Of(row.Indicator.UnitCode)),
            Printed("标准数值", 14, row => Number(row, row.Figure.ScaledValue)),
            Printed("限定词", 8, row => ExportCell.Of(row.HasValue ? Qualifiers.GetValueOrDefault(row.Figure.Qualifier) : null)),
            Printed("下限", 14, row => Number(row, row.Figure.ScaledLower)),
            Printed("上限", 14, row => Number(row, row.Figure.ScaledUpper)),
            .. baseYear is { } year ? PercentsOf(year) : [],
            Printed("已报下级数", 10, row => ExportCell.Of(row.Figure.Covered)),
            Printed("应报下级数", 10, row => ExportCell.Of(row.Figure.Expected)),
            Printed("来源名称", 32, row => ExportCell.Of(row.Place?.Source?.Title)) with { IsWide = true },
            Printed("出处位置", 16, row => ExportCell.Of(row.Place?.Locator)) with { IsWide = true },
            Printed("备注", 24, row => ExportCell.Of(row.Place?.Note)) with { IsWide = true },
            new("地区代码", 10, row => ExportCell.Of(row.Region.Code)),
            new("指标代码", 26, row => ExportCell.Of(row.Indicator.Code)),
            new("主题", 14, row => ExportCell.Of(catalogue.Theme(row.Indicator.ThemeId).Name)),
            new("显示年份", 9, row => ExportCell.Of(row.Figure.Year.ToString(CultureInfo.InvariantCulture))),
            new("口径调整", 24, row => ExportCell.Of(catalogue.BreakIn(row.Indicator, row.Figure.Year))),
            new("下级汇总", 14, row => ExportCell.Of(row.Figure.Sum?.Value)),
            new("下级汇总限定词", 10, row => ExportCell.Of(
                row.Figure.Sum is { } sum ? Qualifiers.GetValueOrDefault(sum.Qualifier) : null)),
            new("下级汇总下限", 14, row => ExportCell.Of(row.Figure.Sum?.Lower)),
            new("下级汇总上限", 14, row => ExportCell.Of(row.Figure.Sum?.Upper)),
            new("原文写法", 16, row => ExportCell.Of(row.Place?.AsWritten)),
            new("推算公式", 30, row => ExportCell.Of(FormulaOf(row, catalogue))),
            new("发布单位", 20, row => ExportCell.Of(row.Place?.Source?.Publisher)),
            new("发布日期", 12, row => ExportCell.Of(row.Place?.Source?.PublishedOn)),
            new("数据版本", 9, _ => ExportCell.Of(version)),
        ];
    }

    private static IEnumerable<ExportColumn<ExportRow>> PercentsOf(int baseYear) =>
    [
        Printed("基期年份", 9, row => ExportCell.Of(row.Percent is null ? null : baseYear)),
        Printed("基期百分比", 12, row => ExportCell.Of(row.Percent?.Value)),
        Printed("基期百分比下限", 12, row => ExportCell.Of(row.Percent?.Lower)),
        Printed("基期百分比上限", 12, row => ExportCell.Of(row.Percent?.Upper)),
    ];

    private static ExportColumn<ExportRow> Printed(string heading, double width, Func<ExportRow, ExportCell> read) =>
        new(heading, width, read) { IsPrinted = true };

    private static ExportCell Number(ExportRow row, long? scaled) =>
        ExportCell.Of(row.HasValue && scaled is { } value ? Scaled.ToDecimal(value) : null);

    private static string? FormulaOf(ExportRow row, Catalogue catalogue) => row.Figure.Origin == FigureOrigin.Computed
        ? catalogue.FormulaOf(row.Indicator)?.ToString()
        : row.Place?.Formula;

    private static string NatureOf(Figure figure) => figure.Origin switch
    {
        FigureOrigin.Summed => Summed,
        FigureOrigin.Computed => Computed,
        _ => StatusOf(figure.Status),
    };

    private static string StatusOf(ObservationStatus status) => Statuses[status];
}
