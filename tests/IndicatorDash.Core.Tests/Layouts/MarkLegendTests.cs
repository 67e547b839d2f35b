namespace IndicatorDash.Layouts;

/// <summary>Lines above a table that say what its marks mean.</summary>
public sealed class MarkLegendTests
{
    [Theory]
    [InlineData("填写约定：空白＝未填，保持原有数据；未报送、不适用、保密＝按字面；确为零的填0。", "[]Nothing [未报送]NotReported [不适用]NotApplicable [保密]Suppressed")]
    [InlineData("注：“—”表示不适用；空格表示未报送；“…”＝零", "[—]NotApplicable []NotReported […]Zero")]
    [InlineData("空格表示该指标数据不足最小单位数、数据不详或无该项数据", "")]
    [InlineData("—＝按字面", "")]
    [InlineData("单位：人", "")]
    public void Read_Line_SaysTheMarksThatAreUnderstood(string line, string expected)
    {
        var said = MarkLegend.Read([new SheetText(line, null)]);

        Assert.Equal(expected, string.Join(' ', said.Select(pair => $"[{pair.Key}]{pair.Value}")));
    }

    [Fact]
    public void Detect_LegendAboveATable_AnswersForTheMarksOfThatTableOnly()
    {
        var book = GridText.Workbook(
            """
            山东省2021年统计表
            约定：空白＝未填；—＝不适用
            地区 | 培训党员人次 | 培训党员人数
            济南市 | — | 5
            青岛市 | 5 |

            山东省2022年统计表
            地区 | 培训党员人次 | 培训党员人数
            济南市 | — | 5
            """);

        var tables = LayoutCase.Detector.Detect(book);

        Assert.Equal([MarkMeaning.NotApplicable, MarkMeaning.Nothing], tables[0].Marks.Values);
        Assert.Equal([MarkMeaning.Unknown], tables[1].Marks.Values);
    }
}
