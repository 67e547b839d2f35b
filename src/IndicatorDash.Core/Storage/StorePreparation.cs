using IndicatorDash.Catalogues;
using IndicatorDash.Curation;
using IndicatorDash.Figures;
using IndicatorDash.Publication;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Storage;

/// <summary>Makes the store ready to be asked: migrates it and loads the curated data. Doing it again changes nothing.</summary>
public sealed class StorePreparation
{
    private readonly IDbContextFactory<IndicatorDbContext> _contexts;
    private readonly CatalogueStore _catalogues;
    private readonly CuratedDataLoader _loader;
    private readonly string _folder;

    internal StorePreparation(
        IDbContextFactory<IndicatorDbContext> contexts,
        CatalogueStore catalogues,
        CuratedDataLoader loader,
        IOptions<CurationOptions> options)
    {
        _contexts = contexts;
        _catalogues = catalogues;
        _loader = loader;
        _folder = Path.Combine(AppContext.BaseDirectory, options.Value.Folder);
    }

    /// <summary>Migrates the database, creating it if need be, and loads the curated data if they are new.</summary>
    /// <returns>The data version that was made; <see langword="null"/> if nothing was new.</returns>
    /// <exception cref="CuratedDataException">The curated files are not fit to be loaded; the figures are as before.</exception>
    /// <exception cref="IOException">The folder of the database cannot be made.</exception>
    /// <exception cref="System.Data.Common.DbException">The database cannot be reached.</exception>
    public async Task<DataVersion?> PrepareAsync(CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        CreateFolder(db);
        await db.Database.MigrateAsync(cancellationToken);
        if (db.Database.IsSqlite())
        {
            // Kept in the file: readers go on while somebody writes.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        }

        await FigureRebuild.RefillAsync(db, cancellationToken);

        // A passing fault of the network starts the whole transaction over.
        var version = await db.Database.CreateExecutionStrategy().ExecuteAsync(
            token => _loader.LoadAsync(db, _folder, token), cancellationToken);
        _catalogues.Forget();
        return version;
    }

    private static void CreateFolder(IndicatorDbContext db)
    {
        if (db.Database.IsSqlite()
            && new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is { Length: > 0 } file
            && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}
