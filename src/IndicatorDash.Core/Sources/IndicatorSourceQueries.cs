using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Sources;

/// <summary>Where an observation was taken from.</summary>
/// <param name="Source">None where it was derived.</param>
public sealed record ObservationPlace(long ObservationId, string? AsWritten, string? Locator, string? Formula, string? Note, SourceDocument? Source);

/// <summary>How much of an indicator was taken from a source.</summary>
/// <param name="Source">None for what was derived.</param>
/// <param name="RegionCount">Of how many regions.</param>
/// <param name="FirstYear">The first year that a figure of it is shown under.</param>
/// <param name="LastYear">The last.</param>
public sealed record IndicatorSource(SourceDocument? Source, int Count, int RegionCount, int FirstYear, int LastYear);

/// <summary>What the pages of an indicator ask of the sources.</summary>
public sealed class IndicatorSourceQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    /// <summary>Where the observations were taken from, by their ids.</summary>
    public async Task<IReadOnlyDictionary<long, ObservationPlace>> PlacesAsync(
        IEnumerable<long> observationIds, CancellationToken cancellationToken)
    {
        var ids = observationIds.ToArray();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var places =
            from observation in db.Observations
            where EF.Parameter(ids).Contains(observation.Id)
            from source in db.Sources.Where(source => source.Id == observation.SourceId).DefaultIfEmpty()
            select new ObservationPlace(
                observation.Id, observation.AsWritten, observation.Locator, observation.Formula, observation.Note, source);
        return await places.ToDictionaryAsync(place => place.ObservationId, cancellationToken);
    }

    /// <summary>
    /// The sources of the figures of an indicator in a region and all below it, by region and date, what was derived last.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="within">The region.</param>
    /// <param name="asOf">The number of the version to ask; <see langword="null"/> for the current one.</param>
    public async Task<IReadOnlyList<IndicatorSource>> OfIndicatorAsync(
        Indicator indicator, Region within, int? asOf, CancellationToken cancellationToken)
    {
        var id = indicator.Id;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var observations = db.Observations.InRegions(within.Id, within.LastIdWithin).Where(observation =>
            observation.IndicatorId == id && observation.Status <= ObservationStatus.Provisional);
        var (current, superseded) = asOf is { } version ? observations.ApartAsOf(version) : (observations.AsOf(null), null);
        var counts = await (superseded is null ? current : current.Concat(superseded))
            .GroupBy(observation => observation.SourceId)
            .Select(group => new
            {
                SourceId = group.Key,
                Count = group.Count(),
                Regions = group.Select(observation => observation.RegionId).Distinct().Count(),
                FirstYear = group.Min(observation => observation.Year),
                LastYear = group.Max(observation => observation.Year),
            })
            .ToListAsync(cancellationToken);
        var ids = counts.Select(count => count.SourceId).OfType<int>().ToArray();
        var sources = await db.Sources
            .Where(source => EF.Parameter(ids).Contains(source.Id)).ToDictionaryAsync(source => source.Id, cancellationToken);
        return
        [
            .. counts
                .Select(count => new IndicatorSource(
                    count.SourceId is { } sourceId ? sources[sourceId] : null,
                    count.Count,
                    count.Regions,
                    count.FirstYear,
                    count.LastYear))
                .OrderBy(count => count.Source is null)
                .ThenBy(count => count.Source?.RegionId)
                .ThenBy(count => count.Source?.PublishedOn, StringComparer.Ordinal)
                .ThenBy(count => count.Source?.Code, StringComparer.Ordinal),
        ];
    }
}
