namespace IndicatorDash.Spreadsheets;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("General", nameof(ShownAs.Number))]
    [InlineData("G/通用格式", nameof(ShownAs.Number))]
    [InlineData("0.00", nameof(ShownAs.Number))]
    [InlineData("0.00E+00", nameof(ShownAs.Number))]
    [InlineData("#,##0\"元\"", nameof(ShownAs.Number))]
    [InlineData("[DBNum1][$-804]General", nameof(ShownAs.Number))]
    [InlineData("[Red]0;[Blue]yyyy", nameof(ShownAs.Number))]
    [InlineData("0\\d", nameof(ShownAs.Number))]
    [InlineData("_d0", nameof(ShownAs.Number))]
    [InlineData("@", nameof(ShownAs.Number))]
    [InlineData("", nameof(ShownAs.Number))]
    [InlineData("\"unclosed yyyy", nameof(ShownAs.Number))]
    [InlineData("#,##0", nameof(ShownAs.Number))]
    [InlineData("#,##0,", nameof(ShownAs.Otherwise))]
    [InlineData("#,##0,.00", nameof(ShownAs.Otherwise))]
    [InlineData("0!.0,", nameof(ShownAs.Otherwise))]
    [InlineData("0\"万\"", nameof(ShownAs.Otherwise))]
    [InlineData("0万元", nameof(ShownAs.Otherwise))]
    [InlineData("0\"余\"", nameof(ShownAs.Otherwise))]
    [InlineData("\"约\"0", nameof(ShownAs.Otherwise))]
    [InlineData("0\"人\"", nameof(ShownAs.Number))]
    [InlineData("0%", nameof(ShownAs.Percent))]
    [InlineData("[>1]0.0%;0", nameof(ShownAs.Percent))]
    [InlineData("0\"%\"", nameof(ShownAs.Number))]
    [InlineData("yyyy\"年\"m\"月\"", nameof(ShownAs.Month))]
    [InlineData("yyyy-mm", nameof(ShownAs.Month))]
    [InlineData("yyyy\"年\"", nameof(ShownAs.Year))]
    [InlineData("m\"月\"d\"日\"", nameof(ShownAs.Date))]
    [InlineData("yyyy/m/d h:mm", nameof(ShownAs.Date))]
    [InlineData("[$-804]yyyy\"年\"m\"月\"d\"日\";@", nameof(ShownAs.Date))]
    [InlineData("[DBNum1][$-804]e\"年\"", nameof(ShownAs.Year))]
    [InlineData("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", nameof(ShownAs.Date))]
    [InlineData("上午/下午h\"时\"mm\"分\"", nameof(ShownAs.Date))]
    [InlineData("aaaa", nameof(ShownAs.Date))]
    [InlineData("[h]:mm", nameof(ShownAs.Date))]
    public void Code_IsReadByItsFirstSection(string code, string shownAs) =>
        Assert.Equal(Enum.Parse<ShownAs>(shownAs), NumberFormat.OfCode(code));

    [Fact]
    public void BuiltIns_OfChineseExcel_AreDates()
    {
        Assert.All([17, 27, 36, 50, 52, 57], id => Assert.Equal(ShownAs.Month, NumberFormat.OfBuiltIn(id)));
        Assert.All([14, 22, 28, 31, 35, 45, 51, 58], id => Assert.Equal(ShownAs.Date, NumberFormat.OfBuiltIn(id)));
        Assert.All([0, 4, 13, 23, 37, 44, 48, 49, 59, 164], id => Assert.Equal(ShownAs.Number, NumberFormat.OfBuiltIn(id)));
        Assert.All([9, 10], id => Assert.Equal(ShownAs.Percent, NumberFormat.OfBuiltIn(id)));
    }
}
