using System.Text;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Figures;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IndicatorDash.Catalogues;

/// <summary>One change of the catalogue inside its transaction.</summary>
/// <param name="Db">The context of the transaction.</param>
/// <param name="Catalogue">The catalogue as it stands in the transaction, before the change.</param>
internal sealed record CatalogueWork(IndicatorDbContext Db, Catalogue Catalogue, AuditLog Audit, Authority Who)
{
    /// <summary>What stands where something was seen.</summary>
    /// <exception cref="CatalogueConflictException{T}">It is not as it was seen.</exception>
    public async Task<EntityEntry<T>> FindAsync<T>(T seen, CancellationToken cancellationToken)
        where T : class, ICatalogueEntry
    {
        var stored = await Db.Set<T>().AsTracking().SingleOrDefaultAsync(entry => entry.Id == seen.Id, cancellationToken);
        if (stored is null)
        {
            throw new CatalogueConflictException<T>(null, []);
        }

        var entry = Db.Entry(stored);
        var changes = CatalogueFields.Differences(entry, seen, Catalogue);
        return changes.Count == 0
            ? entry
            : throw new CatalogueConflictException<T>(
                stored, [.. changes.Select(change => new FieldChange(change.Field, change.After, change.Before))]);
    }

    /// <summary>Adds an entry, all of which an administrator has set.</summary>
    public async Task AddAsync<T>(T made, CatalogueRecord record, bool remakesFigures, CancellationToken cancellationToken)
        where T : class, ICatalogueEntry
    {
        var entry = Db.Add(made);
        entry.Property(one => one.Edited).CurrentValue = EditedFields.Together(
            entry.Metadata.GetProperties().Select(property => property.Name)
                .Except([nameof(ICatalogueEntry.Id), nameof(ICatalogueEntry.Edited)]));
        var fields = CatalogueFields.Differences(entry, null, Catalogue);
        await SaveAsync(record, [.. fields.Select(field => new FieldChange(field.Field, "", field.Before))], remakesFigures, cancellationToken);
    }

    /// <summary>Makes an entry what it is asked to be; nothing is done and recorded where it is that already.</summary>
    /// <param name="entry">What is stored.</param>
    /// <param name="asked">What it is to be.</param>
    /// <param name="record">What is told of it.</param>
    /// <param name="figureFields">The properties that figures depend on: they are made anew where one of these changes.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task ChangeAsync<T>(
        EntityEntry<T> entry, T asked, CatalogueRecord record, IEnumerable<string> figureFields, CancellationToken cancellationToken)
        where T : class, ICatalogueEntry
    {
        var changes = CatalogueFields.Differences(entry, asked, Catalogue);
        if (changes.Count == 0)
        {
            return;
        }

        var fields = changes.Select(change => change.Field).ToList();
        var edited = EditedFields.Together([.. EditedFields.Read(entry.Entity.Edited), .. fields]);
        entry.CurrentValues.SetValues(asked);
        entry.Property(one => one.Edited).CurrentValue = edited;
        await SaveAsync(record, changes, figureFields.Intersect(fields).Any(), cancellationToken);
    }

    /// <summary>Deletes an entry.</summary>
    public async Task DeleteAsync<T>(EntityEntry<T> entry, CatalogueRecord record, bool remakesFigures, CancellationToken cancellationToken)
        where T : class, ICatalogueEntry
    {
        var changes = CatalogueFields.Differences(entry, null, Catalogue);
        entry.State = EntityState.Deleted;
        await SaveAsync(record, changes, remakesFigures, cancellationToken);
    }

    private async Task SaveAsync(
        CatalogueRecord record, IReadOnlyList<FieldChange> changes, bool remakesFigures, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        if (remakesFigures)
        {
            await FigureRebuild.RunAsync(Db, cancellationToken);
        }

        await Audit.AppendAsync(
            Db, new(record.Action, Who.UserName, record.Subject, Details(changes), Who.Address), cancellationToken);
    }

    // One line a field; long texts are cut, so that all fields have room.
    private static string Details(IReadOnlyList<FieldChange> changes)
    {
        const int Spare = 40;
        var limit = Math.Max((AuditRecord.MaxDetailsLength / changes.Count - Spare) / 2, 1);
        var lines = new StringBuilder();
        foreach (var change in changes)
        {
            lines.Append(lines.Length == 0 ? "" : "\n").Append(change.Field).Append(": ")
                .Append(AuditText.Fit(change.Before, limit)).Append(" → ").Append(AuditText.Fit(change.After, limit));
        }

        return lines.ToString();
    }
}

/// <summary>What the audit log tells of a change.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Subject">The code and the name of what is changed.</param>
internal sealed record CatalogueRecord(string Action, string Subject);
