using System.Globalization;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Sources;

/// <summary>A source and how many figures of a version were taken from it.</summary>
public sealed record SourceSummary(SourceDocument Source, int ObservationCount);

/// <summary>A source that a region's figures were taken from, or that is about the region.</summary>
/// <param name="Source">The source.</param>
/// <param name="Own">How many of the region's figures were taken from it.</param>
/// <param name="Total">How many figures of a version were taken from it in all.</param>
public sealed record RegionSource(SourceDocument Source, int Own, int Total);

/// <summary>A source with every figure of a version that was taken from it, in the order of its paragraphs or cells.</summary>
public sealed record SourceContent(SourceDocument Source, IReadOnlyList<Observation> Observations);

/// <summary>What pages ask of the sources.</summary>
public sealed class SourceQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    // ¶7 before ¶12.
    private static readonly StringComparer LocatorOrder =
        StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    /// <summary>All sources by region and date; of an earlier version, those that it had figures from.</summary>
    /// <param name="asOf">The number of the version to ask; <see langword="null"/> for the current one, here and below.</param>
    public async Task<IReadOnlyList<SourceSummary>> ListAsync(int? asOf, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var observations = db.Observations.AsOf(asOf);
        var sources = await db.Sources
            .OrderBy(source => source.RegionId).ThenBy(source => source.PublishedOn).ThenBy(source => source.Code)
            .Select(source => new SourceSummary(
                source, observations.Count(observation => observation.SourceId == source.Id)))
            .ToListAsync(cancellationToken);
        return asOf is null ? sources : [.. sources.Where(source => source.ObservationCount > 0)];
    }

    /// <summary>
    /// The sources of some observations of a region, and those about the region whatever their figures are of; by date.
    /// </summary>
    /// <param name="region">The region.</param>
    /// <param name="observationIds">The observations.</param>
    /// <param name="asOf">As above.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<IReadOnlyList<RegionSource>> OfRegionAsync(
        Region region, IEnumerable<long> observationIds, int? asOf, CancellationToken cancellationToken)
    {
        var ids = observationIds.ToArray();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await db.Observations
            .Where(observation => EF.Parameter(ids).Contains(observation.Id) && observation.SourceId != null)
            .GroupBy(observation => observation.SourceId!.Value)
            .Select(group => new { SourceId = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.SourceId, group => group.Count, cancellationToken);
        var (regionId, sourceIds) = (region.Id, own.Keys.ToArray());
        var observations = db.Observations.AsOf(asOf);
        var sources = await db.Sources
            .Where(source => source.RegionId == regionId || EF.Parameter(sourceIds).Contains(source.Id))
            .OrderBy(source => source.PublishedOn).ThenBy(source => source.Code)
            .Select(source => new SourceSummary(
                source, observations.Count(observation => observation.SourceId == source.Id)))
            .ToListAsync(cancellationToken);
        return
        [
            .. sources.Where(summary => asOf is null || summary.ObservationCount > 0).Select(summary => new RegionSource(
                summary.Source, own.GetValueOrDefault(summary.Source.Id), summary.ObservationCount)),
        ];
    }

    /// <summary>One source; <see langword="null"/> if there is none of that code.</summary>
    public async Task<SourceContent?> GetAsync(string code, int? asOf, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var source = await db.Sources.SingleOrDefaultAsync(source => source.Code == code, cancellationToken);
        if (source is null)
        {
            return null;
        }

        var observations = await db.Observations.AsOf(asOf)
            .Where(observation => observation.SourceId == source.Id)
            .OrderBy(observation => observation.Id)
            .ToListAsync(cancellationToken);
        return new SourceContent(
            source, [.. observations.OrderBy(observation => observation.Locator ?? "", LocatorOrder)]);
    }
}
