namespace IndicatorDash.Observations;

/// <summary>Which observations were current when.</summary>
internal static class ObservationHistory
{
    /// <summary>Those of a version that are current still, and those of it that a later version superseded.</summary>
    /// <remarks>Asked apart, for each stands in an index of its own.</remarks>
    public static (IQueryable<Observation> Current, IQueryable<Observation> Superseded) ApartAsOf(
        this IQueryable<Observation> observations, int version) => (
        observations.Where(observation => observation.SupersededIn == null && observation.PublishedIn <= version),
        observations.Where(observation => observation.SupersededIn > version && observation.PublishedIn <= version));

    /// <summary>Those of the regions from one id to another.</summary>
    /// <remarks>As a distance: a range makes SQLite start from the regions, whatever else is known.</remarks>
    public static IQueryable<Observation> InRegions(this IQueryable<Observation> observations, int first, int last) =>
        observations.Where(observation => observation.RegionId - first >= 0 && observation.RegionId - first <= last - first);

    /// <summary>Those of a version.</summary>
    /// <param name="observations">The observations.</param>
    /// <param name="version">The number of the version; <see langword="null"/> for the current one.</param>
    public static IQueryable<Observation> AsOf(this IQueryable<Observation> observations, int? version) => version is { } number
        ? observations.Where(observation => observation.PublishedIn <= number
            && (observation.SupersededIn == null || observation.SupersededIn > number))
        : observations.Where(observation => observation.SupersededIn == null);
}
