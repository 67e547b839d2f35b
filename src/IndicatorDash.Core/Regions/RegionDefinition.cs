namespace IndicatorDash.Regions;

/// <summary>A region that somebody wants to have; what each part means is said by <see cref="Region"/>.</summary>
/// <remarks>The level, and the region that it is part of, are said by the code.</remarks>
public sealed record RegionDefinition
{
    public const int MaxNameLength = 100;
    public const int MaxShortNameLength = 60;
    public const int MaxAbbreviationLength = 4;
    public const int MaxPinyinLength = 200;
    public const int MaxInitialsLength = 40;

    /// <summary>Six digits.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    /// <summary>Of a province only.</summary>
    public string? Abbreviation { get; init; }

    public RegionKind Kind { get; init; }

    /// <summary>Lower-case letters without tones.</summary>
    public required string Pinyin { get; init; }

    /// <summary>Lower-case letters.</summary>
    public required string Initials { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>The code of the region that took it over.</summary>
    public string? Successor { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
