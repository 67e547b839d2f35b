using IndicatorDash.Observations;

namespace IndicatorDash.Following;

/// <summary>What newer data versions did to a figure that is followed.</summary>
/// <param name="Before">What was published when it was last seen; <see langword="null"/> if nothing was.</param>
/// <param name="Now">What is published now; <see langword="null"/> if it was withdrawn.</param>
public sealed record FollowChange(Observation? Before, Observation? Now)
{
    /// <summary>What it is of.</summary>
    public ObservationKey Key => (Now ?? Before)!.Key;

    /// <summary>What was done to it in the end.</summary>
    public ObservationChangeKind Kind => Before is null ? ObservationChangeKind.Inserted
        : Now is null ? ObservationChangeKind.Withdrawn
        : ObservationChangeKind.Changed;
}

/// <summary>What newer data versions changed in all that somebody follows.</summary>
/// <param name="Changes">By indicator, year and region.</param>
/// <param name="HasMore">Whether there are more than are listed.</param>
/// <param name="Version">The number of the version that was compared with what they have seen; 0 before the first.</param>
public sealed record FollowNews(IReadOnlyList<FollowChange> Changes, bool HasMore, int Version);
