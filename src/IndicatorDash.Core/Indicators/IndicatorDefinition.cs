namespace IndicatorDash.Indicators;

/// <summary>An indicator that somebody wants to have; what each part means is said by <see cref="Indicator"/>.</summary>
public sealed record IndicatorDefinition
{
    public const int MaxCodeLength = 80;
    public const int MaxNameLength = 100;
    public const int MaxNameEnLength = 200;
    public const int MaxTextLength = 2000;
    public const int MaxPinyinLength = 400;
    public const int MaxInitialsLength = 100;
    public const int MaxOrder = 9_999;
    public const int MaxDueDays = 1_000;

    /// <summary>Words of lower-case letters and digits parted by hyphens, such as <c>members-trained</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The Chinese name, where nothing is said.</summary>
    public string? NameEn { get; init; }

    /// <summary>The code of the theme.</summary>
    public required string Theme { get; init; }

    /// <summary>The code of the unit.</summary>
    public required string Unit { get; init; }

    public required Measure Measure { get; init; }

    public required Aggregation Aggregation { get; init; }

    /// <summary>The code of the part, where <see cref="Aggregation"/> is a ratio.</summary>
    public string? Numerator { get; init; }

    /// <summary>The code of the whole, where <see cref="Aggregation"/> is a ratio.</summary>
    public string? Denominator { get; init; }

    /// <summary>
    /// What it is computed from, by codes, where <see cref="Aggregation"/> is a formula, such as
    /// <c>graduates / enrolled * 100</c>.
    /// </summary>
    public string? Formula { get; init; }

    public int Decimals { get; init; }

    public Direction Better { get; init; }

    public required string Definition { get; init; }

    public string? MistakenFor { get; init; }

    /// <summary>Within how many days after the end of a year its figures are to be published; nothing, where none is agreed.</summary>
    public int? DueDays { get; init; }

    /// <summary>The years from which on it is counted another way, a line for each with the year and the reason.</summary>
    public string? Breaks { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string? Pinyin { get; init; }

    public string? Initials { get; init; }

    /// <summary>The place in lists, from 1; the last, or where it was, where nothing is said.</summary>
    public int? Order { get; init; }

    /// <summary>The position of the headline card that it stands on; none, where nothing is said.</summary>
    public int? Headline { get; init; }
}
