using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Testing;

/// <summary>
/// Generated figures that make the dashboards dense: every province, and every city of Shandong, over several years, with
/// the gaps, approximations and targets of real reporting. Only ever published into the stores of tests.
/// </summary>
internal static class DenseData
{
    /// <summary>The first generated year.</summary>
    public const int FirstYear = 2016;

    /// <summary>The last generated year.</summary>
    public const int LastYear = 2022;

    /// <summary>威海市, which reports nothing in the last year.</summary>
    public const int SilentCity = 371000;

    /// <summary>德州市, which says in the last year that it has not reported.</summary>
    public const int NotReportedCity = 371400;

    private const int Shandong = 370000;

    private static readonly string[] Codes =
    [
        "members-trained-times",
        "villages-above-zero",
        "urgent-talent-introduced",
        "service-centres-built",
        "members-recruited",
        "grid-service-stations",
    ];

    /// <summary>Publishes the figures as one batch.</summary>
    public static Task PublishAsync(IServiceProvider services) => PublishAsync(services, Rows);

    /// <summary>Publishes, of an indicator, that counties of Shandong have not reported, year by year, as often as asked for.</summary>
    public static Task PublishWordsAsync(IServiceProvider services, int count) => PublishAsync(services, (catalogue, batchId, sourceId) =>
        Enumerable.Range(2000, LastYear - 2000)
            .SelectMany(year => catalogue.Regions.Children(Shandong, year)
                .SelectMany(city => catalogue.Regions.Children(city.Id, year))
                .Select(county => (Year: year, County: county)))
            .Take(count)
            .Select((pair, index) => Row(
                catalogue.FindIndicator(Codes[0])!, pair.County.Id, pair.Year, ObservationKind.Actual, ObservationStatus.NotReported, 0, batchId, sourceId, index + 1)));

    private static async Task PublishAsync(IServiceProvider services, Func<Catalogue, int, int, IEnumerable<PlannedObservation>> rowsOf)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<IndicatorDbContext>>();
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var catalogue = await db.ReadCatalogueAsync(CancellationToken.None);
        var batch = new ImportBatch
        {
            Origin = BatchOrigin.Upload,
            FileName = "dense.xlsx",
            ContentHash = "dense",
            CreatedBy = "reporter",
            CreatedAtUtc = new DateTime(2023, 1, 5, 1, 2, 3, DateTimeKind.Utc),
            BaseVersion = await db.CurrentVersionAsync(CancellationToken.None),
        };
        db.Add(batch);
        await db.SaveChangesAsync();
        var source = await db.Sources.OrderBy(source => source.Id).FirstAsync();
        var rows = rowsOf(catalogue, batch.Id, source.Id).ToList();
        await Planner.PlanAsync(db, rows, CancellationToken.None);
        await db.BulkInsertAsync(rows, CancellationToken.None);
        await services.GetRequiredService<Publisher>().PublishAsync(db, batch.Id, "reviewer", CancellationToken.None);
        await transaction.CommitAsync();
    }

    private static IEnumerable<PlannedObservation> Rows(Catalogue catalogue, int batchId, int sourceId)
    {
        var number = 0;
        foreach (var indicator in Codes.Select(code => catalogue.FindIndicator(code)!))
        {
            for (var year = FirstYear; year <= LastYear; year++)
            {
                var regions = catalogue.Regions.Children(Region.NationId, year)
                    .Concat(catalogue.Regions.Children(Shandong, year))
                    .Where(region => region.Kind == RegionKind.Administrative);
                foreach (var region in regions)
                {
                    if (Row(indicator, region, year, batchId, sourceId, number + 1) is { } row)
                    {
                        number++;
                        yield return row;
                    }
                }
            }

            yield return Row(
                indicator, Shandong, LastYear, ObservationKind.Target, ObservationStatus.Reported, 420_000, batchId, sourceId, ++number);
        }
    }

    private static PlannedObservation? Row(Indicator indicator, Region region, int year, int batchId, int sourceId, int number)
    {
        var isLast = year == LastYear;
        var isGap = (region.Id == Shandong && (year == 2018 || isLast)) || (region.Id == SilentCity && isLast);
        if (isGap)
        {
            return null;
        }

        var status = region.Id == NotReportedCity && isLast ? ObservationStatus.NotReported : ObservationStatus.Reported;
        var value = ((region.Id / 100 * 37) + (indicator.Id * 11)) % 90 * 500 * (year - FirstYear + 8) / 10;
        return Row(indicator, region.Id, year, ObservationKind.Actual, status, value + 100, batchId, sourceId, number);
    }

    private static PlannedObservation Row(
        Indicator indicator,
        int regionId,
        int year,
        ObservationKind kind,
        ObservationStatus status,
        long value,
        int batchId,
        int sourceId,
        int number)
    {
        var isAbout = year == 2019 && regionId % 300 == 0;
        var scaled = status.HasValue() ? value * Scaled.Factor : (long?)null;
        return new PlannedObservation
        {
            BatchId = batchId,
            Row = number,
            IndicatorId = indicator.Id,
            RegionId = regionId,
            Period = Period.OfYear(year),
            Kind = kind,
            Status = status,
            Qualifier = isAbout ? ValueQualifier.About : ValueQualifier.Exact,
            ScaledValue = scaled,
            ScaledLower = isAbout ? scaled - (50 * Scaled.Factor) : scaled,
            ScaledUpper = isAbout ? scaled + (50 * Scaled.Factor) : scaled,
            SourceId = sourceId,
            AsWritten = $"{(isAbout ? "约" : "")}{value}{indicator.UnitCode}",
            Locator = $"Sheet1!D{number}",
        };
    }
}
