namespace IndicatorDash.Indicators;

/// <summary>Which way an indicator is better.</summary>
public enum Direction
{
    Neutral = 0,
    Higher = 1,
    Lower = 2,
}
