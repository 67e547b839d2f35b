namespace IndicatorDash.Layouts;

/// <summary>Totals, sub-items, groups and notes.</summary>
public sealed class LayoutDetectorRowsTests
{
    [Fact]
    public void Detect_FiguresThatMightBeYears_AreFigures() => LayoutCase.Check(
        """
        2022年山东省基层党建主要指标
        地区 | 培训党员人次（人次） | 社区食堂（处）
        高新区 | 2013 | 1998
        济南市 | 300 | 200
        省直 | 1999 | 2012
        青岛市 | 400 | 300
        """,
        """
        RegionByIndicator A2:C6, header 1, 山东省, 2022
        A Region; B Value 培训党员人次 (人次); C Value 社区食堂 (处)
        ? UnknownRegions A3 高新区
        B3 2013: 高新区, 培训党员人次, 2022, 人次
        C3 1998: 高新区, 社区食堂, 2022, 处
        B4 300: 济南市, 培训党员人次, 2022, 人次
        C4 200: 济南市, 社区食堂, 2022, 处
        B5 1999: 省直, 培训党员人次, 2022, 人次
        C5 2012: 省直, 社区食堂, 2022, 处
        B6 400: 青岛市, 培训党员人次, 2022, 人次
        C6 300: 青岛市, 社区食堂, 2022, 处
        """);

    [Fact]
    public void Detect_FiguresThatMightBeYears_OfAnIndicatorAreFigures() => LayoutCase.Check(
        """
        东营市主要指标
        指标 | 单位 | 2021年 | 2022年
        党组织个数 | 个 | 1998 | 2013
        社区食堂 | 处 | 150 | 160
        培训党员人次 | 人次 | 1998 | 2013
        """,
        """
        IndicatorByYear A2:D5, header 1, 东营市
        A Indicator; B Unit; C Value 2021; D Value 2022
        ? UnknownIndicators A3 党组织个数
        C3 1998: 东营市, 党组织个数, 2021, 个
        D3 2013: 东营市, 党组织个数, 2022, 个
        C4 150: 东营市, 社区食堂, 2021, 处
        D4 160: 东营市, 社区食堂, 2022, 处
        C5 1998: 东营市, 培训党员人次, 2021, 人次
        D5 2013: 东营市, 培训党员人次, 2022, 人次
        """);

    [Fact]
    public void Detect_TotalFirst_IsTheTablesRegion() => LayoutCase.Check(
        """
        山东省2021年统计表
        地区 | 培训党员人次
        合　计 | 87000
        济南市 | 41200
        青岛市 | 45800
        """,
        """
        RegionByIndicator A2:B5, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        3 Total
        B3 87000: 山东省, 培训党员人次, 2021, Total
        B4 41200: 济南市, 培训党员人次, 2021
        B5 45800: 青岛市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_TotalLast_IsTheTablesRegion() => LayoutCase.Check(
        """
        山东省2021年统计表
        地区 | 培训党员人次
        济南市 | 41200
        青岛市 | 45800
        全省合计 | 87000
        """,
        """
        RegionByIndicator A2:B5, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        5 Total
        B3 41200: 济南市, 培训党员人次, 2021
        B4 45800: 青岛市, 培训党员人次, 2021
        B5 87000: 山东省, 培训党员人次, 2021, Total
        """);

    [Fact]
    public void Detect_RegionOfTheTableAmongItsRows_IsTheTotal() => LayoutCase.Check(
        """
        2021年
        地区 | 培训党员人次
        山东省 | 87000
        　　济南市 | 41200
        　　青岛市 | 45800
        """,
        """
        RegionByIndicator A2:B5, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        3 Total
        ? RegionInferred 山东省
        B3 87000: 山东省, 培训党员人次, 2021, Total
        B4 41200: 济南市, 培训党员人次, 2021
        B5 45800: 青岛市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_CityColumnFilledInItsFirstRow_HoldsForItsCounties() => LayoutCase.Check(
        """
        山东省2021年
        市 | 县（市、区） | 培训党员人次
        济南市 | 小计 | 300
         | 历下区 | 100
         | 市中区 | 200
        枣庄市 | 小计 | 500
        ^ | 市中区 | 500
        合计 | | 800
        """,
        """
        RegionByIndicator A2:C8, header 1, 山东省, 2021
        A Within; B Region; C Value 培训党员人次
        3 Total; 6 Total; 8 Total
        C3 300: 济南市, 培训党员人次, 2021, Total
        C4 100: 历下区 @济南市, 培训党员人次, 2021
        C5 200: 市中区 @济南市, 培训党员人次, 2021
        C6 500: 枣庄市, 培训党员人次, 2021, Total
        C7 500: 市中区 @枣庄市, 培训党员人次, 2021
        C8 800: 山东省, 培训党员人次, 2021, Total
        """);

    [Fact]
    public void Detect_CountiesSetInBelowTheirCity_AreItsSubItems() => LayoutCase.Check(
        """
        2021年山东省
        地区 | 培训党员人次
        济南市 | 300
        　　历下区 | 100
        　　市中区 | 200
        枣庄市 | 500
        >>市中区 | 500
        """,
        """
        RegionByIndicator A2:B7, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        4 SubItem; 5 SubItem; 7 SubItem
        B3 300: 济南市, 培训党员人次, 2021
        B4 100: 历下区 @济南市, 培训党员人次, 2021, SubItem
        B5 200: 市中区 @济南市, 培训党员人次, 2021, SubItem
        B6 500: 枣庄市, 培训党员人次, 2021
        B7 500: 市中区 @枣庄市, 培训党员人次, 2021, SubItem
        """);

    [Fact]
    public void Detect_SpacesBeforeACity_MakeItNoSubItem() => LayoutCase.Check(
        """
        2021年山东省
        地区 | 培训党员人次
        济南市 | 300
        　青岛市 | 100
        烟台市 | 200
        """,
        """
        RegionByIndicator A2:B5, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        B3 300: 济南市, 培训党员人次, 2021
        B4 100: 青岛市, 培训党员人次, 2021
        B5 200: 烟台市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_PartsOfAnIndicator_AreSubItems() => LayoutCase.Check(
        """
        东营市
        指标 | 2020年 | 2021年
        培训党员人次（人次） | 100 | 110
        其中：省级 | 10 | 11
        　　　市级 | 90 | 99
        引进急需紧缺人才（人） | 5 | 6
        　　博士 | 1 | 2
        # 硕士 | 2 | 3
        社区食堂 | 7 | 8
        """,
        """
        IndicatorByYear A2:C9, header 1, 东营市
        A Indicator; B Value 2020; C Value 2021
        4 SubItem; 5 SubItem; 7 SubItem; 8 SubItem
        B3 100: 东营市, 培训党员人次, 2020, 人次
        C3 110: 东营市, 培训党员人次, 2021, 人次
        B4 10: 东营市, 省级 ⊂ 培训党员人次, 2020, SubItem
        C4 11: 东营市, 省级 ⊂ 培训党员人次, 2021, SubItem
        B5 90: 东营市, 市级 ⊂ 培训党员人次, 2020, SubItem
        C5 99: 东营市, 市级 ⊂ 培训党员人次, 2021, SubItem
        B6 5: 东营市, 引进急需紧缺人才, 2020, 人
        C6 6: 东营市, 引进急需紧缺人才, 2021, 人
        B7 1: 东营市, 博士 ⊂ 引进急需紧缺人才, 2020, SubItem
        C7 2: 东营市, 博士 ⊂ 引进急需紧缺人才, 2021, SubItem
        B8 2: 东营市, 硕士 ⊂ 引进急需紧缺人才, 2020, SubItem
        C8 3: 东营市, 硕士 ⊂ 引进急需紧缺人才, 2021, SubItem
        B9 7: 东营市, 社区食堂, 2020
        C9 8: 东营市, 社区食堂, 2021
        """);

    [Fact]
    public void Detect_PartsAcross_NameTheirWhole() => LayoutCase.Check(
        """
        2021年
        地区 | 培训党员人次 | 其中： | < | 引进急需紧缺人才 | 其中：博士
        ^ | ^ | 省级 | 市级 | ^ | ^
        济南市 | 100 | 10 | 90 | 5 | 1
        青岛市 | 200 | 20 | 180 | 6 | 2
        """,
        """
        RegionByIndicator A2:F5, header 2, 山东省, 2021
        A Region; B Value 培训党员人次; C Value 省级 ⊂ 培训党员人次; D Value 市级 ⊂ 培训党员人次; E Value 引进急需紧缺人才; F Value 博士 ⊂ 引进急需紧缺人才
        ? RegionInferred 山东省
        B4 100: 济南市, 培训党员人次, 2021
        C4 10: 济南市, 省级 ⊂ 培训党员人次, 2021
        D4 90: 济南市, 市级 ⊂ 培训党员人次, 2021
        E4 5: 济南市, 引进急需紧缺人才, 2021
        F4 1: 济南市, 博士 ⊂ 引进急需紧缺人才, 2021
        B5 200: 青岛市, 培训党员人次, 2021
        C5 20: 青岛市, 省级 ⊂ 培训党员人次, 2021
        D5 180: 青岛市, 市级 ⊂ 培训党员人次, 2021
        E5 6: 青岛市, 引进急需紧缺人才, 2021
        F5 2: 青岛市, 博士 ⊂ 引进急需紧缺人才, 2021
        """);

    [Fact]
    public void Detect_PartOfATotalRow_IsASubItem() => LayoutCase.Check(
        """
        山东省2021年统计表
        地区 | 培训党员人次
        合计 | 87500
        其中：省直机关 | 500
        济南市 | 41200
        青岛市 | 45800
        """,
        """
        RegionByIndicator A2:B6, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        3 Total; 4 SubItem
        ? UnknownRegions A4 省直机关
        B3 87500: 山东省, 培训党员人次, 2021, Total
        B4 500: 省直机关, 培训党员人次, 2021, SubItem
        B5 41200: 济南市, 培训党员人次, 2021
        B6 45800: 青岛市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_GroupLinesAmongIndicators_AreNotRead() => LayoutCase.Check(
        """
        东营市2021年
        指标 | 单位 | 数值
        一、教育培训
        培训党员人次 | 人次 | 100
        二、人才工作
        引进急需紧缺人才 | 人 | 5
        """,
        """
        LongTable A2:C6, header 1, 东营市, 2021
        A Indicator; B Unit; C Value
        3 Ignored; 5 Ignored
        C4 100: 东营市, 培训党员人次, 2021, 人次
        C6 5: 东营市, 引进急需紧缺人才, 2021, 人
        """);

    [Fact]
    public void Detect_BlankRowsAmongTheFigures_EndNothing() => LayoutCase.Check(
        """
        2021年
        地区 | 培训党员人次
        济南市 | 100

        青岛市 | 200
        莱芜市
        """,
        """
        RegionByIndicator A2:B6, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        marks []
        ? RegionInferred 山东省
        B3 100: 济南市, 培训党员人次, 2021
        B5 200: 青岛市, 培训党员人次, 2021
        B6 blank: 莱芜市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_NotesBelow_AreNoFigures() => LayoutCase.Check(
        """
        2021年
        地区 | 培训党员人次
        济南市 | 100
        青岛市 | 200
        说明：2020年数据为1234人次。
        ① 含市直机关
        审核人：李四 | 填表人：张三
        """,
        """
        RegionByIndicator A2:B4, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        5 Note; 6 Note; 7 Note
        ? RegionInferred 山东省
        B3 100: 济南市, 培训党员人次, 2021
        B4 200: 青岛市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_AmbiguousAndUnknownRegions_AreReported() => LayoutCase.Check(
        """
        2021年
        地区 | 培训党员人次
        鼓楼区 | 100
        市中区 | 200
        不存在市 | 300
        """,
        """
        RegionByIndicator A2:B5, header 1, 2021
        A Region; B Value 培训党员人次
        ? AmbiguousRegions A3,A4 鼓楼区,市中区
        ? UnknownRegions A5 不存在市
        B3 100: 鼓楼区, 培训党员人次, 2021
        B4 200: 市中区, 培训党员人次, 2021
        B5 300: 不存在市, 培训党员人次, 2021
        """);
}
