using System.Globalization;

namespace IndicatorDash.Periods;

public sealed class CalendarPointTests
{
    // Text; first and last day, or null where it is none.
    public static TheoryData<string, string?, string?> Points => new()
    {
        { "2020", "2020-01-01", "2020-12-31" },
        { "1900", "1900-01-01", "1900-12-31" },
        { "2100", "2100-01-01", "2100-12-31" },
        { "2020-02", "2020-02-01", "2020-02-29" },
        { "2022-04", "2022-04-01", "2022-04-30" },
        { "2019-12", "2019-12-01", "2019-12-31" },
        { "2020-02-29", "2020-02-29", "2020-02-29" },
        { "2020-12-31", "2020-12-31", "2020-12-31" },

        { "", null, null },
        { "20", null, null },
        { "1899", null, null },
        { "2101", null, null },
        { "0000", null, null },
        { " 2020", null, null },
        { "2020 ", null, null },
        { "-202", null, null },
        { "+202", null, null },
        { "２０２０", null, null },
        { "2020-1", null, null },
        { "2020-00", null, null },
        { "2020-13", null, null },
        { "2020/01", null, null },
        { "2020-1\0", null, null },
        { "202\0", null, null },
        { "2020-01-00", null, null },
        { "2020-02-30", null, null },
        { "2019-02-29", null, null },
        { "2020-1-01", null, null },
        { "2020-12-1\0", null, null },
        { "2020-12-31T", null, null },
        { "20201231", null, null },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public void TryParse_Text_GivesDaysOrFails(string text, string? firstDay, string? lastDay)
    {
        var parsed = CalendarPoint.TryParse(text, out var point);

        Assert.Equal(firstDay is not null, parsed);
        if (parsed)
        {
            Assert.Equal(firstDay, Iso(point.FirstDay));
            Assert.Equal(lastDay, Iso(point.LastDay));
            Assert.Equal(text, point.ToString());
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
