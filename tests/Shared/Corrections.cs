using IndicatorDash.Catalogues;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Testing;

/// <summary>Publishes single figures into the stores of tests.</summary>
internal static class Corrections
{
    /// <summary>Publishes a batch of one figure of a year, which takes the place of what was published for it.</summary>
    /// <returns>The data version that it made.</returns>
    public static async Task<int> PublishAsync(IServiceProvider services, string indicatorCode, int regionId, int year, long value)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<IndicatorDbContext>>();
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var catalogue = await db.ReadCatalogueAsync(CancellationToken.None);
        var indicator = catalogue.FindIndicator(indicatorCode)!;
        var current = await db.CurrentVersionAsync(CancellationToken.None);
        var batch = new ImportBatch
        {
            Origin = BatchOrigin.Upload,
            FileName = "correction.xlsx",
            ContentHash = $"correction {current}",
            CreatedBy = "reporter",
            CreatedAtUtc = new DateTime(2024, 1, 5, 1, 2, 3, DateTimeKind.Utc),
            BaseVersion = current,
        };
        db.Add(batch);
        await db.SaveChangesAsync();
        var row = new PlannedObservation
        {
            BatchId = batch.Id,
            Row = 1,
            IndicatorId = indicator.Id,
            RegionId = regionId,
            Period = Period.OfYear(year),
            Kind = ObservationKind.Actual,
            Status = ObservationStatus.Reported,
            Qualifier = ValueQualifier.Exact,
            ScaledValue = value * Scaled.Factor,
            ScaledLower = value * Scaled.Factor,
            ScaledUpper = value * Scaled.Factor,
            SourceId = (await db.Sources.OrderBy(source => source.Id).FirstAsync()).Id,
            AsWritten = $"{value}{indicator.UnitCode}",
            Locator = "Sheet1!D1",
        };
        await Planner.PlanAsync(db, [row], CancellationToken.None);
        await db.BulkInsertAsync([row], CancellationToken.None);
        var version = await services.GetRequiredService<Publisher>().PublishAsync(db, batch.Id, "reviewer", CancellationToken.None);
        await transaction.CommitAsync();
        return version.Number;
    }
}
