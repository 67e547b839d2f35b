namespace IndicatorDash.Figures;

/// <summary>
/// How many actual figures are published for a region, a year and a theme (报送覆盖), spans under the year they end in.
/// </summary>
public sealed class CoverageCell
{
    public required int RegionId { get; init; }

    public required int Year { get; init; }

    public required int ThemeId { get; init; }

    /// <summary>The region's own.</summary>
    public required int Own { get; set; }

    /// <summary>Those of all regions below it.</summary>
    public required int Below { get; set; }
}
