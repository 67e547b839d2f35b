using IndicatorDash.Observations;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Provenance;

/// <summary>What the panel behind each number asks.</summary>
public sealed class ProvenanceQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    /// <summary>Where an observation comes from; <see langword="null"/> if there is none of that id.</summary>
    /// <param name="observationId">The observation.</param>
    /// <param name="asOf">The version whose history is told; <see langword="null"/> for the current one.</param>
    public async Task<ProvenanceRecord?> GetAsync(long observationId, int? asOf, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var current = await Origins(db, db.Observations.Where(observation => observation.Id == observationId))
            .SingleOrDefaultAsync(cancellationToken);
        if (current is null)
        {
            return null;
        }

        var key = current.Observation;
        var newest = asOf ?? int.MaxValue;
        var sameKey = db.Observations.Where(observation => observation.IndicatorId == key.IndicatorId
            && observation.Year == key.Year
            && observation.RegionId == key.RegionId
            && observation.Period == key.Period
            && observation.Kind == key.Kind
            && observation.Id != key.Id
            && observation.PublishedIn <= newest);

        // Current and superseded ones stand in an index each: asked apart, each is a seek.
        var superseded = await Origins(db, sameKey.Where(observation => observation.SupersededIn != null))
            .ToListAsync(cancellationToken);
        var live = key.SupersededIn is null ? [] : await Origins(
                db, sameKey.Where(observation => observation.SupersededIn == null))
            .ToListAsync(cancellationToken);
        return new ProvenanceRecord(
            current, [.. live.Concat(superseded).OrderByDescending(origin => origin.Observation.PublishedIn)]);
    }

    private static IQueryable<ObservationOrigin> Origins(IndicatorDbContext db, IQueryable<Observation> observations) =>
        from observation in observations
        join batch in db.Batches on observation.BatchId equals batch.Id
        join version in db.DataVersions on observation.PublishedIn equals version.Number
        from source in db.Sources.Where(source => source.Id == observation.SourceId).DefaultIfEmpty()
        select new ObservationOrigin(observation, source, batch, version);
}
