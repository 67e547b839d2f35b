namespace IndicatorDash.Regions;

/// <summary>Whether a region takes part in sums.</summary>
public enum RegionKind
{
    /// <summary>A division of GB/T 2260 (行政区划).</summary>
    Administrative = 0,

    /// <summary>A development zone (功能区): it reports, but lies within districts that report too, so it is never added.</summary>
    Functional = 1,
}
