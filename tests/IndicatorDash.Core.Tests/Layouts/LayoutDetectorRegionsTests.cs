namespace IndicatorDash.Layouts;

public sealed class LayoutDetectorRegionsTests
{
    [Fact]
    public void Detect_ProvinceCityAndCountyInThreeColumns_ReadsWhatEachLiesInAsAPath() => LayoutCase.Check(
        """
        2021年
        省份 | 市 | 县（市、区） | 培训党员人次
        山东省 | 济南市 | 历下区 | 100
         | | 市中区 | 200
         | 枣庄市 | 市中区 | 300
         | 小计 | | 600
        江苏省 | 南京市 | 鼓楼区 | 400
        江苏省 | 徐州市 | 鼓楼区 | 500
        """,
        """
        RegionByIndicator A2:D8, header 1, 全国, 2021
        A Within; B Within; C Region; D Value 培训党员人次
        6 Total
        ? RegionInferred 全国
        D3 100: 历下区 @山东省/济南市, 培训党员人次, 2021
        D4 200: 市中区 @山东省/济南市, 培训党员人次, 2021
        D5 300: 市中区 @山东省/枣庄市, 培训党员人次, 2021
        D6 600: 山东省, 培训党员人次, 2021, Total
        D7 400: 鼓楼区 @江苏省/南京市, 培训党员人次, 2021
        D8 500: 鼓楼区 @江苏省/徐州市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_ThreeColumnsOfOneProvince_TakesNoRowForItsTotalButItsOwn() => LayoutCase.Check(
        """
        2021年
        省 | 市 | 县 | 培训党员人次
        山东省 | | | 600
        山东省 | 山东省济南市 | 历下区 | 100
        山东省 | 枣庄市 | 市中区 | 300
        """,
        """
        RegionByIndicator A2:D5, header 1, 山东省, 2021
        A Within; B Within; C Region; D Value 培训党员人次
        3 Total
        ? RegionInferred 山东省
        D3 600: 山东省, 培训党员人次, 2021, Total
        D4 100: 历下区 @山东省济南市, 培训党员人次, 2021
        D5 300: 市中区 @山东省/枣庄市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_WhatLiesInAProvinceDirectly_IsNotLookedForInACityOfThatName() => LayoutCase.Check(
        """
        2021年
        省份 | 地市 | 区县 | 培训党员人次
        北京市 | 市辖区 | 东城区 | 100
        北京市 | 北京市 | 朝阳区 | 200
        湖北省 | 省直辖县级行政区划 | 仙桃市 | 300
        """,
        """
        RegionByIndicator A2:D5, header 1, 全国, 2021
        A Within; B Within; C Region; D Value 培训党员人次
        ? RegionInferred 全国
        D3 100: 东城区 @北京市, 培训党员人次, 2021
        D4 200: 朝阳区 @北京市, 培训党员人次, 2021
        D5 300: 仙桃市 @湖北省, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_NamesThatAProvinceShares_AreWhatTheHeadingSays() => LayoutCase.Check(
        """
        2021年
        省份 | 培训党员人次
        河北 | 100
        海南 | 200
        """,
        """
        RegionByIndicator A2:B4, header 1, 2021
        A Region; B Value 培训党员人次
        B3 100: 河北 = 130000, 培训党员人次, 2021
        B4 200: 海南 = 460000, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_ShortNamesOfProvincesThatCitiesLieIn_AreReadAsTheProvinces() => LayoutCase.Check(
        """
        2021年
        省份 | 市 | 培训党员人次
        河北 | 石家庄 | 100
        海南 | 三亚 | 200
        """,
        """
        RegionByIndicator A2:C4, header 1, 2021
        A Within; B Region; C Value 培训党员人次
        C3 100: 石家庄 @河北省, 培训党员人次, 2021
        C4 200: 三亚 @海南省, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_NamesThatACountyShares_AreWhatTheirSiblingsAre() => LayoutCase.Check(
        """
        2021年
        地区 | 培训党员人次
        长沙 | 100
        永州 | 200
        怀化 | 300
        """,
        """
        RegionByIndicator A2:B5, header 1, 湖南省, 2021
        A Region; B Value 培训党员人次
        ? RegionInferred 湖南省
        B3 100: 长沙 = 430100, 培训党员人次, 2021
        B4 200: 永州, 培训党员人次, 2021
        B5 300: 怀化, 培训党员人次, 2021
        """);

    [Theory]
    [InlineData("地区", "长沙", "芙蓉区", "天心区")]
    [InlineData("地区", "吉林", "长春市", "四平市")]
    [InlineData("县区", "长沙", "芙蓉区", "天心区")]
    [InlineData("地区", "东营", "东营区", "河口区")]
    [InlineData("县（市、区）", "长沙", "长沙县", "浏阳市")]
    public void Detect_ANameThatMayBeTheWholeOfTheOthers_IsLeftToBeAskedAbout(string heading, string name, string first, string second)
    {
        var book = GridText.Workbook($"2021年\n{heading} | 培训党员人次\n{name} | 900\n{first} | 400\n{second} | 500");
        var layout = Assert.Single(LayoutCase.Detector.Detect(book));

        Assert.Contains(layout.Remarks, remark => remark.Code == LayoutRemarkCode.AmbiguousRegions && remark.Arguments.Contains(name));
        Assert.All(LayoutCase.Decoder.Decode(book, [layout]), figure => Assert.Null(figure.RegionMeant));
    }

    [Fact]
    public void Detect_ANameThatMayBeTheRegionOfTheTitle_IsLeftToBeAskedAbout()
    {
        var book = GridText.Workbook("2021年邵阳市各县培训情况\n县区 | 培训党员人次\n邵阳 | 900\n大祥区 | 400\n双清区 | 500");

        Assert.All(LayoutCase.Decoder.Decode(book, LayoutCase.Detector.Detect(book)), figure => Assert.Null(figure.RegionMeant));
    }

    [Fact]
    public void Detect_TotalsBesideTheNameOfAGroup_AreTheGroups() => LayoutCase.Check(
        """
        2021年
        省份 | 市 | 县 | 培训党员人次
        山东省 | 济南市 | 历下区 | 1
         | | 市中区 | 2
         | 济南市小计 | | 3
         | 青岛市 | 市南区 | 4
         | 青岛市 | 全市 | 4
        山东省 | 合计 | | 7
        江苏省 | 南京市 | 鼓楼区 | 5
        江苏省 | 合计 | | 5
        合计 | | | 12
        """,
        """
        RegionByIndicator A2:D11, header 1, 全国, 2021
        A Within; B Within; C Region; D Value 培训党员人次
        5 Total; 7 Total; 8 Total; 10 Total; 11 Total
        ? RegionInferred 全国
        D3 1: 历下区 @山东省/济南市, 培训党员人次, 2021
        D4 2: 市中区 @山东省/济南市, 培训党员人次, 2021
        D5 3: 济南市, 培训党员人次, 2021, Total
        D6 4: 市南区 @山东省/青岛市, 培训党员人次, 2021
        D7 4: 青岛市, 培训党员人次, 2021, Total
        D8 7: 山东省, 培训党员人次, 2021, Total
        D9 5: 鼓楼区 @江苏省/南京市, 培训党员人次, 2021
        D10 5: 江苏省, 培训党员人次, 2021, Total
        D11 12: 全国, 培训党员人次, 2021, Total
        """);

    [Theory]
    [InlineData("合计 | | 12", "省")]
    [InlineData(" | 合计 | 12", "省")]
    [InlineData(" | 小计 | 4", "青岛市")]
    public void Detect_TotalsUnderTheirGroups_AreTheGroupsAndTheLastIsTheTables(string last, string of)
    {
        var book = GridText.Workbook(
            $"山东省2021年\n市 | 县 | 培训党员人次\n济南市 | 历下区 | 1\n | 市中区 | 2\n | 合计 | 3\n枣庄市 | 薛城区 | 5\n | 合计 | 5\n青岛市 | 市南区 | 4\n"
            + (of == "省" ? " | 合计 | 4\n" : "") + last);

        var totals = LayoutCase.Decoder.Decode(book, LayoutCase.Detector.Detect(book)).Where(figure => figure.Role == RowRole.Total);

        string[] expected = ["济南市", "枣庄市", "青岛市", "山东省"];
        Assert.Equal(of == "省" ? expected : expected[..3], totals.Select(figure => figure.Region!.Text));
    }

    [Fact]
    public void Detect_ALastTotalOfALoneGroup_IsTheGroupsWhereTheOthersHaveOneEach()
    {
        var book = GridText.Workbook(
            "山东省2021年\n市 | 县 | 培训党员人次\n济南市 | 历下区 | 1\n | 市中区 | 2\n | 合计 | 3\n枣庄市 | 薛城区 | 5\n | 合计 | 5");

        var totals = LayoutCase.Decoder.Decode(book, LayoutCase.Detector.Detect(book)).Where(figure => figure.Role == RowRole.Total);

        Assert.Equal(["济南市", "枣庄市"], totals.Select(figure => figure.Region!.Text));
    }

    [Fact]
    public void Detect_ANameOfSeveralAmongSeveralProvinces_IsLeftToBeAskedAbout() => LayoutCase.Check(
        """
        2021年
        地区 | 培训党员人次
        长沙 | 100
        永州市 | 200
        青岛市 | 300
        """,
        """
        RegionByIndicator A2:B5, header 1, 2021
        A Region; B Value 培训党员人次
        ? AmbiguousRegions A3 长沙
        B3 100: 长沙, 培训党员人次, 2021
        B4 200: 永州市, 培训党员人次, 2021
        B5 300: 青岛市, 培训党员人次, 2021
        """);

    [Fact]
    public void Detect_MarksOfFootnotesAndLongCodes_AreTheRegionsAllTheSame() => LayoutCase.Check(
        """
        山东省2021年
        地区 | 培训党员人次
        青岛市① | 100
        淄博市* | 200
        枣庄市（注1） | 300
        威海市¹ | 500
        德州市（2） | 600
        泰安市1 | 700
        '370100000000 | 400
        """,
        """
        RegionByIndicator A2:B9, header 1, 山东省, 2021
        A Region; B Value 培训党员人次
        B3 100: 青岛市, 培训党员人次, 2021
        B4 200: 淄博市, 培训党员人次, 2021
        B5 300: 枣庄市, 培训党员人次, 2021
        B6 500: 威海市, 培训党员人次, 2021
        B7 600: 德州市, 培训党员人次, 2021
        B8 700: 泰安市, 培训党员人次, 2021
        B9 400: 370100000000, 培训党员人次, 2021
        """);
}
