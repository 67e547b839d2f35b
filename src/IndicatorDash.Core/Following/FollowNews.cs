using IndicatorDash.Observations;

namespace IndicatorDash.Following;

/// <summary>What newer data versions changed in all that somebody follows.</summary>
/// <param name="Changes">By indicator, year and region.</param>
/// <param name="HasMore">Whether there are more than are listed.</param>
/// <param name="Version">The number of the version that was compared with what they have seen; 0 before the first.</param>
public sealed record FollowNews(IReadOnlyList<ObservationDifference> Changes, bool HasMore, int Version);
