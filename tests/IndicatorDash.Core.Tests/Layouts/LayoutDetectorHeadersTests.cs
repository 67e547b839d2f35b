namespace IndicatorDash.Layouts;

/// <summary>What titles and headers say.</summary>
public sealed class LayoutDetectorHeadersTests
{
    [Theory]
    [InlineData("单位：人次、个", "人次、个")]
    [InlineData("单位：见表头", null)]
    [InlineData("单位：人次、某某", null)]
    public void Detect_UnitsOfAWholeTable_AreKeptTogether(string line, string? unit)
    {
        var book = GridText.Workbook($"山东省2021年统计表\n{line}\n地区 | 培训党员人次 | 社区食堂\n济南市 | 100 | 5\n青岛市 | 200 | 6");

        Assert.Equal(unit, Assert.Single(LayoutCase.Detector.Detect(book)).Unit?.Text);
    }

    [Fact]
    public void Detect_TitleUnitLineAndNotes_AreNoFigures() => LayoutCase.Check(
        """
        山东省2021年基层党建主要指标统计表 | < | <
         | | 单位：人次
        地区 | 培训党员人次 | 引进急需紧缺人才（人）
        合计 | 389200 | 8695
        济南市 | 41200 | 1312
        青岛市 | 45800 | 1260

        注：人次为参训次数，不等于人数。
        资料来源：各市年报2021年
        填报人：张三 | | 填报日期：2022年3月8日
        """,
        """
        RegionByIndicator A3:C6, header 1, 山东省, 2021, 人次
        A Region; B Value 培训党员人次; C Value 引进急需紧缺人才 (人)
        4 Total; 8 Note; 9 Note; 10 Note
        B4 389200: 山东省, 培训党员人次, 2021, 人次, Total
        C4 8695: 山东省, 引进急需紧缺人才, 2021, 人, Total
        B5 41200: 济南市, 培训党员人次, 2021, 人次
        C5 1312: 济南市, 引进急需紧缺人才, 2021, 人
        B6 45800: 青岛市, 培训党员人次, 2021, 人次
        C6 1260: 青岛市, 引进急需紧缺人才, 2021, 人
        """);

    [Fact]
    public void Detect_MergedTwoLevelHeaderUnderThemes_NamesTheIndicators() => LayoutCase.Check(
        """
        山东省基层党建主要指标（2022年） | < | < | < | <
         | | | | 期末数截至 2022-12-31　单位：见表头
        地区 | 教育培训 | 村集体经济、人才 | < | 服务
        ^ | 培训党员人次（人次） | “破零”村数（个） | 引进急需紧缺人才（人） | 党群服务中心（处）
        济南 | 41200 | 4512 | 1312 | 438
        潍坊市 | 3.86万人 | 5771 | 400余 | 1O6
        """,
        """
        RegionByIndicator A3:E6, header 2, 山东省, 2022
        A Region; B Value 培训党员人次 (人次); C Value “破零”村数 (个); D Value 引进急需紧缺人才 (人); E Value 党群服务中心 (处)
        B5 41200: 济南, 培训党员人次, 2022, 人次
        C5 4512: 济南, “破零”村数, 2022, 个
        D5 1312: 济南, 引进急需紧缺人才, 2022, 人
        E5 438: 济南, 党群服务中心, 2022, 处
        B6 3.86万人: 潍坊市, 培训党员人次, 2022, 人次
        C6 5771: 潍坊市, “破零”村数, 2022, 个
        D6 400余: 潍坊市, 引进急需紧缺人才, 2022, 人
        E6 1O6: 潍坊市, 党群服务中心, 2022, 处
        """);

    [Fact]
    public void Detect_SecondRowOfAHeaderThatBeginsWithATotal_HeadsColumns() => LayoutCase.Check(
        """
        2022年各市培训情况
        地区 | 培训党员人数（人） | < | 社区食堂（处）
        ^ | 合计 | 其中：女党员 | ^
        济南市 | 300 | 100 | 20
        青岛市 | 400 | 150 | 30
        """,
        """
        RegionByIndicator A2:D5, header 2, 山东省, 2022
        A Region; B Value 培训党员人数 (人); C Value 女党员 ⊂ 培训党员人数 (人); D Value 社区食堂 (处)
        ? RegionInferred 山东省
        B4 300: 济南市, 培训党员人数, 2022, 人
        C4 100: 济南市, 女党员 ⊂ 培训党员人数, 2022, 人
        D4 20: 济南市, 社区食堂, 2022, 处
        B5 400: 青岛市, 培训党员人数, 2022, 人
        C5 150: 青岛市, 女党员 ⊂ 培训党员人数, 2022, 人
        D5 30: 青岛市, 社区食堂, 2022, 处
        """);

    [Fact]
    public void Detect_SecondRowOfAHeaderWithOnePartAlone_HeadsItsColumn() => LayoutCase.Check(
        """
        2022年各市培训情况
        地区 | 培训党员人次（人次） |  | 社区食堂（处）
        ^ | ^ | 其中：培训党员人数（人） | ^
        济南市 | 300 | 100 | 20
        青岛市 | 400 | 150 | 30
        """,
        """
        RegionByIndicator A2:D5, header 2, 山东省, 2022
        A Region; B Value 培训党员人次 (人次); C Value 培训党员人数 ⊂ 培训党员人次 (人); D Value 社区食堂 (处)
        ? RegionInferred 山东省
        B4 300: 济南市, 培训党员人次, 2022, 人次
        C4 100: 济南市, 培训党员人数 ⊂ 培训党员人次, 2022, 人
        D4 20: 济南市, 社区食堂, 2022, 处
        B5 400: 青岛市, 培训党员人次, 2022, 人次
        C5 150: 青岛市, 培训党员人数 ⊂ 培训党员人次, 2022, 人
        D5 30: 青岛市, 社区食堂, 2022, 处
        """);

    [Fact]
    public void Detect_IndicatorsOverYears_CombinesBothLevels() => LayoutCase.Check(
        """
        地区 | 培训党员人次（万人次） | < | 引进急需紧缺人才（人） | <
        ^ | 2020年 | 2021年 | 2020年 | 2021年
        西宁市 | 1.2 | 1.3 | 20 | 30
        海东市 | 0.8 | 0.9 | 10 | 15
        """,
        """
        RegionByIndicator A1:E4, header 2, 青海省
        A Region; B Value 培训党员人次 2020 (万人次); C Value 培训党员人次 2021 (万人次); D Value 引进急需紧缺人才 2020 (人); E Value 引进急需紧缺人才 2021 (人)
        ? RegionInferred 青海省
        B3 1.2: 西宁市, 培训党员人次, 2020, 万人次
        C3 1.3: 西宁市, 培训党员人次, 2021, 万人次
        D3 20: 西宁市, 引进急需紧缺人才, 2020, 人
        E3 30: 西宁市, 引进急需紧缺人才, 2021, 人
        B4 0.8: 海东市, 培训党员人次, 2020, 万人次
        C4 0.9: 海东市, 培训党员人次, 2021, 万人次
        D4 10: 海东市, 引进急需紧缺人才, 2020, 人
        E4 15: 海东市, 引进急需紧缺人才, 2021, 人
        """);

    [Fact]
    public void Detect_YearsOverIndicators_CombinesBothLevels() => LayoutCase.Check(
        """
        单位 | ２０２０年度 | < | 二〇二一年 | <
        ^ | 培训党员人次 | 培训党员人数 | 培训党员人次 | 培训党员人数
        西宁市 | 12000 | 8000 | 13000 | 9000
        海东市 | 8000 | 7000 | 9000 | 7500
        """,
        """
        RegionByIndicator A1:E4, header 2, 青海省
        A Region; B Value 培训党员人次 2020; C Value 培训党员人数 2020; D Value 培训党员人次 2021; E Value 培训党员人数 2021
        ? RegionInferred 青海省
        B3 12000: 西宁市, 培训党员人次, 2020
        C3 8000: 西宁市, 培训党员人数, 2020
        D3 13000: 西宁市, 培训党员人次, 2021
        E3 9000: 西宁市, 培训党员人数, 2021
        B4 8000: 海东市, 培训党员人次, 2020
        C4 7000: 海东市, 培训党员人数, 2020
        D4 9000: 海东市, 培训党员人次, 2021
        E4 7500: 海东市, 培训党员人数, 2021
        """);

    // As a text file writes it.
    [Fact]
    public void Detect_UpperLevelWithoutMerges_HoldsForTheColumnsRightOfIt() => LayoutCase.Check(
        """
        地区 | 2020年 | | 2021年 | | 备注
         | 培训党员人次 | 培训党员人数 | 培训党员人次 | 培训党员人数 |
        西宁市 | 12000 | 8000 | 13000 | 9000 | 暂报
        海东市 | 8000 | 7000 | 9000 | 7500 |
        """,
        """
        RegionByIndicator A1:F4, header 2, 青海省
        A Region; B Value 培训党员人次 2020; C Value 培训党员人数 2020; D Value 培训党员人次 2021; E Value 培训党员人数 2021; F Note
        ? RegionInferred 青海省
        B3 12000: 西宁市, 培训党员人次, 2020, note 暂报
        C3 8000: 西宁市, 培训党员人数, 2020, note 暂报
        D3 13000: 西宁市, 培训党员人次, 2021, note 暂报
        E3 9000: 西宁市, 培训党员人数, 2021, note 暂报
        B4 8000: 海东市, 培训党员人次, 2020
        C4 7000: 海东市, 培训党员人数, 2020
        D4 9000: 海东市, 培训党员人次, 2021
        E4 7500: 海东市, 培训党员人数, 2021
        """);

    [Fact]
    public void Detect_ThreeLevels_CombineDownToTheIndicator() => LayoutCase.Check(
        """
        地区 | 党建 | < | <
        ^ | 教育培训 | < | 人才工作
        ^ | 培训党员人次 | 培训党员人数 | 引进急需紧缺人才
        济南市 | 1 | 2 | 3
        青岛市 | 4 | 5 | 6
        """,
        """
        RegionByIndicator A1:D5, header 3, 山东省
        A Region; B Value 培训党员人次; C Value 培训党员人数; D Value 引进急需紧缺人才
        ? PeriodMissing
        ? RegionInferred 山东省
        B4 1: 济南市, 培训党员人次, —
        C4 2: 济南市, 培训党员人数, —
        D4 3: 济南市, 引进急需紧缺人才, —
        B5 4: 青岛市, 培训党员人次, —
        C5 5: 青岛市, 培训党员人数, —
        D5 6: 青岛市, 引进急需紧缺人才, —
        """);

    [Fact]
    public void Detect_ColumnNumbersAndSerialNumbers_AreNotRead() => LayoutCase.Check(
        """
        2021年
        序号 | 地区 | 培训党员人次 | 培训党员人数 | 备注
        甲 | 乙 | 1 | 2 | 3
        1 | 济南市 | 41200 | 30000 | 含市直
        2 | 青岛市 | 45800 | 32000 |
        """,
        """
        RegionByIndicator A2:E5, header 2, 山东省, 2021
        A Ignored; B Region; C Value 培训党员人次; D Value 培训党员人数; E Note
        ? RegionInferred 山东省
        C4 41200: 济南市, 培训党员人次, 2021, note 含市直
        D4 30000: 济南市, 培训党员人数, 2021, note 含市直
        C5 45800: 青岛市, 培训党员人次, 2021
        D5 32000: 青岛市, 培训党员人数, 2021
        """);

    [Fact]
    public void Detect_NumbersInBracketsBelowTheHeader_AreHeader() => LayoutCase.Check(
        """
        2021年
        地区 | 培训党员人次 | 培训党员人数
        (1) | (2) | (3)
        济南市 | 41200 | 30000
        青岛市 | 45800 | 32000
        """,
        """
        RegionByIndicator A2:C5, header 2, 山东省, 2021
        A Region; B Value 培训党员人次; C Value 培训党员人数
        ? RegionInferred 山东省
        B4 41200: 济南市, 培训党员人次, 2021
        C4 30000: 济南市, 培训党员人数, 2021
        B5 45800: 青岛市, 培训党员人次, 2021
        C5 32000: 青岛市, 培训党员人数, 2021
        """);

    [Fact]
    public void Detect_UnknownUnit_IsKeptAndReported() => LayoutCase.Check(
        """
        2021年山东省粮食情况表
        单位：公顷
        地区 | 粮食播种面积 | 林地（亩）
        济南市 | 41200 | 3
        青岛市 | 45800 | 4
        """,
        """
        RegionByIndicator A3:C5, header 1, 山东省, 2021, 公顷
        A Region; B Value 粮食播种面积; C Value 林地（亩）
        ? UnknownUnit A2 公顷
        ? UnknownIndicators B3,C3 粮食播种面积,林地（亩）
        B4 41200: 济南市, 粮食播种面积, 2021, 公顷
        C4 3: 济南市, 林地（亩）, 2021, 公顷
        B5 45800: 青岛市, 粮食播种面积, 2021, 公顷
        C5 4: 青岛市, 林地（亩）, 2021, 公顷
        """);

    [Fact]
    public void Detect_TargetsBesideActuals_AreTargets() => LayoutCase.Check(
        """
        2021年
        地区 | 社区食堂 | < | 一站式卫生服务站（目标）
        ^ | 目标值 | 完成数 |
        济南市 | 134 | 120 | 7
        青岛市 | 50 | 51 | 8
        """,
        """
        RegionByIndicator A2:D5, header 2, 山东省, 2021
        A Region; B Target 社区食堂; C Value 社区食堂; D Target 一站式卫生服务站
        ? RegionInferred 山东省
        B4 134: 济南市, 社区食堂, 2021, target
        C4 120: 济南市, 社区食堂, 2021
        D4 7: 济南市, 一站式卫生服务站, 2021, target
        B5 50: 青岛市, 社区食堂, 2021, target
        C5 51: 青岛市, 社区食堂, 2021
        D5 8: 青岛市, 一站式卫生服务站, 2021, target
        """);

    [Fact]
    public void Detect_TitleOfTargets_MakesTargets() => LayoutCase.Check(
        """
        2022年社区食堂目标任务分解表
        地区 | 社区食堂
        济南市 | 134
        青岛市 | 50
        """,
        """
        RegionByIndicator A2:B4, header 1, 山东省, 2022
        A Region; B Target 社区食堂
        ? TargetsByTitle A1 2022年社区食堂目标任务分解表
        ? RegionInferred 山东省
        B3 134: 济南市, 社区食堂, 2022, target
        B4 50: 青岛市, 社区食堂, 2022, target
        """);

    [Theory]
    [InlineData("2022年社区食堂目标任务完成情况")]
    [InlineData("2022年目标责任制考核社区食堂数据表")]
    [InlineData("2022年目标管理考核社区食堂数据表")]
    public void Detect_TitleOfTargetsThatWereMet_MakesNone(string title) => LayoutCase.Check(
        $"""
        {title}
        地区 | 社区食堂
        济南市 | 134
        青岛市 | 50
        """,
        """
        RegionByIndicator A2:B4, header 1, 山东省, 2022
        A Region; B Value 社区食堂
        ? RegionInferred 山东省
        B3 134: 济南市, 社区食堂, 2022
        B4 50: 青岛市, 社区食堂, 2022
        """);

    [Fact]
    public void Detect_ChangesAndRanks_AreNotRead() => LayoutCase.Check(
        """
        2021年
        地区 | 培训党员人次 | 比上年增长（%） | 排名 | 村集体经济破零村占比（%）
        济南市 | 41200 | 3.1 | 2 | 91.5
        青岛市 | 45800 | -2.0 | 1 | 93
        """,
        """
        RegionByIndicator A2:E4, header 1, 山东省, 2021
        A Region; B Value 培训党员人次; C Ignored; D Ignored; E Value 村集体经济破零村占比 (%)
        ? DerivedColumn C2 比上年增长（%）
        ? DerivedColumn D2 排名
        ? RegionInferred 山东省
        B3 41200: 济南市, 培训党员人次, 2021
        E3 91.5: 济南市, 村集体经济破零村占比, 2021, %
        B4 45800: 青岛市, 培训党员人次, 2021
        E4 93: 青岛市, 村集体经济破零村占比, 2021, %
        """);

    [Fact]
    public void Detect_LineBreaksAndFullWidth_AreTheSameText() => LayoutCase.Check(
        """
        ２０２１年度山东省统计表
        地　区 | 培训党员　人次（人次）① | 引进急需紧缺人才 (人)
        济 南 市 | ４１２００ | １２
        青岛市 | '45,800 | '13
        """,
        """
        RegionByIndicator A2:C4, header 1, 山东省, 2021
        A Region; B Value 培训党员人次 (人次); C Value 引进急需紧缺人才 (人)
        B3 ４１２００: 济 南 市, 培训党员人次, 2021, 人次
        C3 １２: 济 南 市, 引进急需紧缺人才, 2021, 人
        B4 45,800: 青岛市, 培训党员人次, 2021, 人次
        C4 13: 青岛市, 引进急需紧缺人才, 2021, 人
        """);

    [Fact]
    public void Detect_CodeInTheHeader_SaysTheIndicatorWhateverStandsBeside() => LayoutCase.Check(
        """
        山东省2021年统计表
        地区 | 2020年以来其中累计（人次）代码：members-trained-times | 增长目标（人）代码：members-trained
        济南市 | 41200 | 5
        """,
        """
        RegionByIndicator A2:C3, header 1, 山东省, 2021
        A Region; B Value 2020年以来其中累计 代码：members-trained-times (人次); C Value 增长目标 代码：members-trained (人)
        B3 41200: 济南市, 2020年以来其中累计 代码：members-trained-times, 2021, 人次
        C3 5: 济南市, 增长目标 代码：members-trained, 2021, 人
        """);
}
