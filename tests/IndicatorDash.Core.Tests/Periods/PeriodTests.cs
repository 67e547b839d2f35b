using System.Globalization;

namespace IndicatorDash.Periods;

public sealed class PeriodTests
{
    // Text; kind, display year, first and last day.
    public static TheoryData<string, PeriodKind, int, string, string> Periods => new()
    {
        { "2020", PeriodKind.Year, 2020, "2020-01-01", "2020-12-31" },
        { "2020-12-31", PeriodKind.Instant, 2020, "2020-12-31", "2020-12-31" },
        { "2022-04", PeriodKind.Instant, 2022, "2022-04-01", "2022-04-30" },
        { "2015/2020-07", PeriodKind.Span, 2020, "2015-01-01", "2020-07-31" },
        { "2017/2022-04", PeriodKind.Span, 2022, "2017-01-01", "2022-04-30" },
        { "2015/2020", PeriodKind.Span, 2020, "2015-01-01", "2020-12-31" },
        { "2020/2020-07", PeriodKind.Span, 2020, "2020-01-01", "2020-07-31" },
        { "2020-07/2020", PeriodKind.Span, 2020, "2020-07-01", "2020-12-31" },
        { "2015-01-01/2020-07-31", PeriodKind.Span, 2020, "2015-01-01", "2020-07-31" },
    };

    public static TheoryData<string> NoPeriods =>
    [
        "",
        "20",
        "1899",
        " 2020",
        "2020 ",
        "2020-1",
        "2020-13",
        "2020-02-30",
        "2020-1\0",
        "2020年",
        "2020/2019",
        "2020/2020",
        "2020-07/2020-07",
        "2020-07/2020-06",
        "2020-12-31/2020",
        "2020/",
        "/2020",
        "/",
        "2015/2016/2017",
        "2015 / 2020",
        "2015-2020",
    ];

    [Theory]
    [MemberData(nameof(Periods))]
    public void Parse_Period_RoundTrips(string text, PeriodKind kind, int year, string firstDay, string lastDay)
    {
        var period = Period.Parse(text);

        Assert.Equal(kind, period.Kind);
        Assert.Equal(year, period.Year);
        Assert.Equal(firstDay, period.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(lastDay, period.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(text, period.ToString());
        Assert.True(text.Length <= Period.MaxLength);
    }

    [Theory]
    [MemberData(nameof(NoPeriods))]
    public void Parse_Other_Fails(string text)
    {
        Assert.False(Period.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Period.Parse(text));
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(2101)]
    public void OfYear_OutOfRange_Throws(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfYear(year));
    }

    [Fact]
    public void OfYear_Year_IsTheParsedYear()
    {
        Assert.Equal(Period.Parse("2020"), Period.OfYear(2020));
    }

    [Fact]
    public void CompareTo_Periods_OrdersByLastDayThenLaterFirstDay()
    {
        string[] ordered =
        [
            "2018", "2019-12-31", "2019", "2017/2019", "2020-07-31", "2020-07", "2020/2020-07", "2015/2020-07",
            "2020-12-31", "2020", "2018-01/2020-12", "2018/2020", "2022-04",
        ];

        var sorted = ordered.Reverse().Select(Period.Parse).Order().Select(period => period.ToString());

        Assert.Equal(ordered, sorted);
    }

    [Theory]
    [InlineData("2020", "2020", 0)]
    [InlineData("2019", "2020", -1)]
    [InlineData("2020", "2015/2020", -1)]
    [InlineData("2020-07", "2020", -1)]
    // The same days written in another way are another period.
    [InlineData("2015/2020", "2015-01/2020-12", 1)]
    [InlineData("2020-07/2020-12", "2020-07/2020", 1)]
    public void CompareTo_Pair_AgreesWithEqualityAndOperators(string first, string second, int sign)
    {
        var (left, right) = (Period.Parse(first), Period.Parse(second));

        Assert.Equal(sign, Math.Sign(left.CompareTo(right)));
        Assert.Equal(-sign, Math.Sign(right.CompareTo(left)));
        Assert.Equal(sign == 0, left == right);
        Assert.Equal(sign < 0, left < right);
        Assert.Equal(sign <= 0, left <= right);
        Assert.Equal(sign > 0, left > right);
        Assert.Equal(sign >= 0, left >= right);
    }
}
