namespace IndicatorDash.Regions;

/// <summary>What <see cref="RegionDirectory.Match"/> makes of a text.</summary>
public sealed class RegionMatch
{
    private RegionMatch(IReadOnlyList<Region> candidates, bool isOwnLevel) =>
        (Candidates, IsOwnLevel) = (candidates, isOwnLevel);

    /// <summary>The text is no region's.</summary>
    public static RegionMatch Unknown { get; } = new([], false);

    public RegionMatchKind Kind => Candidates.Count switch
    {
        0 => RegionMatchKind.Unknown,
        1 => RegionMatchKind.Found,
        _ => RegionMatchKind.Ambiguous,
    };

    /// <summary>The one region meant; <see langword="null"/> unless <see cref="Kind"/> is found.</summary>
    public Region? Region => Candidates.Count == 1 ? Candidates[0] : null;

    /// <summary>The regions that may be meant, in code order: none, one, or several.</summary>
    public IReadOnlyList<Region> Candidates { get; }

    /// <summary>
    /// Whether the text means only what the region's own government runs (省本级, 市直), which is a part of the
    /// region's total beside its subdivisions, not the total.
    /// </summary>
    public bool IsOwnLevel { get; }

    internal static RegionMatch Of(IReadOnlyList<Region> candidates, bool isOwnLevel) =>
        candidates.Count == 0 ? Unknown : new RegionMatch(candidates, isOwnLevel);
}
