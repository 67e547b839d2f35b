namespace IndicatorDash.Periods;

/// <summary>
/// The time that a figure is of (期间): a calendar year, a point in time, or a span. Written as in ISO 8601:
/// <c>2020</c>, <c>2020-12-31</c>, <c>2015/2020-07</c> (SDMX: TIME_PERIOD).
/// </summary>
/// <remarks>
/// A span belongs to the year it ends in, but is never that year's own value. Periods are ordered by their last day,
/// then by their first, the later first day first, so that a year sorts before a span that ends with it. The same days
/// written in another way (<c>2015/2020</c>, <c>2015-01/2020-12</c>) are another period, ordered by the text.
/// </remarks>
public readonly record struct Period : IComparable<Period>
{
    private Period(PeriodKind kind, CalendarPoint start, CalendarPoint end) => (Kind, Start, End) = (kind, start, end);

    /// <summary>The longest text that <see cref="ToString"/> gives.</summary>
    public const int MaxLength = 21;

    public PeriodKind Kind { get; }

    /// <summary>Where it begins; the same as <see cref="End"/> but for spans.</summary>
    public CalendarPoint Start { get; }

    /// <summary>Where it ends, included.</summary>
    public CalendarPoint End { get; }

    /// <summary>The year under which it is shown: the year it ends in.</summary>
    public int Year => End.Year;

    public DateOnly FirstDay => Start.FirstDay;

    public DateOnly LastDay => End.LastDay;

    /// <summary>The calendar year <paramref name="year"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not between 1900 and 2100.</exception>
    public static Period OfYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, CalendarPoint.MinYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, CalendarPoint.MaxYear);
        return new Period(PeriodKind.Year, new CalendarPoint(year), new CalendarPoint(year));
    }

    /// <summary>Reads the ISO 8601 form.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period.");

    /// <summary>Reads the ISO 8601 form. A span must end after it begins.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            if (!CalendarPoint.TryParse(text, out var point))
            {
                return false;
            }

            period = new Period(point.Month == 0 ? PeriodKind.Year : PeriodKind.Instant, point, point);
            return true;
        }

        if (!CalendarPoint.TryParse(text[..slash], out var start)
            || !CalendarPoint.TryParse(text[(slash + 1)..], out var end)
            || start.FirstDay >= end.FirstDay && start.LastDay >= end.LastDay)
        {
            return false;
        }

        period = new Period(PeriodKind.Span, start, end);
        return true;
    }

    public int CompareTo(Period other)
    {
        var byEnd = LastDay.CompareTo(other.LastDay);
        if (byEnd != 0)
        {
            return byEnd;
        }

        var byStart = other.FirstDay.CompareTo(FirstDay);
        if (byStart != 0)
        {
            return byStart;
        }

        var byKind = Kind.CompareTo(other.Kind);
        return byKind != 0 || this == other ? byKind : string.CompareOrdinal(ToString(), other.ToString());
    }

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>The ISO 8601 form.</summary>
    public override string ToString() => Kind == PeriodKind.Span ? $"{Start}/{End}" : End.ToString();
}
