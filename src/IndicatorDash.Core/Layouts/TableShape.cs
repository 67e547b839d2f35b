namespace IndicatorDash.Layouts;

/// <summary>How a table lays out its figures (版式).</summary>
public enum TableShape
{
    /// <summary>One figure a row (长表).</summary>
    LongTable = 0,

    /// <summary>Regions down, indicators across, one period (地区 × 指标).</summary>
    RegionByIndicator = 1,

    /// <summary>Regions down, years across, one indicator (地区 × 年份).</summary>
    RegionByYear = 2,

    /// <summary>Indicators down, years across, one region (指标 × 年份).</summary>
    IndicatorByYear = 3,
}
