using System.Globalization;

namespace IndicatorDash.Numbers;

public sealed class ScaledTests
{
    // Number; stored form, or null where it does not fit.
    public static TheoryData<string, long?> Numbers => new()
    {
        { "0", 0 },
        { "1", 10_000 },
        { "-1", -10_000 },
        { "75.8", 758_000 },
        { "0.0001", 1 },
        { "-0.0001", -1 },
        { "1.50000000", 15_000 },
        { "206000", 2_060_000_000 },
        { "10000000000000", 100_000_000_000_000_000 },
        { "-10000000000000", -100_000_000_000_000_000 },

        { "0.00001", null },
        { "1.00005", null },
        { "10000000000000.0001", null },
        { "-10000000000001", null },
        { "79228162514264337593543950335", null },
        { "-79228162514264337593543950335", null },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void From_Number_GivesStoredFormOrThrows(string text, long? scaled)
    {
        var number = decimal.Parse(text, CultureInfo.InvariantCulture);

        Assert.Equal(scaled is not null, Scaled.Fits(number));
        if (scaled is null)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Scaled.From(number));
            return;
        }

        Assert.Equal(scaled, Scaled.From(number));
        Assert.Equal(number, Scaled.ToDecimal(scaled.Value));
    }

    [Fact]
    public void From_None_IsNone()
    {
        Assert.Null(Scaled.From((decimal?)null));
        Assert.Null(Scaled.ToDecimal((long?)null));
        Assert.Equal(15_000, Scaled.From((decimal?)1.5m));
        Assert.Equal(1.5m, Scaled.ToDecimal((long?)15_000));
    }

    [Fact]
    public void ToDecimal_WholeNumber_HasNoDecimals()
    {
        Assert.Equal("2", Scaled.ToDecimal(20_000).ToString(CultureInfo.InvariantCulture));
    }
}
