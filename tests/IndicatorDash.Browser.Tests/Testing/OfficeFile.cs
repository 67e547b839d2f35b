namespace IndicatorDash.Testing;

/// <summary>
/// A file as an office lays it out and a spreadsheet program saved it (LibreOffice Calc 7.4), and how somebody who checks it
/// answers what is asked: merged headers of two levels, a line of units, a running number, totals by formula, 其中, names set in,
/// notes below; names written in other words, mistyped or shared by two, marks, blanks, errors, numbers as text.
/// </summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Problems">The titles of the kinds of problem that stand in the way; what needs no answer stands in it where others do.</param>
/// <param name="Answers">The buttons that answer them, in order.</param>
/// <param name="Corrections">What cells are corrected to.</param>
/// <param name="Reasons">The kinds of warning that are left then, and why they are all right.</param>
/// <param name="Figures">What is read of it in the end.</param>
public sealed record OfficeFile(
    string Name,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Answers,
    IReadOnlyDictionary<string, string> Corrections,
    IReadOnlyList<(string Warning, string Why)> Reasons,
    int Figures)
{
    private const string BelowParts = "合计小于部分下级之和";
    private static readonly string[] Names = ["不认识的地区", "地区重名", "不认识的指标", "符号含义不明"];
    private static readonly string[] CommonAnswers = ["采用“山东省淄博市”", "采用“枣庄市市中区”", "未报送", "未报送"];

    /// <summary>The three usual layouts, and two of them in other formats.</summary>
    public static IReadOnlyList<OfficeFile> All { get; } =
    [
        RegionsByIndicator("regions-by-indicator.xlsx"),
        RegionsByIndicator("regions-by-indicator.xls"),
        new("regions-by-year.xlsx", [], [], new Dictionary<string, string>(), [], 51),
        LongTable("long-table.xlsx"),
        LongTable("long-table.csv"),
    ];

    public string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "Testing", "Files", Name);

    // Totals by formula: one counts its 其中 twice, and another takes texts such as 2100余 for nothing.
    private static OfficeFile RegionsByIndicator(string name) => new(
        name,
        [.. Names, "公式出错", "比率超出范围"],
        ["采用“培训党员人数”", .. CommonAnswers],
        new Dictionary<string, string> { ["统计表!F22"] = "71.8", ["统计表!F13"] = "79.9" },
        [("合计与下级之和不等", "其中行也加进了合计"), (BelowParts, "公式没有加上文本的数")],
        76);

    private static OfficeFile LongTable(string name) =>
        new(
            name,
            [.. Names, BelowParts],
            ["采用“抗疫党费和捐款”", .. CommonAnswers],
            new Dictionary<string, string>(),
            [(BelowParts, "汇总前的数")],
            10);
}
