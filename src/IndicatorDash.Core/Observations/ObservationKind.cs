namespace IndicatorDash.Observations;

/// <summary>Whether a figure happened or was planned. A planned 134 is not a built 134.</summary>
public enum ObservationKind
{
    /// <summary>实际值.</summary>
    Actual = 0,

    /// <summary>目标值.</summary>
    Target = 1,
}
