namespace IndicatorDash.Spreadsheets;

/// <summary>What else is known of a cell.</summary>
[Flags]
public enum CellTraits : byte
{
    None = 0,

    /// <summary>Its value is the cached result of a formula.</summary>
    Formula = 1,

    /// <summary>Its number is shown as a percentage: 0.758 is shown as 75.8%.</summary>
    Percent = 2,

    /// <summary>Its number is shown as another: 1234567 as 123.5, 7 as 7万.</summary>
    ShownOtherwise = 4,
}
