namespace IndicatorDash.Layouts;

/// <summary>The layouts, and periods down, across and above.</summary>
public sealed class LayoutDetectorShapesTests
{
    [Fact]
    public void Detect_LongTable_ReadsEachRow() => LayoutCase.Check(
        """
        地区 | 指标 | 年份 | 数值 | 计量单位 | 来源 | 备注
        山东省 | 培训党员人次 | 2020 | 389200 | 人次 | 鲁组发〔2021〕3号 |
        济南市 | 培训党员人次 | 2020年 | 4.12万 | 人次 | | 暂报
        青岛市 | 引进急需紧缺人才 | 截至2020年底 | 1260 | 名 | |
        青岛市 | 社区食堂 | 2018-2020年累计 | 约500 | 处 | |
        """,
        """
        LongTable A1:G5, header 1, 山东省
        A Region; B Indicator; C Period; D Value; E Unit; F Source; G Note
        ? RegionInferred 山东省
        D2 389200: 山东省, 培训党员人次, 2020, 人次, source 鲁组发〔2021〕3号
        D3 4.12万: 济南市, 培训党员人次, 2020, 人次, note 暂报
        D4 1260: 青岛市, 引进急需紧缺人才, 2020-12-31, 名
        D5 约500: 青岛市, 社区食堂, 2018/2020, 处
        """);

    [Fact]
    public void Detect_LongTableWithKinds_ReadsTargets() => LayoutCase.Check(
        """
        单位名称 | 指标名称 | 期间 | 类型 | 完成数 | 单位
        济南市 | 社区食堂 | 2020 | 目标 | 134 | 处
        济南市 | 社区食堂 | 2020 | 实际 | 120 | 处
        """,
        """
        LongTable A1:F3, header 1
        A Region; B Indicator; C Period; D Kind; E Value; F Unit
        E2 134: 济南市, 社区食堂, 2020, 处, target
        E3 120: 济南市, 社区食堂, 2020, 处
        """);

    [Fact]
    public void Detect_LongTableWithoutYears_TakesTheTitles() => LayoutCase.Check(
        """
        东营市2022年党建指标
        序号 | 指标名称 | 计量单位 | 数值
        1 | 培训党员人次 | 人次 | 41200
        2 | 引进急需紧缺人才 | 人 | 318
        """,
        """
        LongTable A2:D4, header 1, 东营市, 2022
        A Ignored; B Indicator; C Unit; D Value
        D3 41200: 东营市, 培训党员人次, 2022, 人次
        D4 318: 东营市, 引进急需紧缺人才, 2022, 人
        """);

    [Theory]
    [InlineData("（单位：万人次）")]
    [InlineData("(万人次)")]
    [InlineData(" 单位：万人次")]
    public void Detect_RegionByYear_TakesTheUnitThatStandsBehindTheTitle(string unit) => LayoutCase.Check(
        $"""
        山东省2018—2020年培训党员人次{unit}
        地区 | 2018 | 2019
        济南市 | 4 | 4.1
        青岛市 | 5 | 5.2
        """,
        """
        RegionByYear A2:C4, header 1, 山东省, 培训党员人次, 万人次
        A Region; B Value 2018; C Value 2019
        B3 4: 济南市, 培训党员人次, 2018, 万人次
        C3 4.1: 济南市, 培训党员人次, 2019, 万人次
        B4 5: 青岛市, 培训党员人次, 2018, 万人次
        C4 5.2: 青岛市, 培训党员人次, 2019, 万人次
        """);

    [Fact]
    public void Detect_HeadingThatOnlySaysWhatIsCounted_MeansTheIndicatorOfTheTitle() => LayoutCase.Check(
        """
        山东省2020年各市培训党员人次
        地区 | 人次（万人次）
        济南市 | 4
        青岛市 | 5
        """,
        """
        LongTable A2:B4, header 1, 山东省, 培训党员人次, 2020
        A Region; B Value (万人次)
        B3 4: 济南市, 培训党员人次, 2020, 万人次
        B4 5: 青岛市, 培训党员人次, 2020, 万人次
        """);

    [Fact]
    public void Detect_HeadingOfSomethingElseThanTheTitleIsAbout_StandsForItself() => LayoutCase.Check(
        """
        山东省2020年各市培训党员人次
        地区 | 党员人次 | 人次
        济南市 | 4 | 3
        青岛市 | 5 | 4
        """,
        """
        RegionByIndicator A2:C4, header 1, 山东省, 2020
        A Region; B Value 党员人次; C Value 人次
        ? UnknownIndicators B2,C2 党员人次,人次
        B3 4: 济南市, 党员人次, 2020
        C3 3: 济南市, 人次, 2020
        B4 5: 青岛市, 党员人次, 2020
        C4 4: 青岛市, 人次, 2020
        """);

    [Fact]
    public void Detect_RegionByYear_TakesIndicatorAndUnitFromTheTitle() => LayoutCase.Check(
        """
        山东省各市培训党员人次（2018—2020年）
         | | | 单位：万人次
        地区 | 2018 | 2019 | 2020
        全省 | 33.1 | 35 | 38.9
        济南市 | 4 | 4.1 | 4.12
        莱芜市 | 1 | — | —
        """,
        """
        RegionByYear A3:D6, header 1, 山东省, 培训党员人次, 万人次
        A Region; B Value 2018; C Value 2019; D Value 2020
        4 Total
        marks [—]
        B4 33.1: 山东省, 培训党员人次, 2018, 万人次, Total
        C4 35: 山东省, 培训党员人次, 2019, 万人次, Total
        D4 38.9: 山东省, 培训党员人次, 2020, 万人次, Total
        B5 4: 济南市, 培训党员人次, 2018, 万人次
        C5 4.1: 济南市, 培训党员人次, 2019, 万人次
        D5 4.12: 济南市, 培训党员人次, 2020, 万人次
        B6 1: 莱芜市, 培训党员人次, 2018, 万人次
        C6 —: 莱芜市, 培训党员人次, 2019, 万人次
        D6 —: 莱芜市, 培训党员人次, 2020, 万人次
        """);

    [Fact]
    public void Detect_IndicatorByYear_TakesTheRegionFromTheTitle() => LayoutCase.Check(
        """
        东营市基层党建情况（2020-2022年）
        指标 | 单位 | 2020年 | 2021年 | 2022年
        培训党员人次 | 万人次 | 1.2 | 1.3 | 1.4
        引进急需紧缺人才 | 人 | 300 | 310 | 318
        村集体经济破零村占比 | % | %0.758 | %0.8 | 81.2
        """,
        """
        IndicatorByYear A2:E5, header 1, 东营市
        A Indicator; B Unit; C Value 2020; D Value 2021; E Value 2022
        C3 1.2: 东营市, 培训党员人次, 2020, 万人次
        D3 1.3: 东营市, 培训党员人次, 2021, 万人次
        E3 1.4: 东营市, 培训党员人次, 2022, 万人次
        C4 300: 东营市, 引进急需紧缺人才, 2020, 人
        D4 310: 东营市, 引进急需紧缺人才, 2021, 人
        E4 318: 东营市, 引进急需紧缺人才, 2022, 人
        C5 75.8%: 东营市, 村集体经济破零村占比, 2020, %
        D5 80%: 东营市, 村集体经济破零村占比, 2021, %
        E5 81.2: 东营市, 村集体经济破零村占比, 2022, %
        """);

    [Fact]
    public void Detect_CumulativeBesideAnnual_IsASpan() => LayoutCase.Check(
        """
        青海省
        地区 | 2018年 | 2019年 | 2020年 | 2018—2020年累计
        西宁市 | 1 | 2 | 3 | 6
        海东市 | 1 | 1 | 1 | 3
        """,
        """
        RegionByYear A2:E4, header 1, 青海省
        A Region; B Value 2018; C Value 2019; D Value 2020; E Value 2018/2020
        ? IndicatorMissing
        B3 1: 西宁市, —, 2018
        C3 2: 西宁市, —, 2019
        D3 3: 西宁市, —, 2020
        E3 6: 西宁市, —, 2018/2020
        B4 1: 海东市, —, 2018
        C4 1: 海东市, —, 2019
        D4 1: 海东市, —, 2020
        E4 3: 海东市, —, 2018/2020
        """);

    [Fact]
    public void Detect_CumulativeWithoutABeginning_IsNotReadAsTheYear() => LayoutCase.Check(
        """
        2020年青海省社区食堂建设情况
        地区 | 本年 | 累计
        西宁市 | 3 | 6
        海东市 | 1 | 3
        """,
        """
        LongTable A2:C4, header 1, 青海省, 社区食堂, 2020
        A Region; B Value; C Ignored
        ? CumulativeWithoutStart C2 累计
        B3 3: 西宁市, 社区食堂, 2020
        B4 1: 海东市, 社区食堂, 2020
        """);

    [Fact]
    public void Detect_PartOfAYear_IsASpan() => LayoutCase.Check(
        """
        青海省培训党员人次
        地区 | 2020年1—6月 | 2020年上半年 | “十三五”期间
        西宁市 | 1 | 1 | 9
        海东市 | 2 | 2 | 8
        """,
        """
        RegionByYear A2:D4, header 1, 青海省, 培训党员人次
        A Region; B Value 2020-01/2020-06; C Value 2020-01/2020-06; D Value 2016/2020
        B3 1: 西宁市, 培训党员人次, 2020-01/2020-06
        C3 1: 西宁市, 培训党员人次, 2020-01/2020-06
        D3 9: 西宁市, 培训党员人次, 2016/2020
        B4 2: 海东市, 培训党员人次, 2020-01/2020-06
        C4 2: 海东市, 培训党员人次, 2020-01/2020-06
        D4 8: 海东市, 培训党员人次, 2016/2020
        """);

    [Fact]
    public void Detect_YearsDownAndIndicatorsAcross_ReadsThePeriodOfEachRow() => LayoutCase.Check(
        """
        东营市历年情况
        年份 | 培训党员人次（人次） | 引进急需紧缺人才（人）
        2020年 | 1998 | 2003
        2021年 | 2010 | 318
        """,
        """
        RegionByIndicator A2:C4, header 1, 东营市
        A Period; B Value 培训党员人次 (人次); C Value 引进急需紧缺人才 (人)
        B3 1998: 东营市, 培训党员人次, 2020, 人次
        C3 2003: 东营市, 引进急需紧缺人才, 2020, 人
        B4 2010: 东营市, 培训党员人次, 2021, 人次
        C4 318: 东营市, 引进急需紧缺人才, 2021, 人
        """);

    [Fact]
    public void Detect_RegionsAndIndicatorsDownYearsAcross_ReadsBothLabels() => LayoutCase.Check(
        """
        地区 | 指标 | 2020年 | 2021年
        西宁市 | 培训党员人次 | 1 | 2
        ^ | 培训党员人数 | 3 | 4
        海东市 | 培训党员人次 | 5 | 6
         | 培训党员人数 | 7 | 8
        """,
        """
        IndicatorByYear A1:D5, header 1, 青海省
        A Region; B Indicator; C Value 2020; D Value 2021
        ? RegionInferred 青海省
        C2 1: 西宁市, 培训党员人次, 2020
        D2 2: 西宁市, 培训党员人次, 2021
        C3 3: 西宁市, 培训党员人数, 2020
        D3 4: 西宁市, 培训党员人数, 2021
        C4 5: 海东市, 培训党员人次, 2020
        D4 6: 海东市, 培训党员人次, 2021
        C5 7: 海东市, 培训党员人数, 2020, filled A5
        D5 8: 海东市, 培训党员人数, 2021, filled A5
        """);

    [Fact]
    public void Detect_RegionsAcross_AreReportedAsNoLayout() => LayoutCase.Check(
        """
        2021年
        指标 | 济南市 | 青岛市
        培训党员人次 | 1 | 2
        培训党员人数 | 3 | 4
        """,
        """
        LongTable A2:C4, header 1, 2021
        A Indicator; B Ignored; C Ignored
        ? RegionsAcross B2,C2 济南市,青岛市
        ? ColumnNotUnderstood B2 济南市
        ? ColumnNotUnderstood C2 青岛市
        ? NoValueColumn
        ? RegionMissing

        """);

    [Fact]
    public void Detect_NoHeader_IsReported() => LayoutCase.Check(
        """
        济南市 | 41200
        青岛市 | 45800
        烟台市 | 30200
        """,
        """
        LongTable A1:B3, header 0, 山东省
        A Region; B Value
        ? NoHeader A1
        ? PeriodMissing
        ? IndicatorMissing
        ? RegionInferred 山东省
        B1 41200: 济南市, —, —
        B2 45800: 青岛市, —, —
        B3 30200: 烟台市, —, —
        """);

    [Fact]
    public void Detect_SheetOfText_HasNoTable() => LayoutCase.Check(
        """
        填表说明
        1. 请按年度填报。
        2. 单位为人次。
        """,
        """

        """);

    [Fact]
    public void Detect_CodesBesideNames_ReadsTheNames() => LayoutCase.Check(
        """
        2021年
        行政区划代码 | 地区名称 | 培训党员人次
        '370100 | 济南市 | 41200
        '370200 | 青岛市 | 45800
        """,
        """
        RegionByIndicator A2:C4, header 1, 山东省, 2021
        A Ignored; B Region; C Value 培训党员人次
        ? RegionInferred 山东省
        C3 41200: 济南市, 培训党员人次, 2021
        C4 45800: 青岛市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_CodesAlone_AreTheRegions() => LayoutCase.Check(
        """
        2021年
        行政区划代码 | 培训党员人次
        370100 | 41200
        370200 | 45800
        """,
        """
        RegionByIndicator A2:B4, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        ? RegionInferred 山东省
        B3 41200: 370100, 培训党员人次, 2021
        B4 45800: 370200, 培训党员人次, 2021
        """);
}
