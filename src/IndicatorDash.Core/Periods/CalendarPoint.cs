using System.Globalization;

namespace IndicatorDash.Periods;

/// <summary>
/// A year, a month or a day, as precise as it was given. Months and days that were not given are 0.
/// </summary>
/// <param name="Year">1900 to 2100.</param>
/// <param name="Month">1 to 12, or 0.</param>
/// <param name="Day">1 to 31, or 0.</param>
public readonly record struct CalendarPoint(int Year, int Month = 0, int Day = 0)
{
    // Small, since every figure of an import holds periods and is looked up by them.
    private readonly short _year = checked((short)Year);
    private readonly byte _month = checked((byte)Month);
    private readonly byte _day = checked((byte)Day);

    /// <summary>The earliest year that a period may name.</summary>
    public const int MinYear = 1900;

    /// <summary>The latest year that a period may name.</summary>
    public const int MaxYear = 2100;

    // Written for every row that is stored.
    private static readonly string[] Years =
        [.. Enumerable.Range(MinYear, MaxYear - MinYear + 1).Select(year => year.ToString("0000", CultureInfo.InvariantCulture))];

    public int Year
    {
        get => _year;
        init => _year = checked((short)value);
    }

    public int Month
    {
        get => _month;
        init => _month = checked((byte)value);
    }

    public int Day
    {
        get => _day;
        init => _day = checked((byte)value);
    }

    /// <summary>The first day of the year, month or day.</summary>
    public DateOnly FirstDay => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day of the year, month or day.</summary>
    public DateOnly LastDay => Month == 0
        ? new DateOnly(Year, 12, 31)
        : new DateOnly(Year, Month, Day == 0 ? DateTime.DaysInMonth(Year, Month) : Day);

    /// <summary>Reads <c>2020</c>, <c>2020-07</c> or <c>2020-07-31</c> (ISO 8601); nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CalendarPoint point)
    {
        point = default;
        if (text.Length is not (4 or 7 or 10)
            || !TryDigits(text[..4], out var year)
            || year is < MinYear or > MaxYear)
        {
            return false;
        }

        var month = 0;
        if (text.Length >= 7 && (text[4] != '-' || !TryDigits(text[5..7], out month) || month is < 1 or > 12))
        {
            return false;
        }

        var day = 0;
        if (text.Length == 10
            && (text[7] != '-' || !TryDigits(text[8..10], out day) || day < 1 || day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        point = new CalendarPoint(year, month, day);
        return true;
    }

    /// <summary>The ISO 8601 form, as precise as the point.</summary>
    public override string ToString() => this switch
    {
        { Month: 0, Year: >= MinYear and <= MaxYear } => Years[Year - MinYear],
        { Month: 0 } => Year.ToString("0000", CultureInfo.InvariantCulture),
        { Day: 0 } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    // Checked digit by digit: int.TryParse alone lets null characters at the end pass.
    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return !text.ContainsAnyExceptInRange('0', '9')
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
