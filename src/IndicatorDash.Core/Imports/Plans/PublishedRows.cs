using IndicatorDash.Catalogues;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports.Plans;

/// <summary>What a published batch published, as rows of the plan that it was.</summary>
internal static class PublishedRows
{
    public static async Task<ListPart<PlanRow>> ReadAsync(
        IndicatorDbContext db,
        ImportBatch batch,
        Catalogue catalogue,
        PlanFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken)
    {
        var version = batch.PublishedVersion!.Value;
        var after = await db.Observations.Where(one => one.BatchId == batch.Id)
            .OrderBy(one => one.Id).ToListAsync(cancellationToken);
        var before = await db.Observations.Where(one => one.SupersededIn == version)
            .OrderBy(one => one.Id).ToDictionaryAsync(one => one.Key, cancellationToken);
        var published = after.Select(one => one.Key).ToHashSet();
        var rows = after
            .Select(one => (Content: one, Before: before.GetValueOrDefault(one.Key)))
            .Concat(before.Values.Where(one => !published.Contains(one.Key)).Select(one => (Content: one, Before: (Observation?)one)))
            .Select((pair, i) => RowOf(
                pair.Content,
                i + 1,
                pair.Before,
                pair.Before is null ? ChangeKind.New : published.Contains(pair.Content.Key) ? ChangeKind.Changed : ChangeKind.Withdrawn))
            .Where(row => (filter.Changes.Count == 0 || filter.Changes.Contains(row.Change))
                && !filter.ConflictsOnly
                && (filter.IndicatorId is null || row.IndicatorId == filter.IndicatorId)
                && (filter.RegionId is null || row.RegionId == filter.RegionId))
            .ToList();
        var shown = rows.Skip(skip).Take(take).ToList();
        return new ListPart<PlanRow>(
            PlanRows.Join(shown, await PlanRows.BeforeAsync(db, shown, cancellationToken), catalogue), rows.Count);
    }

    /// <summary>A published observation as a row of a plan.</summary>
    public static PlannedObservation RowOf(Observation content, int number, Observation? replaced, ChangeKind change) => new()
    {
        Row = number,
        IndicatorId = content.IndicatorId,
        RegionId = content.RegionId,
        Period = content.Period,
        Kind = content.Kind,
        Status = content.Status,
        Qualifier = content.Qualifier,
        ScaledValue = content.ScaledValue,
        ScaledLower = content.ScaledLower,
        ScaledUpper = content.ScaledUpper,
        AsWritten = content.AsWritten,
        SourceId = content.SourceId,
        Locator = content.Locator,
        Formula = content.Formula,
        Inferred = content.Inferred,
        Note = content.Note,
        ReplacesId = replaced?.Id,
        Change = change,
    };
}
