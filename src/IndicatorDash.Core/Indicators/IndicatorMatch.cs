namespace IndicatorDash.Indicators;

/// <summary>The indicators that a text may mean: none, one, or several that somebody has to choose from.</summary>
/// <param name="Candidates">In the order of lists.</param>
public sealed record IndicatorMatch(IReadOnlyList<Indicator> Candidates)
{
    /// <summary>The text is no indicator's.</summary>
    public static IndicatorMatch Unknown { get; } = new([]);

    public bool IsUnknown => Candidates.Count == 0;

    public bool IsAmbiguous => Candidates.Count > 1;

    /// <summary>The one indicator meant; <see langword="null"/> if there is none or several.</summary>
    public Indicator? Indicator => Candidates.Count == 1 ? Candidates[0] : null;
}
