using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Curation;

/// <summary>Stores the catalogue of the curated files: adds what is new and brings the rest up to date.</summary>
internal static class CatalogueWriter
{
    /// <returns>Whether a region or an indicator is new or another than before, so that figures may be, too.</returns>
    public static async Task<bool> StoreAsync(IndicatorDbContext db, CuratedData data, CancellationToken cancellationToken)
    {
        await UpsertAsync<Theme>(db, data.Themes, theme => theme.Id, cancellationToken);
        await UpsertAsync<Unit>(db, data.Units, unit => unit.Code, cancellationToken);
        await UpsertAsync<Headline>(db, data.Headlines, headline => headline.Position, cancellationToken);
        await UpsertAsync<Indicator>(db, data.Indicators, indicator => indicator.Id, cancellationToken);
        await UpsertAsync<Region>(db, data.Regions, region => region.Id, cancellationToken);
        await UpsertAsync<SourceDocument>(db, data.Sources, source => source.Id, cancellationToken);
        var isChanged = db.ChangeTracker.Entries()
            .Any(entry => entry is { Entity: Region or Indicator, State: EntityState.Added or EntityState.Modified });
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return isChanged;
    }

    private static string? AliasesOf(object row) => row switch
    {
        Region region => region.Aliases,
        Indicator indicator => indicator.Aliases,
        _ => null,
    };

    // What people saved beside the files' names stays, behind them; as much of it as there is room for.
    private static string Together(string own, string stored)
    {
        const int MaxLength = 400;
        var names = own.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return stored.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Except(names)
            .Aggregate(own, (all, name) => all.Length + 1 + name.Length > MaxLength ? all : all.Length == 0 ? name : $"{all};{name}");
    }

    private static async Task UpsertAsync<T>(
        IndicatorDbContext db, IReadOnlyList<T> rows, Func<T, object> keyOf, CancellationToken cancellationToken)
        where T : class
    {
        var stored = await db.Set<T>().AsTracking().ToDictionaryAsync(keyOf, cancellationToken);
        foreach (var row in rows)
        {
            if (stored.TryGetValue(keyOf(row), out var before))
            {
                var entry = db.Entry(before);
                var aliases = AliasesOf(before);
                entry.CurrentValues.SetValues(row);
                if (aliases is not null)
                {
                    entry.CurrentValues[nameof(Region.Aliases)] = Together(AliasesOf(row)!, aliases);
                }
            }
            else
            {
                db.Add(row);
            }
        }
    }
}
