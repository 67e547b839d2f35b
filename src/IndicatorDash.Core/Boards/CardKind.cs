namespace IndicatorDash.Boards;

/// <summary>What a card shows. The names are stored.</summary>
public enum CardKind
{
    /// <summary>指标卡: figures of a region, with all that is to be said of each.</summary>
    Figure,

    /// <summary>趋势: an indicator of a region over the years.</summary>
    Trend,

    /// <summary>对比: the regions below side by side in a year.</summary>
    Ranking,

    /// <summary>地图: the regions below as tiles, in a year.</summary>
    Map,

    /// <summary>表格: regions below × indicators in a year, or a region's own.</summary>
    Table,

    /// <summary>报送覆盖: which of the regions below have reported.</summary>
    Coverage,

    /// <summary>文字.</summary>
    Text,
}
