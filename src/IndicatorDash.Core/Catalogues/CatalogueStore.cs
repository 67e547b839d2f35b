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
