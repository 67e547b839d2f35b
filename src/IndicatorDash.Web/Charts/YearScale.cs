using IndicatorDash.Periods;

namespace IndicatorDash.Web.Charts;

/// <summary>Places on an axis of years, on which each year reaches from its number to the next.</summary>
public static class YearScale
{
    // A mark on the last day of a year would sit on the line to the next, and half of it beyond.
    private const double Inset = 0.05;

    /// <summary>The middle of a year.</summary>
    public static double Middle(int year) => year + 0.5;

    /// <summary>Where a figure of a period is marked: the middle of a year, or the day within it.</summary>
    public static double Mark(Period period) => period.Kind == PeriodKind.Instant
        ? Math.Clamp(After(period.LastDay), period.Year + Inset, period.Year + 1 - Inset)
        : Middle(period.Year);

    /// <summary>The beginning of a day.</summary>
    public static double Before(DateOnly day) =>
        day.Year + (double)(day.DayOfYear - 1) / DaysIn(day.Year);

    /// <summary>The end of a day.</summary>
    public static double After(DateOnly day) =>
        day.Year + (double)day.DayOfYear / DaysIn(day.Year);

    private static int DaysIn(int year) => DateTime.IsLeapYear(year) ? 366 : 365;
}
