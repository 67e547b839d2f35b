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
