namespace IndicatorDash.Observations;

/// <summary>What later versions did to an observation.</summary>
/// <param name="Kind">What they did in the end, whatever happened in between.</param>
/// <param name="Observation">What is published now; what no longer is, where it was withdrawn.</param>
public sealed record ObservationChange(ObservationChangeKind Kind, Observation Observation);

/// <summary>How an observation differs between two versions (SDMX: the action of a data set).</summary>
public enum ObservationChangeKind
{
    /// <summary>Nothing was published under its key.</summary>
    Inserted = 0,

    /// <summary>Something else was.</summary>
    Changed = 1,

    /// <summary>Nothing is any more.</summary>
    Withdrawn = 2,
}
