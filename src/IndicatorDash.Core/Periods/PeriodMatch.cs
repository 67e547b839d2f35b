namespace IndicatorDash.Periods;

/// <summary>A period that stands in a text.</summary>
/// <param name="Period">The period.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes, 截至 and 累计 included.</param>
public readonly record struct PeriodMatch(Period Period, int Start, int Length);
