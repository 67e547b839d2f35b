using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IndicatorDash.Curation;

/// <summary>What came of storing the catalogue of the curated files.</summary>
/// <param name="IsChanged">Whether a region or an indicator is new or another than before, so that figures may be, too.</param>
/// <param name="Kept">Where the files say something else than an administrator has set, which stands: a line each.</param>
internal sealed record StoredCatalogue(bool IsChanged, IReadOnlyList<string> Kept);

/// <summary>
/// Stores the catalogue of the curated files: adds what is new and brings the rest up to date, but for what an administrator
/// has set.
/// </summary>
internal static class CatalogueWriter
{
    /// <exception cref="CuratedDataException">
    /// The files have figures of an indicator in another unit than an administrator has given it.
    /// </exception>
    public static async Task<StoredCatalogue> StoreAsync(IndicatorDbContext db, CuratedData data, CancellationToken cancellationToken)
    {
        var kept = new List<string>();
        await UpsertAsync<Theme>(db, data.Themes, theme => theme.Id, kept, cancellationToken);
        await UpsertAsync<Unit>(db, data.Units, unit => unit.Code, kept, cancellationToken);
        await UpsertAsync<Headline>(db, data.Headlines, headline => headline.Position, kept, cancellationToken);
        await UpsertAsync<Indicator>(db, data.Indicators, indicator => indicator.Id, kept, cancellationToken);
        await UpsertAsync<Region>(db, data.Regions, region => region.Id, kept, cancellationToken);
        await UpsertAsync<SourceDocument>(db, data.Sources, source => source.Id, kept, cancellationToken);
        ThrowIfUnitsDiffer(db, data);
        var isChanged = db.ChangeTracker.Entries()
            .Any(entry => entry is { Entity: Region or Indicator, State: EntityState.Added or EntityState.Modified });
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new(isChanged, kept);
    }

    private static void ThrowIfUnitsDiffer(IndicatorDbContext db, CuratedData data)
    {
        var units = db.ChangeTracker.Entries<Indicator>().ToDictionary(entry => entry.Entity.Id, entry => entry.Entity.UnitCode);
        var problems = data.Indicators
            .Where(indicator => units[indicator.Id] != indicator.UnitCode
                && data.Observations.Any(observation => observation.IndicatorId == indicator.Id))
            .Select(indicator => new DataProblem(
                CuratedFiles.Indicators, 0, "unit", DataProblemCode.UnitMismatch, $"{indicator.Code}: {indicator.UnitCode} ≠ {units[indicator.Id]}"))
            .ToList();
        if (problems.Count > 0)
        {
            throw new CuratedDataException(problems);
        }
    }

    private static string? AliasesOf(object row) => row switch
    {
        Region region => region.Aliases,
        Indicator indicator => indicator.Aliases,
        _ => null,
    };

    private static string NameOf(object row) => row switch
    {
        Region region => region.Code,
        Indicator indicator => indicator.Code,
        SourceDocument source => source.Code,
        _ => "",
    };

    // What people saved beside the files' names stays, behind them; as much of it as there is room for.
    private static string Together(string own, string stored) => AliasList.Read(stored)
        .Except(AliasList.Read(own))
        .Aggregate(own, (all, name) => all.Length + 1 + name.Length > AliasList.MaxLength ? all : all.Length == 0 ? name : $"{all};{name}");

    private static async Task UpsertAsync<T>(
        IndicatorDbContext db, IReadOnlyList<T> rows, Func<T, object> keyOf, List<string> kept, CancellationToken cancellationToken)
        where T : class
    {
        var stored = await db.Set<T>().AsTracking().ToDictionaryAsync(keyOf, cancellationToken);
        foreach (var row in rows)
        {
            if (stored.TryGetValue(keyOf(row), out var before))
            {
                Update(db.Entry(before), row, kept);
            }
            else
            {
                db.Add(row);
            }
        }
    }

    private static void Update<T>(EntityEntry<T> entry, T row, List<string> kept)
        where T : class
    {
        var values = entry.CurrentValues.Clone();
        values.SetValues(row);
        if (AliasesOf(row) is { } aliases)
        {
            values[nameof(Region.Aliases)] = Together(aliases, AliasesOf(entry.Entity)!);
        }

        if (entry.Entity is ICatalogueEntry { Edited: { Length: > 0 } edited })
        {
            values[nameof(ICatalogueEntry.Edited)] = edited;
            foreach (var field in EditedFields.Read(edited))
            {
                var (set, filed) = (entry.CurrentValues[field], values[field]);
                if (!Equals(set, filed))
                {
                    values[field] = set;
                    kept.Add($"{NameOf(row)} {field}: {set} ≠ {filed}");
                }
            }
        }

        entry.CurrentValues.SetValues(values);
    }
}
