namespace IndicatorDash.Numbers;

/// <summary>Why a text could not be read as a figure.</summary>
public enum FigureReadingError
{
    /// <summary>It could.</summary>
    None = 0,

    /// <summary>Nothing but spaces.</summary>
    Empty = 1,

    /// <summary>No number where one should be, or one that can be read in two ways, such as 三万五 or 二三十.</summary>
    NotANumber = 2,

    /// <summary>Thousands separators that do not part groups of three digits, such as <c>12,34</c>.</summary>
    BadGrouping = 3,

    /// <summary>The number is followed by what is no unit.</summary>
    UnknownUnit = 4,

    /// <summary>More than four decimals in the base unit.</summary>
    TooPrecise = 5,

    /// <summary>Beyond <see cref="Scaled.MaxMagnitude"/>, with its interval.</summary>
    TooLarge = 6,

    /// <summary>More than one number, such as <c>63%~68%</c> or <c>2017-2022</c>.</summary>
    SeveralNumbers = 7,

    /// <summary>
    /// Qualifiers that contradict one another, such as 约2100余, or a minus sign that leaves their direction open, such
    /// as <c>-3%以上</c>.
    /// </summary>
    ConflictingQualifiers = 8,
}
