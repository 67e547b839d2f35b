namespace IndicatorDash.Spreadsheets;

public sealed class CellRangeTests
{
    [Theory]
    [InlineData("A3:F20", "A3:F20")]
    [InlineData(" $b$20：a3 ", "A3:B20")]
    [InlineData("Ｃ４", "C4")]
    [InlineData("A3:F20:G2", null)]
    [InlineData("3:20", null)]
    [InlineData("", null)]
    public void TryParse_Text_TakesWhatPeopleType(string text, string? expected)
    {
        Assert.Equal(expected is not null, CellRange.TryParse(text, out var range));
        Assert.Equal(expected, expected is null ? null : range.ToString());
    }

    [Theory]
    [InlineData("B2:C3", "C3:D9", true)]
    [InlineData("B2:C3", "A1:Z9", true)]
    [InlineData("B2:C3", "D2:E3", false)]
    [InlineData("B2:C3", "B4:C5", false)]
    public void Meets_ARange_IsTrueWhereACellLiesInBoth(string one, string other, bool expected)
    {
        Assert.True(CellRange.TryParse(one, out var first));
        Assert.True(CellRange.TryParse(other, out var second));

        Assert.Equal((expected, expected), (first.Meets(second), second.Meets(first)));
    }
}
