namespace IndicatorDash.Regions;

/// <summary>The tier of an administrative division.</summary>
public enum RegionLevel
{
    /// <summary>国家.</summary>
    Nation = 0,

    /// <summary>省级.</summary>
    Province = 1,

    /// <summary>地级.</summary>
    Prefecture = 2,

    /// <summary>县级.</summary>
    County = 3,
}
