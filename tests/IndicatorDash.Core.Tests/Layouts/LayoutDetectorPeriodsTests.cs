namespace IndicatorDash.Layouts;

/// <summary>Tables whose period is not said, or said twice.</summary>
public sealed class LayoutDetectorPeriodsTests
{
    [Fact]
    public void Detect_NoTitleNoPeriod_AsksForThePeriod() => LayoutCase.Check(
        """
        地区 | 培训党员人次
        济南市 | 41200
        青岛市 | 45800
        """,
        """
        RegionByIndicator A1:B3, header 1, 山东省
        A Region; B Value 培训党员人次
        ? PeriodMissing
        ? RegionInferred 山东省
        B2 41200: 济南市, 培训党员人次, —
        B3 45800: 青岛市, 培训党员人次, —
        """);

    [Theory]
    [InlineData("2018年以来山东省各市培训情况", "=== 2022年")]
    [InlineData("2018年以来山东省各市培训情况（2022年度报送）", "")]
    [InlineData("2018年以来山东省各市培训情况\n截至2022年12月31日", "")]
    public void Detect_OpenPeriodInTheTitle_IsCompletedByNothing(string title, string sheet)
    {
        var text = $"{(sheet.Length > 0 ? sheet + "\n" : "")}{title}\n地区 | 培训党员人次\n济南市 | 41200\n青岛市 | 45800";

        var table = Assert.Single(LayoutCase.Detector.Detect(GridText.Workbook(text)));

        Assert.Null(table.Period);
        Assert.Contains(table.Remarks, remark => remark.Code == LayoutRemarkCode.PeriodMissing);
    }

    [Theory]
    [InlineData("2023年1月15日", "2022")]
    [InlineData("2022年6月30日", "2022")]
    [InlineData("2023年", null)]
    [InlineData("（2023年1月15日数据）", null)]
    public void Detect_DayAloneBelowTheTitle_IsWhenTheTableWasMade(string line, string? expected)
    {
        var table = Assert.Single(LayoutCase.Detector.Detect(GridText.Workbook(
            $"2022年山东省各市培训情况\n{line}\n地区 | 培训党员人次\n济南市 | 41200\n青岛市 | 45800")));

        Assert.Equal(expected, table.Period?.ToString());
    }

    [Fact]
    public void Detect_SeveralPeriodsInTheTitle_ChoosesNone() => LayoutCase.Check(
        """
        2020年和2021年培训情况
        地区 | 培训党员人次
        济南市 | 41200
        青岛市 | 45800
        """,
        """
        RegionByIndicator A2:B4, header 1, 山东省
        A Region; B Value 培训党员人次
        ? SeveralPeriods A1,A1 2020年,2021年
        ? PeriodMissing
        ? RegionInferred 山东省
        B3 41200: 济南市, 培训党员人次, —
        B4 45800: 青岛市, 培训党员人次, —
        """);
}
