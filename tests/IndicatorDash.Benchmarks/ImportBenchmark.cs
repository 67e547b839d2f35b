using System.Diagnostics;
using System.Text;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Indicators;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Benchmarks;

/// <summary>
/// A long table of 100,000 figures: reading, matching and planning it against the bare read by the same reader, and its
/// publication against a bare prepared upsert of as many rows; with the memory that the whole takes.
/// </summary>
internal static class ImportBenchmark
{
    private const int RowCount = 100_000;
    private const int Rounds = 3;
    private const double MaxRatio = 3;
    private const double MaxMegabytes = 400;

    private static readonly Authority Who = Authority.Of(AccountMode.Simple, "benchmark", [Role.Administrator], null);

    /// <summary>Prints what was measured.</summary>
    /// <returns>Whether nothing is slower or heavier than it may be.</returns>
    public static async Task<bool> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("indicatordash_imports_").FullName;
        try
        {
            await using var services = new ServiceCollection()
                .AddIndicatorDashCore(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
                {
                    ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "imports.db")}",
                }).Build())
                .BuildServiceProvider();
            await services.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None);
            return await MeasureAsync(services);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> MeasureAsync(ServiceProvider services)
    {
        var catalogue = await services.GetRequiredService<CatalogueStore>().GetAsync(CancellationToken.None);
        var file = FileOf(catalogue);
        var idle = Idle();
        var spreadsheets = services.GetRequiredService<SpreadsheetReader>();
        var read = await MedianAsync(async () =>
            await spreadsheets.ReadAsync(file, "long.csv", ReadChoices.Detect, null, CancellationToken.None));

        var workflow = services.GetRequiredService<ImportWorkflow>();
        var upload = new FileUpload { FileName = "long.csv", Content = file, RegionId = Region.NationId };
        var id = await workflow.UploadAsync(Who, upload, null, CancellationToken.None);
        await using var db = services.GetRequiredService<IDbContextFactory<IndicatorDbContext>>().CreateDbContext();
        var batch = await db.Batches.SingleAsync(batch => batch.Id == id);
        var stored = await db.UploadedFiles.SingleAsync(one => one.BatchId == id);
        var plan = await MedianAsync(() => services.GetRequiredService<BatchPlanning>()
            .PlanAsync(db, batch, stored, new BatchChoices(), null, CancellationToken.None));
        var passed = Report("read, decode, match and plan", plan, "bare read", read);

        await SettleAsync(services, id);
        var revision = await db.Batches.Where(one => one.Id == id).Select(one => one.Revision).SingleAsync();
        var upsert = await BareUpsert.RunAsync(db.Database.GetConnectionString()!, RowCount);
        var watch = Stopwatch.StartNew();
        var version = await workflow.PublishAloneAsync(Who, id, revision, null, CancellationToken.None);
        passed &= Report($"publication of {version.NewCount:#,##0}", watch.Elapsed, "bare prepared upsert", upsert);

        using var process = Process.GetCurrentProcess();
        var megabytes = (process.PeakWorkingSet64 - idle) / 1e6;
        Console.WriteLine($"peak memory above idle: {megabytes:0} MB{(megabytes > MaxMegabytes ? "  too much" : "")}");
        return passed && megabytes <= MaxMegabytes;
    }

    // The generated figures contradict some of the curated ones.
    private static async Task SettleAsync(ServiceProvider services, int id)
    {
        var (workflow, queries) = (services.GetRequiredService<ImportWorkflow>(), services.GetRequiredService<ImportQueries>());
        foreach (var group in await queries.IssueGroupsAsync(Who, id, CancellationToken.None))
        {
            if (group.Severity == ImportIssueSeverity.Warning)
            {
                await workflow.GiveReasonAsync(Who, id, group.Code, "generated", CancellationToken.None);
            }
        }

        var conflicts = await queries.RowsAsync(Who, id, new PlanFilter { ConflictsOnly = true }, 0, RowCount, CancellationToken.None);
        if (conflicts.Total > 0)
        {
            await workflow.DecideAsync(Who, id, [.. conflicts.Items.Select(row => row.Row.Row)], ConflictDecision.Adopt, CancellationToken.None);
        }
    }

    private static byte[] FileOf(Catalogue catalogue)
    {
        var random = new Random(20260101);
        var counties = catalogue.Regions.All
            .Where(region => region is { Level: RegionLevel.County, Kind: RegionKind.Administrative } && region.IsInForce(2010) && region.IsInForce(2020))
            .ToList();
        var indicators = catalogue.Indicators.Where(indicator => indicator.Aggregation == Aggregation.Sum).Take(4).ToList();
        var text = new StringBuilder("地区,指标,年份,数值,单位\n");
        var lines =
            from year in Enumerable.Range(2010, 11)
            from indicator in indicators
            from county in counties
            select $"{county.Code},{indicator.Name},{year},{5_000 + random.Next(2_500)},{indicator.UnitCode}\n";
        foreach (var line in lines.Take(RowCount))
        {
            text.Append(line);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static async Task<TimeSpan> MedianAsync<T>(Func<Task<T>> action)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            await action();
            times.Add(watch.Elapsed);
        }

        times.Sort();
        return times[Rounds / 2];
    }

    private static bool Report(string what, TimeSpan time, string against, TimeSpan bare)
    {
        var ratio = time / bare;
        Console.WriteLine(
            $"{what}: {time.TotalMilliseconds:0} ms, {against}: {bare.TotalMilliseconds:0} ms, ratio {ratio:0.00}{(ratio > MaxRatio ? "  too slow" : "")}");
        return ratio <= MaxRatio;
    }

    private static long Idle()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
