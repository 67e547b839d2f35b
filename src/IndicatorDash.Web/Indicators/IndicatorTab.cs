namespace IndicatorDash.Web.Indicators;

/// <summary>The views of an indicator.</summary>
public enum IndicatorTab
{
    /// <summary>趋势.</summary>
    Trend = 0,

    /// <summary>对比.</summary>
    Compare = 1,

    /// <summary>地图.</summary>
    Map = 2,

    /// <summary>数据表.</summary>
    Table = 3,

    /// <summary>来源.</summary>
    Sources = 4,
}
