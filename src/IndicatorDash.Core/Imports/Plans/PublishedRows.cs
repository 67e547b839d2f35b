using IndicatorDash.Catalogues;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports.Plans;

/// <summary>
/// What a published batch published, as rows of the plan that it was: what it brought, then what it took away and put nothing in
/// place of, each in the order of indicators, years and regions. Of a large one no more is read than is asked for.
/// </summary>
internal static class PublishedRows
{
    /// <param name="db">The store.</param>
    /// <param name="version">The version that the batch made.</param>
    /// <param name="catalogue">Names what the rows are of.</param>
    /// <param name="filter">Which rows.</param>
    /// <param name="skip">So many of them are passed over.</param>
    /// <param name="take">At most so many are read.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<ListPart<PlanRow>> ReadAsync(
        IndicatorDbContext db,
        DataVersion version,
        Catalogue catalogue,
        PlanFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken)
    {
        if (filter.ConflictsOnly)
        {
            return new ListPart<PlanRow>([], 0);
        }

        var brought = await BroughtAsync(db, version, filter, skip, take, cancellationToken);
        var withdrawn = await WithdrawnAsync(
            db, version, filter, Math.Max(0, skip - brought.Total), take - brought.Items.Count, cancellationToken);
        var shown = brought.Items.Concat(withdrawn.Items).Select((row, i) => RowOf(row.Content, skip + i + 1, row.ReplacesId, row.Change)).ToList();
        return new ListPart<PlanRow>(
            PlanRows.Join(shown, await PlanRows.BeforeAsync(db, shown, cancellationToken), catalogue), brought.Total + withdrawn.Total);
    }

    private static async Task<ListPart<PublishedRow>> BroughtAsync(
        IndicatorDbContext db, DataVersion version, PlanFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        var (isNew, isChanged) = (IsAsked(filter, ChangeKind.New), IsAsked(filter, ChangeKind.Changed));
        var taken = db.Observations.Where(other => other.SupersededIn == version.Number);
        var rows =
            from one in Matching(db.Observations.Where(one => one.PublishedIn == version.Number), filter)
            from before in taken.Where(other => other.IndicatorId == one.IndicatorId && other.Year == one.Year
                && other.RegionId == one.RegionId && other.Period == one.Period && other.Kind == one.Kind).DefaultIfEmpty()
            where (isNew && before == null) || (isChanged && before != null)
            orderby one.IndicatorId, one.Year, one.RegionId, one.Id
            select new { Content = one, ReplacesId = before == null ? (long?)null : before.Id };
        var total = IsOfAll(filter)
            ? (isNew ? version.NewCount : 0) + (isChanged ? version.ChangedCount : 0)
            : await rows.CountAsync(cancellationToken);
        var page = skip < total ? await rows.Skip(skip).Take(take).ToListAsync(cancellationToken) : [];
        return new ListPart<PublishedRow>(
            [.. page.Select(row => new PublishedRow(
                row.Content, row.ReplacesId, row.ReplacesId is null ? ChangeKind.New : ChangeKind.Changed))],
            total);
    }

    private static async Task<ListPart<PublishedRow>> WithdrawnAsync(
        IndicatorDbContext db, DataVersion version, PlanFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        if (!IsAsked(filter, ChangeKind.Withdrawn))
        {
            return new ListPart<PublishedRow>([], 0);
        }

        var brought = db.Observations.Where(other => other.PublishedIn == version.Number);
        var rows = Matching(db.Observations.Where(one => one.SupersededIn == version.Number), filter)
            .Where(one => !brought.Any(other => other.IndicatorId == one.IndicatorId && other.Year == one.Year
                && other.RegionId == one.RegionId && other.Period == one.Period && other.Kind == one.Kind))
            .OrderBy(one => one.IndicatorId).ThenBy(one => one.Year).ThenBy(one => one.RegionId).ThenBy(one => one.Id);
        var total = IsOfAll(filter) ? version.WithdrawnCount : await rows.CountAsync(cancellationToken);
        var page = skip < total && take > 0 ? await rows.Skip(skip).Take(take).ToListAsync(cancellationToken) : [];
        return new ListPart<PublishedRow>([.. page.Select(one => new PublishedRow(one, one.Id, ChangeKind.Withdrawn))], total);
    }

    private static bool IsAsked(PlanFilter filter, ChangeKind change) => filter.Changes.Count == 0 || filter.Changes.Contains(change);

    // What the version counts itself.
    private static bool IsOfAll(PlanFilter filter) => filter is { IndicatorId: null, RegionId: null };

    private static IQueryable<Observation> Matching(IQueryable<Observation> rows, PlanFilter filter)
    {
        if (filter.IndicatorId is { } indicator)
        {
            rows = rows.Where(one => one.IndicatorId == indicator);
        }

        return filter.RegionId is { } region ? rows.Where(one => one.RegionId == region) : rows;
    }

    /// <summary>A published observation as a row of a plan.</summary>
    public static PlannedObservation RowOf(Observation content, int number, long? replacesId, ChangeKind change) => new()
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
        ReplacesId = replacesId,
        Change = change,
    };

    private sealed record PublishedRow(Observation Content, long? ReplacesId, ChangeKind Change);
}
