namespace IndicatorDash.Indicators;

/// <summary>When figures are to come. Until that day has passed they are not missing.</summary>
/// <param name="Year">The year that they are of.</param>
/// <param name="Due">The last day on which they are in time.</param>
public readonly record struct ExpectedUpdate(int Year, DateOnly Due)
{
    /// <summary>When the figures of a year are to come; <see langword="null"/> where nothing is agreed: then they are missing at once.</summary>
    public static ExpectedUpdate? Of(int year, Indicator indicator) => indicator.DueDays is { } days
        ? new ExpectedUpdate(year, new DateOnly(year, 12, 31).AddDays(days))
        : null;

    /// <summary>What is to come after the figures of a year; <see langword="null"/> where nothing is agreed.</summary>
    public static ExpectedUpdate? After(int year, Indicator indicator) => Of(year + 1, indicator);

    /// <summary>
    /// When the first of several indicators is to come for a year; <see langword="null"/> where nothing is agreed of one of
    /// them, or there is none.
    /// </summary>
    public static ExpectedUpdate? FirstOf(int year, IEnumerable<Indicator> indicators)
    {
        var all = indicators.Select(indicator => Of(year, indicator)).ToList();
        return all.Contains(null) ? null : all.MinBy(one => one!.Value.Due);
    }

    /// <summary>Whether they should have come.</summary>
    public bool IsOverdue(DateOnly today) => Due < today;
}
