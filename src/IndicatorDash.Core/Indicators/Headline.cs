namespace IndicatorDash.Indicators;

/// <summary>A card at the head of the overview, for one indicator or several that answer one question.</summary>
public sealed class Headline
{
    /// <summary>1 is the first.</summary>
    public required int Position { get; init; }

    public required string Name { get; set; }

    public required string NameEn { get; set; }
}
