namespace IndicatorDash.Periods;

/// <summary>What is read as a period and what is none, side by side.</summary>
public sealed class PeriodReaderTests
{
    /// <summary>A whole text, and the period in it; none where it is no period.</summary>
    public static TheoryData<string, string?> Wholes => new()
    {
        // A year
        { "2020", "2020" },
        { "2020年", "2020" },
        { "２０２０年度", "2020" },
        { " 2020 年 ", "2020" },
        { "二〇二〇年", "2020" },
        { "二○二○年度", "2020" },
        { "（2020年）", "2020" },
        { "2020年全年", "2020" },
        { "2020年1-12月", "2020" },
        { "20年", null },
        { "20201", null },
        { "1899年", null },
        { "2101年", null },
        { "2020个", null },
        { "2020余名", null },
        { "二〇二〇", null },

        // A point in time
        { "截至2020年底", "2020-12-31" },
        { "截止到2020年末", "2020-12-31" },
        { "截至2020年", "2020-12-31" },
        { "2020年末", "2020-12-31" },
        { "2022年年末", "2022-12-31" },
        { "2022年度末", "2022-12-31" },
        { "2020年12月31日", "2020-12-31" },
        { "截至2020年6月30日", "2020-06-30" },
        { "2020-12-31", "2020-12-31" },
        { "2020/6/30", "2020-06-30" },
        { "2020.06.30", "2020-06-30" },
        { "二〇二〇年十二月三十一日", "2020-12-31" },
        { "2020年6月底", "2020-06-30" },
        { "2020年2月末", "2020-02-29" },
        { "2020年6月", "2020-06" },
        { "2020年6月份", "2020-06" },
        { "2020-07", "2020-07" },
        { "2020/7", "2020-07" },
        { "2020年13月", null },
        { "2020年2月30日", null },
        { "2020-13", null },
        { "2020年底前", null },

        // A span
        { "2018-2020年", "2018/2020" },
        { "2018—2020年累计", "2018/2020" },
        { "2018年至2020年", "2018/2020" },
        { "2018～2020", "2018/2020" },
        { "2018/2020", "2018/2020" },
        { "2015/2020-07", "2015/2020-07" },
        { "2018年1月至2020年6月", "2018-01/2020-06" },
        { "2020年1—6月", "2020-01/2020-06" },
        { "2020年1月至6月累计", "2020-01/2020-06" },
        { "二〇二〇年一至六月", "2020-01/2020-06" },
        { "2020年上半年", "2020-01/2020-06" },
        { "2020年第三季度", "2020-07/2020-09" },
        { "2020年前三季度", "2020-01/2020-09" },
        { "“十三五”期间", "2016/2020" },
        { "十三五时期", "2016/2020" },
        { "十三五", "2016/2020" },
        { "十六五", null },
        { "十五", null },
        { "“十四五”期间累计", "2021/2025" },
        { "“十五”期间", "2001/2005" },
        { "“十三五”末", "2020-12-31" },
        { "2020-2018年", null },
        { "2020年6—1月", null },
        { "2020年累计", null },
        { "累计", null },
        { "近三年", null },
        { "2018年以来", null },
        { "十五", null },

        // Something else
        { "", null },
        { "全省", null },
        { "2020年全省", null },
    };

    /// <summary>A text and the periods that stand in it.</summary>
    public static TheoryData<string, string[]> Texts => new()
    {
        { "2021年全省基层党建指标统计表", ["2021"] },
        { "山东省基层党建主要指标（2022年）", ["2022"] },
        { "期末数截至2020年12月31日", ["2020-12-31"] },
        { "培训党员人次 2020", ["2020"] },
        { "2020年和2021年对比", ["2020", "2021"] },
        { "2018—2020年累计培训党员", ["2018/2020"] },
        { "“十三五”期间培训党员情况", ["2016/2020"] },
        { "培训2000人以上的市", [] },
        { "代码370100", [] },
        { "2018年以来累计引进人才", [] },
        { "2020年累计", [] },
        { "基层党建主要指标", [] },
    };

    [Theory, MemberData(nameof(Wholes))]
    public void TryRead_WholeText_IsThePeriodOrNone(string text, string? expected)
    {
        var isPeriod = PeriodReader.TryRead(text, out var period);

        Assert.Equal(expected, isPeriod ? period.ToString() : null);
    }

    [Theory, MemberData(nameof(Texts))]
    public void FindAll_Text_IsItsPeriods(string text, string[] expected)
    {
        var found = PeriodReader.FindAll(text);

        Assert.Equal(expected, found.Select(match => match.Period.ToString()));
    }

    [Fact]
    public void FindAll_Title_SaysWhereThePeriodStands()
    {
        var match = Assert.Single(PeriodReader.FindAll("全省２０２０年末党员"));

        Assert.Equal((2, 6), (match.Start, match.Length));
    }
}
