namespace IndicatorDash.Indicators;

/// <summary>A unit of measure (单位; SDMX: UNIT_MEASURE). 人 and 人次 are different units and never converted.</summary>
public sealed class Unit
{
    /// <summary>The unit as it is written in Chinese, such as 人次.</summary>
    public required string Code { get; init; }

    /// <summary>
    /// The English name; empty for a measure word such as 个 that has none: the indicator's name says what is counted.
    /// </summary>
    public required string NameEn { get; set; }

    /// <summary>Measure words that mean the same, separated by semicolons, such as 名 for 人.</summary>
    public string Synonyms { get; set; } = "";

    /// <summary>Whether a fraction makes sense.</summary>
    public required bool Divisible { get; set; }
}
