namespace IndicatorDash.Spreadsheets;

public sealed class SerialDateTests
{
    [Theory]
    [InlineData("1", "1900-01-01")]
    [InlineData("59", "1900-02-28")]
    [InlineData("60", "1900-02-29")]
    [InlineData("61", "1900-03-01")]
    [InlineData("45292", "2024-01-01")]
    [InlineData("45292.999999", "2024-01-02")]
    [InlineData("2958465", "9999-12-31")]
    [InlineData("2958466", null)]
    [InlineData("2958465.9999999", null)]
    [InlineData("-0.5", null)]
    [InlineData("0.5", "12:00:00")]
    public void Day_From1900_IsThatOfExcel(string serial, string? text) => Assert.Equal(
        text, SerialDate.TextOf(decimal.Parse(serial, System.Globalization.CultureInfo.InvariantCulture), is1904: false));

    [Theory]
    [InlineData("0", "1904-01-01")]
    [InlineData("1", "1904-01-02")]
    [InlineData("43830", "2024-01-01")]
    [InlineData("2957003", "9999-12-31")]
    [InlineData("2957004", null)]
    public void Day_From1904_IsThatOfExcel(string serial, string? text) => Assert.Equal(
        text, SerialDate.TextOf(decimal.Parse(serial, System.Globalization.CultureInfo.InvariantCulture), is1904: true));
}
