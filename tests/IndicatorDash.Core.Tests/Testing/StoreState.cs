using System.Text.Json;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Testing;

/// <summary>Everything in a store, as text: equal where nothing was changed.</summary>
internal sealed record StoreState(
    string Catalogue, string Batches, string Versions, string Observations, string Figures, string Coverage)
{
    public static async Task<StoreState> ReadAsync(TestStore store)
    {
        await using var db = store.Open();
        return await ReadAsync(db);
    }

    public static async Task<StoreState> ReadAsync(IndicatorDbContext db) => new(
        string.Join('\n',
            await RowsAsync(db.Themes), await RowsAsync(db.Units), await RowsAsync(db.Headlines),
            await RowsAsync(db.Indicators), await RowsAsync(db.Regions), await RowsAsync(db.Sources)),
        string.Join('\n', await RowsAsync(db.Batches), await RowsAsync(db.PlannedObservations)),
        await RowsAsync(db.DataVersions),
        await RowsAsync(db.Observations),
        await RowsAsync(db.Figures),
        await RowsAsync(db.CoverageCells));

    private static async Task<string> RowsAsync<T>(DbSet<T> rows)
        where T : class
    {
        var properties = rows.EntityType.GetProperties().ToList();
        var lines = (await rows.AsNoTracking().ToListAsync())
            .Select(row => JsonSerializer.Serialize(properties.ConvertAll(
                property => $"{property.Name}={property.GetGetter().GetClrValue(row)}")));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
