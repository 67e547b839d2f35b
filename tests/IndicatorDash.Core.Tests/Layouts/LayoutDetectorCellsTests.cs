namespace IndicatorDash.Layouts;

/// <summary>What stands in cells in place of numbers.</summary>
public sealed class LayoutDetectorCellsTests
{
    [Fact]
    public void Decode_Marks_AreQuestions() => LayoutCase.Check(
        """
        2021年山东省
        地区 | 培训党员人次 | 培训党员人数
        济南市 | — | 未报
        青岛市 | | 不适用
        烟台市 | …… | 0
        淄博市 | / | 无
        """,
        """
        RegionByIndicator A2:C6, header 1, 山东省, 2021
        A Region; B Value 培训党员人次; C Value 培训党员人数
        marks [—] [未报] [] [不适用] [……] [/] [无]
        B3 —: 济南市, 培训党员人次, 2021
        C3 未报: 济南市, 培训党员人数, 2021
        B4 blank: 青岛市, 培训党员人次, 2021
        C4 不适用: 青岛市, 培训党员人数, 2021
        B5 ……: 烟台市, 培训党员人次, 2021
        C5 0: 烟台市, 培训党员人数, 2021
        B6 /: 淄博市, 培训党员人次, 2021
        C6 无: 淄博市, 培训党员人数, 2021
        """);

    [Fact]
    public void Decode_CellsThatAreNoNumbers_AreGivenAndReported() => LayoutCase.Check(
        """
        2021年山东省
        地区 | 培训党员人次 | 培训党员人数
        济南市 | #DIV/0! | @2020-12-31
        青岛市 | =? | !TRUE
        烟台市 | =100 | 200
        """,
        """
        RegionByIndicator A2:C5, header 1, 山东省, 2021
        A Region; B Value 培训党员人次; C Value 培训党员人数
        B3 #DIV/0!: 济南市, 培训党员人次, 2021
        C3 2020-12-31: 济南市, 培训党员人数, 2021
        B4 : 青岛市, 培训党员人次, 2021
        C4 TRUE: 青岛市, 培训党员人数, 2021
        B5 100: 烟台市, 培训党员人次, 2021
        C5 200: 烟台市, 培训党员人数, 2021
        """);

    [Fact]
    public void Decode_MergedFigures_AreReadOnceAndMayBeOfAny() => LayoutCase.Check(
        """
        2021年山东省
        地区 | 培训党员人次 | 培训党员人数
        济南市 | 100 | 10
        青岛市 | ^ | 20
        烟台市 | 300 | <
        """,
        """
        RegionByIndicator A2:C5, header 1, 山东省, 2021
        A Region; B Value 培训党员人次; C Value 培训党员人数
        B3 100: 济南市, 培训党员人次, 2021, spread B3:B4
        C3 10: 济南市, 培训党员人数, 2021
        C4 20: 青岛市, 培训党员人数, 2021
        B5 300: 烟台市, 培训党员人次, 2021, spread B5:C5
        """);

    [Fact]
    public void Decode_FigureMergedOverNoOther_IsItsOwn() => LayoutCase.Check(
        """
        2021年山东省
        地区 | 培训党员人次 | 备注
        济南市 | 100 | <
        青岛市 | 200 | 合格
        """,
        """
        RegionByIndicator A2:C4, header 1, 山东省, 2021
        A Region; B Value 培训党员人次; C Note
        B3 100: 济南市, 培训党员人次, 2021
        B4 200: 青岛市, 培训党员人次, 2021, note 合格
        """);

    [Fact]
    public void Decode_PercentCells_AreWrittenAsPercentages() => LayoutCase.Check(
        """
        2021年山东省
        地区 | 村集体经济破零村占比（%）
        济南市 | %0.758
        青岛市 | %1
        烟台市 | 80.3
        """,
        """
        RegionByIndicator A2:B5, header 1, 山东省, 2021
        A Region; B Value 村集体经济破零村占比 (%)
        B3 75.8%: 济南市, 村集体经济破零村占比, 2021, %
        B4 100%: 青岛市, 村集体经济破零村占比, 2021, %
        B5 80.3: 烟台市, 村集体经济破零村占比, 2021, %
        """);

    [Fact]
    public void Decode_UnreadablePeriods_AreKeptAsText() => LayoutCase.Check(
        """
        地区 | 指标 | 年份 | 数值
        济南市 | 培训党员人次 | 2020年 | 1
        济南市 | 培训党员人次 | 近三年 | 2
        济南市 | 培训党员人次 | @2021-12-31 | 3
        """,
        """
        LongTable A1:D4, header 1
        A Region; B Indicator; C Period; D Value
        ? UnreadPeriods C3 近三年
        D2 1: 济南市, 培训党员人次, 2020
        D3 2: 济南市, 培训党员人次, 近三年
        D4 3: 济南市, 培训党员人次, 2021-12-31
        """);
}
