using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Publication;

/// <summary>Questions about data versions inside an open context.</summary>
internal static class DataVersions
{
    /// <summary>The number of the current version; 0 before the first.</summary>
    public static async Task<int> CurrentVersionAsync(this IndicatorDbContext db, CancellationToken cancellationToken) =>
        await db.DataVersions.MaxAsync(version => (int?)version.Number, cancellationToken) ?? 0;
}
