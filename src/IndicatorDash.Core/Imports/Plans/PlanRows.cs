using IndicatorDash.Catalogues;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports.Plans;

/// <summary>Puts rows of a plan beside what they replace.</summary>
internal static class PlanRows
{
    /// <summary>What the rows replace, by the ids of the observations.</summary>
    public static async Task<Dictionary<long, PublishedBefore>> BeforeAsync(
        IndicatorDbContext db, IEnumerable<PlannedObservation> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.ReplacesId).OfType<long>().ToArray();
        return await (
                from observation in db.Observations
                where EF.Parameter(ids).Contains(observation.Id)
                join batch in db.Batches on observation.BatchId equals batch.Id
                from source in db.Sources.Where(source => source.Id == observation.SourceId).DefaultIfEmpty()
                select new PublishedBefore(observation, source, batch))
            .ToDictionaryAsync(before => before.Observation.Id, cancellationToken);
    }

    public static List<PlanRow> Join(
        IReadOnlyList<PlannedObservation> rows, IReadOnlyDictionary<long, PublishedBefore> before, Catalogue catalogue) =>
    [
        .. rows.Select(row => PlanRow.Of(
            row, row.ReplacesId is { } id ? before.GetValueOrDefault(id) : null, catalogue.Indicator(row.IndicatorId))),
    ];
}
