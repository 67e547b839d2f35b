namespace IndicatorDash.Indicators;

/// <summary>What kind of quantity an indicator is.</summary>
public enum Measure
{
    /// <summary>What happened during a period (发生数).</summary>
    Flow = 0,

    /// <summary>What there is at a time (期末数).</summary>
    Stock = 1,

    /// <summary>A share or an average (比率).</summary>
    Rate = 2,
}
