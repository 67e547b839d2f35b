namespace IndicatorDash.Observations;

/// <summary>What data versions did to a figure.</summary>
/// <param name="Before">What was published before them; <see langword="null"/> if nothing was.</param>
/// <param name="Now">What they left published; <see langword="null"/> if it was withdrawn.</param>
public sealed record ObservationDifference(Observation? Before, Observation? Now)
{
    /// <summary>What it is of.</summary>
    public ObservationKey Key => (Now ?? Before)!.Key;

    /// <summary>
    /// The number of the version that published what it is now; of what was withdrawn, the one that took away what was before.
    /// </summary>
    public int Version => Now?.PublishedIn ?? Before!.SupersededIn!.Value;

    /// <summary>What was done to it in the end.</summary>
    public ObservationChangeKind Kind => Before is null ? ObservationChangeKind.Inserted
        : Now is null ? ObservationChangeKind.Withdrawn
        : ObservationChangeKind.Changed;

    /// <summary>The differences between what versions brought and what they took, by indicator, year and region.</summary>
    /// <param name="brought">What they brought, in that order.</param>
    /// <param name="taken">What they took, in that order.</param>
    /// <param name="limit">A list that is longer was cut: beyond its end nothing is told.</param>
    /// <returns>The differences, and whether there may be more.</returns>
    internal static (IEnumerable<ObservationDifference> Changes, bool IsCut) Between(
        IReadOnlyList<Observation> brought, IReadOnlyList<Observation> taken, int limit)
    {
        // Beyond the end of a list that was cut, what was and what is no longer stand beside each other.
        var end = new[] { brought, taken }.Where(rows => rows.Count > limit).Select(rows => (Place?)PlaceOf(rows[^1])).Min();
        var now = brought.Where(row => end is null || PlaceOf(row).CompareTo(end.Value) < 0).ToDictionary(row => row.Key);
        var before = taken.Where(row => end is null || PlaceOf(row).CompareTo(end.Value) < 0).ToDictionary(row => row.Key);
        var changes = now.Keys.Union(before.Keys)
            .Select(key => new ObservationDifference(before.GetValueOrDefault(key), now.GetValueOrDefault(key)))
            .Where(change => change is not { Before: { } was, Now: { } at } || !was.SaysTheSameAs(at))
            .OrderBy(change => PlaceOf((change.Now ?? change.Before)!));
        return (changes, end is not null);
    }

    private static Place PlaceOf(Observation row) => new(row.IndicatorId, row.Year, row.RegionId);

    private readonly record struct Place(int IndicatorId, int Year, int RegionId) : IComparable<Place>
    {
        public int CompareTo(Place other) =>
            (IndicatorId, Year, RegionId).CompareTo((other.IndicatorId, other.Year, other.RegionId));
    }
}
