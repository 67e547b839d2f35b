namespace IndicatorDash.Templates;

/// <summary>What a template is asked for.</summary>
public sealed record TemplateRequest
{
    /// <summary>The most years, each on a sheet of its own.</summary>
    public const int MaxYears = 20;

    /// <summary>The most indicators, each in a column of its own.</summary>
    public const int MaxIndicators = 200;

    /// <summary>The most cells to fill in, over all sheets.</summary>
    public const int MaxCells = 50_000;

    /// <summary>The region whose units are listed.</summary>
    public required int RegionId { get; init; }

    /// <summary>The codes of indicators; one that is named twice counts once.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>In any order; one that is named twice counts once.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Whether the region itself is listed above its units. Where it has none, it always is.</summary>
    public bool WithOwn { get; init; }
}
