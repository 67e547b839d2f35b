using System.Diagnostics;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Storage;

namespace IndicatorDash.Benchmarks;

/// <summary>
/// Publishes 100,000 changes of the generated figures, then asks what pages ask as of the version before, and of the small
/// one before that.
/// </summary>
internal sealed class VersionBenchmark(GeneratedStore store)
{
    private const int ChangeCount = 100_000;
    private const int Rounds = 5;

    // Pages that need all of the changed figures as they were make each of them anew: 20 µs for each change.
    private const double MaxMilliseconds = 2_000;
    private const int Curated = 1;
    private const int Generated = 2;

    private readonly FigureQueries _figures = store.Get<FigureQueries>();
    private readonly CoverageQueries _coverage = store.Get<CoverageQueries>();

    /// <summary>Prints a line for each page and version.</summary>
    /// <returns>Whether none takes more than two seconds of a processor, which is what it takes on an idle one.</returns>
    public async Task<bool> RunAsync()
    {
        var catalogue = await store.Get<CatalogueStore>().GetAsync(CancellationToken.None);
        if ((await store.Get<VersionQueries>().CurrentAsync(CancellationToken.None))!.Version.Number == Generated)
        {
            await ChangeAsync(catalogue);
        }

        var passed = true;
        Console.WriteLine($"{"page",-42}{"version",9}{"CPU ms",11}");
        foreach (var (name, askAsync) in Pages(catalogue))
        {
            foreach (var asOf in (int?[])[null, Generated, Curated])
            {
                passed &= await MeasureAsync(name, asOf, askAsync);
            }
        }

        return passed;
    }

    private static async Task<bool> MeasureAsync(string name, int? asOf, Func<int?, Task> askAsync)
    {
        var times = new List<double>();
        for (var i = 0; i <= Rounds; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            await askAsync(asOf);
            times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        // The first round compiles.
        var median = times.Skip(1).Order().ElementAt(Rounds / 2);
        Console.WriteLine($"{name,-42}{(asOf is null ? "current" : $"{asOf}"),9}{median,11:0}" + (median > MaxMilliseconds ? "  too slow" : ""));
        return median <= MaxMilliseconds;
    }

    // What the readers of the pages ask.
    private IEnumerable<(string Name, Func<int?, Task> AskAsync)> Pages(Catalogue catalogue)
    {
        int[] all = [.. catalogue.Indicators.Select(indicator => indicator.Id)];
        var generated = GeneratedOf(catalogue);
        int[] provinces = [.. catalogue.Regions.Provinces.Select(region => region.Id)];
        int[] cities = [.. catalogue.Regions.Children(370000, GeneratedStore.LastYear).Select(region => region.Id)];

        yield return ("overview of the nation", asOf => OverviewAsync(all, generated, Region.NationId, provinces, asOf));
        yield return ("overview of a province", asOf => OverviewAsync(all, generated, 370000, cities, asOf));
        yield return ("indicator, provinces", async asOf =>
        {
            await _figures.WithinAsync([generated[3]], catalogue.Regions.Nation, 601, asOf, CancellationToken.None);
            await _figures.SeriesAsync(generated[3], [Region.NationId, .. provinces], asOf, CancellationToken.None);
        });
        yield return ("profile of a province", async asOf =>
        {
            await _figures.AllAsync(all, [370000], asOf, CancellationToken.None);
            await _figures.YearAsync(all, provinces, GeneratedStore.LastYear, asOf, CancellationToken.None);
            await _coverage.ForRegionsAsync([Region.NationId, 370000, .. cities], asOf, CancellationToken.None);
            await store.Get<SourceQueries>().ListAsync(asOf, CancellationToken.None);
        });
    }

    private async Task OverviewAsync(int[] all, int[] generated, int region, int[] children, int? asOf)
    {
        await _coverage.ForRegionsAsync([region, .. children], asOf, CancellationToken.None);
        await _figures.AllAsync(generated[..12], [region], asOf, CancellationToken.None);
        await _figures.YearAsync(generated[..12], children, GeneratedStore.LastYear, asOf, CancellationToken.None);
        await _figures.YearAsync(generated[..12], children, GeneratedStore.LastYear - 1, asOf, CancellationToken.None);
        await _figures.WordsAsync(all, children, GeneratedStore.LastYear, GeneratedStore.LastYear, asOf, CancellationToken.None);
    }

    private static int[] GeneratedOf(Catalogue catalogue) =>
    [
        .. catalogue.Indicators
            .Where(indicator => indicator.Code.StartsWith("generated-", StringComparison.Ordinal))
            .Select(indicator => indicator.Id),
    ];

    // Every county of the last year, indicator by indicator.
    private async Task ChangeAsync(Catalogue catalogue)
    {
        var watch = Stopwatch.StartNew();
        var counties = catalogue.Regions.All.Where(region => region is { Level: RegionLevel.County, Kind: RegionKind.Administrative });
        var keys = GeneratedOf(catalogue).SelectMany(indicator => counties.Select(county => (Indicator: indicator, Region: county.Id)));
        await using var db = store.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var batch = new ImportBatch
        {
            Origin = BatchOrigin.Upload,
            FileName = "changes",
            ContentHash = "changes",
            CreatedBy = "benchmark",
            CreatedAtUtc = DateTime.UnixEpoch,
            BaseVersion = Generated,
        };
        db.Add(batch);
        await db.SaveChangesAsync();
        PlannedObservation[] rows = [.. keys.Take(ChangeCount).Select((key, i) => new PlannedObservation
        {
            BatchId = batch.Id,
            Row = i,
            IndicatorId = key.Indicator,
            RegionId = key.Region,
            Period = Period.OfYear(GeneratedStore.LastYear),
            Kind = ObservationKind.Actual,
            Status = ObservationStatus.Reported,
            ScaledValue = i * Scaled.Factor,
            ScaledLower = i * Scaled.Factor,
            ScaledUpper = i * Scaled.Factor,
        })];
        await Planner.PlanAsync(db, rows, CancellationToken.None);
        await db.BulkInsertAsync(rows, CancellationToken.None);
        await store.Get<Publisher>().PublishAsync(db, batch.Id, "benchmark", CancellationToken.None);
        await transaction.CommitAsync();
        Console.WriteLine($"Published {ChangeCount} changes in {watch.Elapsed.TotalSeconds:0} s.");
    }
}
