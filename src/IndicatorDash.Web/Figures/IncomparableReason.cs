namespace IndicatorDash.Web.Figures;

/// <summary>Why no change between two figures can be stated (不可比).</summary>
public enum IncomparableReason
{
    /// <summary>At least one of them has no number.</summary>
    NoValue,

    /// <summary>They are of different indicators, hence perhaps of different units.</summary>
    DifferentIndicators,

    /// <summary>One is a span or a target, or not its year's own value.</summary>
    NotYearFigures,

    /// <summary>One is of a whole year, the other of a part of one.</summary>
    DifferentPeriods,

    /// <summary>One was reported, the other summed.</summary>
    DifferentOrigins,

    /// <summary>Sums over different regions.</summary>
    DifferentCoverage,

    /// <summary>The region gained or lost territory in between.</summary>
    BoundaryChanged,

    /// <summary>The indicator is counted another way since.</summary>
    SeriesBroken,
}
