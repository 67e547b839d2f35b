namespace IndicatorDash.Layouts;

/// <summary>What a row of a table is.</summary>
public enum RowRole
{
    /// <summary>Figures of its own.</summary>
    Data = 0,

    /// <summary>A sum of other rows (合计, 小计, 总计): checked against them, and the figure of the region above.</summary>
    Total = 1,

    /// <summary>
    /// A part of the last row above that is none (其中, or set in): never added to it. Where rows are regions, a region
    /// within that row's region.
    /// </summary>
    SubItem = 2,

    /// <summary>A header that is repeated (续表).</summary>
    Header = 3,

    /// <summary>A note, a source, a signature.</summary>
    Note = 4,

    /// <summary>Not read.</summary>
    Ignored = 5,
}
