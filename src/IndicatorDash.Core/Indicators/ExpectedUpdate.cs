namespace IndicatorDash.Indicators;

/// <summary>When figures of an indicator are to come next.</summary>
/// <param name="Year">The year that they are of.</param>
/// <param name="Due">The last day on which they are in time.</param>
public readonly record struct ExpectedUpdate(int Year, DateOnly Due)
{
    /// <summary>What is to come after the figures of a year; <see langword="null"/> where nothing is agreed.</summary>
    public static ExpectedUpdate? After(int year, Indicator indicator) => indicator.DueDays is { } days
        ? new ExpectedUpdate(year + 1, new DateOnly(year + 1, 12, 31).AddDays(days))
        : null;
}
