using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Catalogues;

/// <summary>
/// The catalogue, read once and held: matching a name needs all regions at hand, and reading 3,000 of them for each page
/// would cost more than the page. <see cref="Forget"/> makes the next reader read it again.
/// </summary>
public sealed class CatalogueStore(IDbContextFactory<IndicatorDbContext> contexts)
{
    private readonly Lock _lock = new();
    private Task<Catalogue>? _catalogue;
    private (int Version, long Change)? _known;

    /// <summary>The catalogue as it stands.</summary>
    public async Task<Catalogue> GetAsync(CancellationToken cancellationToken)
    {
        Task<Catalogue> reading;
        lock (_lock)
        {
            if (_catalogue is null || _catalogue.IsFaulted || _catalogue.IsCanceled)
            {
                // Not cancelled with its first reader: others may be waiting for it.
                _catalogue = ReadAsync();
            }

            reading = _catalogue;
        }

        return await reading.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Drops what is held if the catalogue was changed since it was last asked for here, on whatever node: by an administrator, or
    /// by curated files, which come with a data version.
    /// </summary>
    /// <param name="version">The number of the current data version.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>The number of the last change in the audit log, which grows with each; 0 before the first.</returns>
    public async Task<long> RefreshAsync(int version, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var change = await db.AuditRecords
            .Where(record => record.Action == AuditActions.IndicatorChanged
                || record.Action == AuditActions.RegionChanged || record.Action == AuditActions.SourceChanged)
            .MaxAsync(record => (long?)record.Sequence, cancellationToken) ?? 0;
        lock (_lock)
        {
            if (_known != (version, change))
            {
                (_known, _catalogue) = ((version, change), null);
            }
        }

        return change;
    }

    /// <summary>Drops what is held, after a change.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _catalogue = null;
        }
    }

    private async Task<Catalogue> ReadAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.ReadCatalogueAsync(CancellationToken.None);
    }
}
