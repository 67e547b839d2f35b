namespace IndicatorDash.Indicators;

public sealed class SeriesBreakTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("2019 改按常住人口统计", "2019 改按常住人口统计")]
    [InlineData("2021年起，含离退休人员\r\n\r\n 2019：改按常住人口统计 ", "2019 改按常住人口统计\n2021 含离退休人员")]
    public void Read_Lines_AreBreaksByYear(string? text, string expected)
    {
        Assert.True(SeriesBreak.TryRead(text, out var breaks));
        Assert.Equal(expected, SeriesBreak.Together(breaks));
    }

    [Theory]
    [InlineData("改按常住人口统计")]
    [InlineData("2019")]
    [InlineData("2019年：")]
    [InlineData("1066 很久以前")]
    [InlineData("2019 一\n2019 二")]
    [InlineData("2019 一\n没有年份")]
    public void Read_WithoutYearOrReason_IsRefused(string text) => Assert.False(SeriesBreak.TryRead(text, out _));
}
