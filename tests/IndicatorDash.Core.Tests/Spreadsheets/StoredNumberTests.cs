using System.Globalization;

namespace IndicatorDash.Spreadsheets;

public sealed class StoredNumberTests
{
    [Theory]
    [InlineData("0", "0", true)]
    [InlineData("-3", "-3", true)]
    [InlineData("12345.678", "12345.678", true)]
    [InlineData("123456789012345", "123456789012345", true)]
    [InlineData("0.000001", "0.000001", true)]
    [InlineData("-0", "0", false)]
    [InlineData("007", "7", false)]
    [InlineData("1.50", "1.5", false)]
    [InlineData("100.0", "100", false)]
    [InlineData("+4", "4", false)]
    [InlineData(".5", "0.5", false)]
    [InlineData("5.", "5", false)]
    [InlineData("1e3", "1000", false)]
    [InlineData("0.1000000000000000055511151231257827", "0.1", false)]
    [InlineData("1E-40", "0", false)]
    public void Number_AsStored_IsRead(string text, string expected, bool isPlain)
    {
        Assert.True(StoredNumber.TryRead(text, out var number, out var plain));

        Assert.Equal((expected, isPlain), (StoredNumber.TextOf(number), plain));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1,234")]
    [InlineData("NaN")]
    [InlineData("INF")]
    [InlineData("1E+29")]
    [InlineData("１２")]
    public void Text_ThatIsNoNumber_IsNone(string text) => Assert.False(StoredNumber.TryRead(text, out _, out _));

    [Fact]
    public void Numbers_OfAllSizes_ComeBack()
    {
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++)
        {
            var number = new decimal(random.Next(), random.Next(0, 1000), 0, random.Next(2) == 0, (byte)random.Next(8)) / 1.000m;

            Assert.True(StoredNumber.TryRead(number.ToString(CultureInfo.InvariantCulture), out var read, out _));
            Assert.Equal(number, read);
        }
    }
}
