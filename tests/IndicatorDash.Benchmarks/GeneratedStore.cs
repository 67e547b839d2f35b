using System.Diagnostics;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Benchmarks;

/// <summary>
/// A store of about 3.4 million generated county observations, 60 indicators over 20 years, beside the curated data. Made
/// once and kept in its file.
/// </summary>
internal sealed class GeneratedStore : IAsyncDisposable
{
    /// <summary>How many indicators are generated.</summary>
    public const int IndicatorCount = 60;

    /// <summary>The first generated year.</summary>
    public const int FirstYear = 2006;

    /// <summary>The last generated year.</summary>
    public const int LastYear = 2025;

    private readonly ServiceProvider _services;

    private GeneratedStore(string file) => _services = new ServiceCollection()
        .AddIndicatorDashCore(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = $"Data Source={file}",
        }).Build())
        .BuildServiceProvider();

    /// <summary>Opens the file, generating it first if it is not there.</summary>
    public static async Task<GeneratedStore> OpenAsync(string file)
    {
        var isNew = !File.Exists(file);
        var store = new GeneratedStore(file);
        if (isNew)
        {
            var watch = Stopwatch.StartNew();
            Console.WriteLine($"Generating {file} ...");
            await store.GenerateAsync();
            Console.WriteLine($"Generated in {watch.Elapsed.TotalSeconds:0} s, {new FileInfo(file).Length / 1e6:0} MB.");
        }

        return store;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IndicatorDbContext Open() => Get<IDbContextFactory<IndicatorDbContext>>().CreateDbContext();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task GenerateAsync()
    {
        await Get<StorePreparation>().PrepareAsync(CancellationToken.None);
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var ids = await AddIndicatorsAsync(db);
        var batch = await AddVersionAsync(db);
        var catalogue = await db.ReadCatalogueAsync(CancellationToken.None);
        await db.BulkInsertAsync(Observations(catalogue.Regions, ids, batch.Id), CancellationToken.None);
        var count = await db.Observations.CountAsync(observation => observation.PublishedIn == 2);
        await db.DataVersions.Where(version => version.Number == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(version => version.NewCount, count));
        await new FigureRefresher(db, catalogue).RebuildAsync(CancellationToken.None);
        await new CoverageRefresher(db, catalogue).RebuildAsync(CancellationToken.None);
        await transaction.CommitAsync();
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static async Task<int[]> AddIndicatorsAsync(IndicatorDbContext db)
    {
        var first = await db.Indicators.MaxAsync(indicator => indicator.Id) + 1;
        var theme = await db.Themes.MinAsync(theme => theme.Id);
        var unit = (await db.Units.FirstAsync()).Code;
        var ids = Enumerable.Range(first, IndicatorCount).ToArray();
        db.AddRange(ids.Select(id => new Indicator
        {
            Id = id,
            Code = $"generated-{id}",
            Name = $"Generated {id}",
            NameEn = $"Generated {id}",
            ThemeId = theme,
            UnitCode = unit,
            Measure = Measure.Flow,
            Aggregation = Aggregation.Sum,
            Decimals = 0,
            Better = Direction.Higher,
            Order = id,
        }));
        await db.SaveChangesAsync();
        return ids;
    }

    private static async Task<ImportBatch> AddVersionAsync(IndicatorDbContext db)
    {
        var batch = new ImportBatch
        {
            Origin = BatchOrigin.Upload,
            FileName = "generated",
            ContentHash = "generated",
            CreatedBy = "benchmark",
            CreatedAtUtc = DateTime.UnixEpoch,
            BaseVersion = 1,
            PublishedVersion = 2,
        };
        db.Add(batch);
        await db.SaveChangesAsync();
        db.Add(new DataVersion
        {
            Number = 2,
            BatchId = batch.Id,
            PublishedAtUtc = DateTime.UnixEpoch,
            PublishedBy = "benchmark",
            NewCount = 0,
            ChangedCount = 0,
            WithdrawnCount = 0,
        });
        await db.SaveChangesAsync();
        return batch;
    }

    // Two in a hundred are missing, as in life.
    private static IEnumerable<Observation> Observations(RegionDirectory regions, int[] indicatorIds, int batchId)
    {
        var random = new Random(20260101);
        var counties = regions.All
            .Where(region => region is { Level: RegionLevel.County, Kind: RegionKind.Administrative })
            .Select(region => region.Id)
            .ToArray();
        foreach (var indicatorId in indicatorIds)
        {
            for (var year = FirstYear; year <= LastYear; year++)
            {
                var period = Period.OfYear(year);
                foreach (var county in counties)
                {
                    var value = random.Next(1, 100_000) * 10_000L;
                    if (random.Next(100) >= 2)
                    {
                        yield return new Observation
                        {
                            IndicatorId = indicatorId,
                            RegionId = county,
                            Period = period,
                            Kind = ObservationKind.Actual,
                            Status = ObservationStatus.Reported,
                            ScaledValue = value,
                            ScaledLower = value,
                            ScaledUpper = value,
                            BatchId = batchId,
                            PublishedIn = 2,
                        };
                    }
                }
            }
        }
    }
}
