namespace IndicatorDash.Layouts;

/// <summary>What a blank cell, or a mark such as —, /, 无 or 未报, means in a table. It is asked for once a layout.</summary>
public enum MarkMeaning
{
    /// <summary>Not said yet: each such cell is a question.</summary>
    Unknown = 0,

    /// <summary>Nothing is said of the figure; it is not imported.</summary>
    Nothing = 1,

    /// <summary>未报送, said explicitly.</summary>
    NotReported = 2,

    /// <summary>不适用.</summary>
    NotApplicable = 3,

    /// <summary>保密.</summary>
    Suppressed = 4,

    /// <summary>A zero.</summary>
    Zero = 5,
}
