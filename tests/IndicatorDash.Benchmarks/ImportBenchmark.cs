using System.Diagnostics;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Benchmarks;

/// <summary>
/// Long tables of 100,000 figures, as a workbook and as text: reading, matching and planning them against the bare read by the
/// same reader, their publication against a bare prepared upsert of the same rows, and the memory that the whole takes.
/// </summary>
internal sealed class ImportBenchmark(ServiceProvider services)
{
    private const int RowCount = 100_000;
    private const int Rounds = 7;

    // As of a server that has run for a while: the compiler makes code that is run often anew, twice.
    private const int FirstRounds = 8;
    private const double MaxRatio = 3;
    private const double MaxMegabytes = 400;

    private static readonly Authority Who = Authority.Of(AccountMode.Simple, "benchmark", [Role.Administrator], null);
    private bool _passed = true;

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
            return await new ImportBenchmark(services).MeasureAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<bool> MeasureAsync()
    {
        var catalogue = await services.GetRequiredService<CatalogueStore>().GetAsync(CancellationToken.None);
        var text = new LongTable(catalogue, RowCount, seed: 20260101).ToCsv();
        var workbooks = Enumerable.Range(0, Rounds).Select(i => new LongTable(catalogue, RowCount, seed: 20260102 + i).ToXlsx()).ToList();
        var few = new LongTable(catalogue, RowCount / 100, seed: 20260201).ToCsv();
        var idle = Idle();
        await MeasurePlanAsync("long.xlsx", workbooks[0]);
        await MeasurePlanAsync("long.csv", text);

        ReportMemory("to plan", idle);

        await PublishAsync("small.csv", few);
        var bringing = await PublishAsync("long.csv", text);
        await MeasurePublicationsAsync(Enumerable.Repeat(() => Task.FromResult(bringing), Rounds));

        // Each replaces everything that the one before brought.
        await MeasurePublicationsAsync(workbooks.Select(workbook => (Func<Task<Publication>>)(() => PublishAsync("long.xlsx", workbook))));

        // Of the upserts too, which keep their rows.
        ReportMemory("to publish", idle);
        return _passed;
    }

    private async Task MeasurePlanAsync(string fileName, byte[] content)
    {
        var (batch, file) = BatchOf(fileName, content);
        var spreadsheets = services.GetRequiredService<SpreadsheetReader>();
        var planning = services.GetRequiredService<BatchPlanning>();
        var clocks = new List<StageClock>();
        var (reads, plans, passes) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < FirstRounds + Rounds; round++)
        {
            await using var db = Open();
            var clock = new StageClock();
            var read = await TimeAsync(() => spreadsheets.ReadAsync(content, fileName, ReadChoices.Detect, null, CancellationToken.None));
            var plan = await TimeAsync(() => planning.PlanAsync(db, batch, file, new BatchChoices(), clock, CancellationToken.None));
            clock.Stop();
            var pass = fileName.EndsWith(".xlsx", StringComparison.Ordinal)
                ? await TimeAsync(() => Task.Run(() => BareXmlPass.Run(content)))
                : TimeSpan.Zero;

            if (round >= FirstRounds)
            {
                clocks.Add(clock);
                reads.Add(read);
                plans.Add(plan);
                passes.Add(pass);
            }
        }

        Report($"{fileName}: read, decode, match and plan", plans, "bare read", reads);
        if (Median(passes) is { Ticks: > 0 } bare)
        {
            Console.WriteLine($"  against a bare pass over its XML: {bare.TotalMilliseconds:0} ms, ratio {Median(plans) / bare:0.00}");
        }

        Print(clocks);
    }

    private async Task<Publication> PublishAsync(string fileName, byte[] content)
    {
        var workflow = services.GetRequiredService<ImportWorkflow>();
        var uploading = new StageClock();
        var upload = new FileUpload { FileName = fileName, Content = content, RegionId = Region.NationId };
        var id = await workflow.UploadAsync(Who, upload, uploading, CancellationToken.None);
        uploading.Stop();
        await SettleAsync(id);
        await using var db = Open();
        var revision = await db.Batches.Where(one => one.Id == id).Select(one => one.Revision).SingleAsync();
        var bare = new BareUpsert(db.Database.GetConnectionString()!, id);
        var publishing = new StageClock();
        DataVersion? version = null;

        // As it is every two seconds while the product runs.
        await services.GetRequiredService<WriteAheadLog>().CheckpointAsync(CancellationToken.None);
        var time = await TimeAsync(async () => version = await workflow.PublishAloneAsync(Who, id, revision, null, CancellationToken.None, publishing));
        publishing.Stop();
        return new Publication(fileName, version!, time, uploading, publishing, bare);
    }

    private async Task MeasurePublicationsAsync(IEnumerable<Func<Task<Publication>>> publications)
    {
        var (done, upserts) = (new List<Publication>(), new List<TimeSpan>());
        foreach (var publish in publications)
        {
            var publication = await publish();
            done.Add(publication);
            upserts.Add(await publication.Bare.RunAsync());
        }

        Print(done.ConvertAll(publication => publication.Uploading));
        Report(
            $"{done[0].FileName}: publication, {done[0].Version.NewCount:#,##0} new and {done[0].Version.ChangedCount:#,##0} changed",
            done.ConvertAll(publication => publication.Time),
            "bare prepared upsert",
            upserts);
        Print(done.ConvertAll(publication => publication.Publishing));
    }

    // The generated figures contradict some of the curated ones.
    private async Task SettleAsync(int id)
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

    private IndicatorDbContext Open() => services.GetRequiredService<IDbContextFactory<IndicatorDbContext>>().CreateDbContext();

    private static (ImportBatch Batch, UploadedFile File) BatchOf(string fileName, byte[] content)
    {
        var hash = BatchPlanning.HashOf(content);
        var batch = new ImportBatch
        {
            Origin = BatchOrigin.Upload,
            FileName = fileName,
            ContentHash = hash,
            CreatedBy = Who.UserName,
            CreatedAtUtc = DateTime.UnixEpoch,
            BaseVersion = 0,
        };
        return (batch, new UploadedFile { BatchId = 0, FileName = fileName, ContentHash = hash, Length = content.Length, Content = content });
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> action)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await action();
        return watch.Elapsed;
    }

    private static T Median<T>(IEnumerable<T> measured)
    {
        var ordered = measured.Order().ToList();
        return ordered[ordered.Count / 2];
    }

    private static void Print(List<StageClock> clocks)
    {
        var stages = clocks.SelectMany(clock => clock.Times).GroupBy(stage => stage.Stage)
            .Select(group => $"{group.Key} {group.Select(stage => stage.Time.TotalMilliseconds).Order().ElementAt(group.Count() / 2):0}");
        Console.WriteLine($"  ms: {string.Join(", ", stages)}");
    }

    // Each time is compared with the one measured beside it: a busy moment of the machine falls on both.
    private void Report(string what, List<TimeSpan> times, string against, List<TimeSpan> bare)
    {
        var ratio = Median(times.Zip(bare, (time, beside) => time / beside));
        var isTooSlow = ratio > MaxRatio;
        _passed &= !isTooSlow;
        Console.WriteLine(
            $"{what}: {Median(times).TotalMilliseconds:0} ms, {against}: {Median(bare).TotalMilliseconds:0} ms, "
            + $"ratio {ratio:0.00}{(isTooSlow ? "  too slow" : "")}");
    }

    private void ReportMemory(string what, long idle)
    {
        using var process = Process.GetCurrentProcess();
        var megabytes = (process.PeakWorkingSet64 - idle) / 1e6;
        _passed &= megabytes <= MaxMegabytes;
        Console.WriteLine($"peak memory above idle {what}: {megabytes:0} MB{(megabytes > MaxMegabytes ? "  too much" : "")}");
    }

    private static long Idle()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private sealed record Publication(
        string FileName, DataVersion Version, TimeSpan Time, StageClock Uploading, StageClock Publishing, BareUpsert Bare);
}
