namespace IndicatorDash.Layouts;

/// <summary>What a column of a table holds.</summary>
public enum ColumnRole
{
    /// <summary>Not read: 序号, column numbers, blanks.</summary>
    Ignored = 0,

    /// <summary>The region that the row is of.</summary>
    Region = 1,

    /// <summary>The region that the row's region lies in.</summary>
    Within = 2,

    /// <summary>The indicator that the row is of.</summary>
    Indicator = 3,

    /// <summary>The period that the row is of.</summary>
    Period = 4,

    /// <summary>The unit of the row's figures.</summary>
    Unit = 5,

    /// <summary>Figures.</summary>
    Value = 6,

    /// <summary>Whether the row is actual or a target.</summary>
    Kind = 7,

    /// <summary>The source document that the row names.</summary>
    Source = 8,

    /// <summary>A remark (备注).</summary>
    Note = 9,
}
