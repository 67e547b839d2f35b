using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Catalogues;

/// <summary>Reads the catalogue from the store.</summary>
internal static class CatalogueReader
{
    public static async Task<Catalogue> ReadCatalogueAsync(this IndicatorDbContext db, CancellationToken cancellationToken) => new(
        new RegionDirectory(await db.Regions.ToListAsync(cancellationToken)),
        await db.Indicators.ToListAsync(cancellationToken),
        await db.Themes.ToListAsync(cancellationToken),
        await db.Units.ToListAsync(cancellationToken),
        await db.Headlines.ToListAsync(cancellationToken));
}
