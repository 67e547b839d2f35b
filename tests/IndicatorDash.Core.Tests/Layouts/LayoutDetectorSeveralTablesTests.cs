namespace IndicatorDash.Layouts;

/// <summary>Several tables on a sheet, several sheets, and what is hidden.</summary>
public sealed class LayoutDetectorSeveralTablesTests
{
    [Fact]
    public void Detect_TablesSideBySide_AreReadApart() => LayoutCase.Check(
        """
        2021年山东省培训情况
        单位：人次
        地区 | 培训党员人次 | | 地区 | 培训党员人次
        济南市 | 1 | | 青岛市 | 3
        淄博市 | 2 | | 枣庄市 | 4
         | | | 东营市 | 5
        """,
        """
        RegionByIndicator A3:B5, header 1, 山东省, 2021, 人次
        A Region; B Value 培训党员人次
        B4 1: 济南市, 培训党员人次, 2021, 人次
        B5 2: 淄博市, 培训党员人次, 2021, 人次

        RegionByIndicator D3:E6, header 1, 山东省, 2021, 人次
        D Region; E Value 培训党员人次
        E4 3: 青岛市, 培训党员人次, 2021, 人次
        E5 4: 枣庄市, 培训党员人次, 2021, 人次
        E6 5: 东营市, 培训党员人次, 2021, 人次
        """);

    [Fact]
    public void Detect_TableFoldedToTheRight_IsReadApart() => LayoutCase.Check(
        """
        2021年山东省培训情况
        序号 | 地区 | 培训党员人次 | 序号 | 地区 | 培训党员人次
        1 | 济南市 | 1 | 3 | 青岛市 | 3
        2 | 淄博市 | 2 | 4 | 枣庄市 | 4
        """,
        """
        RegionByIndicator A2:C4, header 1, 山东省, 2021
        A Ignored; B Region; C Value 培训党员人次
        C3 1: 济南市, 培训党员人次, 2021
        C4 2: 淄博市, 培训党员人次, 2021

        RegionByIndicator D2:F4, header 1, 山东省, 2021
        D Ignored; E Region; F Value 培训党员人次
        F3 3: 青岛市, 培训党员人次, 2021
        F4 4: 枣庄市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_ContinuedTable_IsOne() => LayoutCase.Check(
        """
        2021年山东省培训情况
        地区 | 培训党员人次
        济南市 | 1
        淄博市 | 2

        续表
        地区 | 培训党员人次
        青岛市 | 3
        枣庄市 | 4
        """,
        """
        RegionByIndicator A2:B9, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        6 Header; 7 Header
        ? RepeatedHeader A6
        B3 1: 济南市, 培训党员人次, 2021
        B4 2: 淄博市, 培训党员人次, 2021
        B8 3: 青岛市, 培训党员人次, 2021
        B9 4: 枣庄市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_ContinuedWithOtherColumns_AreTwo() => LayoutCase.Check(
        """
        2021年山东省培训情况
        地区 | 培训党员人次
        济南市 | 1
        淄博市 | 2
        注：以上为人次。
        续表
        地区 | 引进急需紧缺人才
        济南市 | 3
        淄博市 | 4
        """,
        """
        RegionByIndicator A2:B4, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        5 Note
        B3 1: 济南市, 培训党员人次, 2021
        B4 2: 淄博市, 培训党员人次, 2021

        RegionByIndicator A7:B9, header 1, 山东省, 2021
        A Region; B Value 引进急需紧缺人才
        B8 3: 济南市, 引进急需紧缺人才, 2021
        B9 4: 淄博市, 引进急需紧缺人才, 2021
        """);

    [Fact]
    public void Detect_TablesBelowOneAnother_HaveTheirOwnTitles() => LayoutCase.Check(
        """
        表一 山东省2020年培训情况
        地区 | 培训党员人次
        济南市 | 1
        淄博市 | 2

        表二 青海省2021年培训情况
        单位：万人次
        地区 | 培训党员人次
        西宁市 | 3
        海东市 | 4
        """,
        """
        RegionByIndicator A2:B4, header 1, 山东省, 2020
        A Region; B Value 培训党员人次
        B3 1: 济南市, 培训党员人次, 2020
        B4 2: 淄博市, 培训党员人次, 2020

        RegionByIndicator A8:B10, header 1, 青海省, 2021, 万人次
        A Region; B Value 培训党员人次
        B9 3: 西宁市, 培训党员人次, 2021, 万人次
        B10 4: 海东市, 培训党员人次, 2021, 万人次
        """);

    [Fact]
    public void Detect_SheetForEachYear_TakesTheYearFromItsName() => LayoutCase.Check(
        """
        === 2020年
        山东省
        地区 | 培训党员人次
        济南市 | 1
        淄博市 | 2
        === 2021
        山东省
        地区 | 培训党员人次
        济南市 | 3
        淄博市 | 4
        === 填表说明
        请按年度填报。
        """,
        """
        RegionByIndicator 2020年!A2:B4, header 1, 山东省, 2020
        A Region; B Value 培训党员人次
        ? PeriodFromSheetName 2020年
        B3 1: 济南市, 培训党员人次, 2020
        B4 2: 淄博市, 培训党员人次, 2020

        RegionByIndicator 2021!A2:B4, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        ? PeriodFromSheetName 2021
        B3 3: 济南市, 培训党员人次, 2021
        B4 4: 淄博市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_HiddenSheetRowsAndColumns_AreReadAndReported() => LayoutCase.Check(
        """
        === 数据 hides C
        2021年山东省
        地区 | 培训党员人次 | 培训党员人数
        济南市 | 1 | 10
        ~青岛市 | 2 | 20
        === 旧表 hidden
        2020年山东省
        地区 | 培训党员人次
        济南市 | 3
        青岛市 | 4
        """,
        """
        RegionByIndicator 数据!A2:C4, header 1, 山东省, 2021
        A Region; B Value 培训党员人次; C Value 培训党员人数
        ? HiddenRows A4
        ? HiddenColumns C2
        B3 1: 济南市, 培训党员人次, 2021
        C3 10: 济南市, 培训党员人数, 2021
        B4 2: 青岛市, 培训党员人次, 2021
        C4 20: 青岛市, 培训党员人数, 2021

        RegionByIndicator 旧表!A2:B4, header 1, 山东省, 2020
        A Region; B Value 培训党员人次
        ? HiddenSheet
        B3 3: 济南市, 培训党员人次, 2020
        B4 4: 青岛市, 培训党员人次, 2020
        """);

    [Fact]
    public void Detect_SheetThatIsCalledAGuide_HasNoTable() => LayoutCase.Check(
        """
        === 填表说明
        指标 | 单位 | 2021年
        培训党员人次 | 人次 | 5
        """,
        "");
}
