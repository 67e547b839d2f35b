namespace IndicatorDash.Spreadsheets;

/// <summary>What kind of content a cell has.</summary>
public enum CellKind : byte
{
    /// <summary>Text, which may look like a number.</summary>
    Text = 0,

    /// <summary>A number that is no date.</summary>
    Number = 1,

    /// <summary>A day or a moment.</summary>
    Date = 2,

    /// <summary>TRUE or FALSE.</summary>
    Boolean = 3,

    /// <summary>An error value such as <c>#DIV/0!</c>, or content that contradicts its own type.</summary>
    Error = 4,

    /// <summary>A formula without a cached value: it was never calculated.</summary>
    Uncalculated = 5,
}
