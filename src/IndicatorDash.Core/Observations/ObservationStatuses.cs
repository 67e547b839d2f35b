namespace IndicatorDash.Observations;

/// <summary>What a status allows.</summary>
public static class ObservationStatuses
{
    /// <summary>Whether a figure of this status has a value.</summary>
    public static bool HasValue(this ObservationStatus status) => status <= ObservationStatus.Provisional;
}
