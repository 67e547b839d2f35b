namespace IndicatorDash.Regions;

/// <summary>How many regions a text may mean.</summary>
public enum RegionMatchKind
{
    /// <summary>None.</summary>
    Unknown = 0,

    /// <summary>Exactly one.</summary>
    Found = 1,

    /// <summary>Several; somebody has to say which.</summary>
    Ambiguous = 2,
}
