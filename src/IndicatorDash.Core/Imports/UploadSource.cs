using System.Globalization;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports;

/// <summary>Puts the file of a batch among the sources, when it is published.</summary>
internal static class UploadSource
{
    /// <summary>Adds the source, and makes it that of the batch, which is tracked, and so of every row of its plan that names none.</summary>
    public static async Task AddAsync(IndicatorDbContext db, ImportBatch batch, CancellationToken cancellationToken)
    {
        var regionId = batch.RegionId ?? Region.NationId;
        var last = await db.Sources.MaxAsync(source => (int?)source.Id, cancellationToken) ?? 0;
        var publisher = await db.Regions.Where(region => region.Id == regionId).Select(region => region.Name)
            .FirstOrDefaultAsync(cancellationToken);
        var source = new SourceDocument
        {
            Id = last + 1,
            Code = string.Create(CultureInfo.InvariantCulture, $"upload-{batch.Id}"),
            Title = batch.Title,
            Publisher = publisher ?? "",
            PublishedOn = batch.CreatedAtUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            RegionId = regionId,
            Note = batch.FileName == batch.Title ? "" : batch.FileName,
        };
        db.Add(source);
        await db.SaveChangesAsync(cancellationToken);
        batch.SourceId = source.Id;
        await db.SaveChangesAsync(cancellationToken);
    }
}
