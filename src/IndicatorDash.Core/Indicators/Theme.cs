namespace IndicatorDash.Indicators;

/// <summary>A group of indicators (主题; DHIS2: indicator group).</summary>
public sealed class Theme
{
    public required int Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required string NameEn { get; set; }

    /// <summary>The place in lists.</summary>
    public required int Order { get; set; }
}
