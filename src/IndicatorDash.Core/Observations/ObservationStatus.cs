namespace IndicatorDash.Observations;

/// <summary>How a figure came about, or why there is none (SDMX: OBS_STATUS). Zero is a value, not a status.</summary>
public enum ObservationStatus
{
    /// <summary>报送.</summary>
    Reported = 0,

    /// <summary>推算: computed by a formula, without a source of its own.</summary>
    Derived = 1,

    /// <summary>估计.</summary>
    Estimated = 2,

    /// <summary>暂报.</summary>
    Provisional = 3,

    /// <summary>保密: there is a value, and it is not shown.</summary>
    Suppressed = 4,

    /// <summary>不适用.</summary>
    NotApplicable = 5,

    /// <summary>未报送, said explicitly.</summary>
    NotReported = 6,
}
