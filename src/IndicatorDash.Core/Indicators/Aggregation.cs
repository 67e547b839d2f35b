namespace IndicatorDash.Indicators;

/// <summary>How the figures of regions make the figure of the region above them (汇总方式). Declared, never guessed.</summary>
public enum Aggregation
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>They are added.</summary>
    Sum = 1,

    /// <summary>The sum of the numerators over the sum of the denominators, in percent.</summary>
    Ratio = 2,

    /// <summary>Computed at each level from other indicators, by a formula.</summary>
    Formula = 3,
}
