using System.Diagnostics;
using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Imports;

/// <summary>
/// A process that publishes a batch, or takes one back, and stops for ever at a named point of it, to be killed there. The
/// points are seen from outside, by what EF Core tells of its commands.
/// </summary>
public static class CrashingProcess
{
    private const string AtPoint = "at the point";

    /// <summary>The points: what a command begins with, or what a transaction does.</summary>
    public static readonly IReadOnlyDictionary<string, string> Points = new Dictionary<string, string>
    {
        ["batch claimed"] = "UPDATE \"Batches\"",
        ["source added"] = "INSERT INTO \"Sources\"",
        ["version taken"] = "INSERT INTO \"DataVersions\"",
        ["observations superseded"] = "UPDATE \"Observations\"",
        ["observations added"] = "INSERT INTO \"Observations\"",
        ["figures remade"] = "DELETE FROM \"Figures\"",
        ["coverage counted"] = "DELETE FROM \"CoverageCells\"",
        ["audit written"] = "INSERT INTO \"AuditRecords\"",
        ["before the commit"] = RelationalEventId.TransactionCommitting.Name!,
        ["after the commit"] = RelationalEventId.TransactionCommitted.Name!,
    };

    /// <summary>The entry point of the process: <c>FILE ACTION BATCH POINT</c>; without arguments it does nothing.</summary>
    public static async Task Main(string[] args)
    {
        if (args is [var file, var action, var batch, var point])
        {
            DiagnosticListener.AllListeners.Subscribe(new Watcher(Points[point]));
            await ActAsync(file, action, int.Parse(batch, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Starts the process, waits until it is at the point, and kills it there.</summary>
    public static async Task KillAtAsync(string file, string action, int batch, string point)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(CrashingProcess).Assembly.Location, file, action, batch.ToString(CultureInfo.InvariantCulture), point,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        process.Kill();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(line == AtPoint, $"{point}: {line} {errors}");
    }

    private static async Task ActAsync(string file, string action, int batchId)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IFileReader, SampleFileReader>()
            .AddIndicatorDashCore(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage:ConnectionString"] = $"Data Source={file}",
            }).Build())
            .BuildServiceProvider();
        var workflow = services.GetRequiredService<ImportWorkflow>();
        var who = Authority.Of(AccountMode.Simple, "reviewer", [Role.Reviewer], SampleCatalogue.Shandong);
        if (action == "approve")
        {
            var batch = (await services.GetRequiredService<ImportQueries>().BatchAsync(who, batchId, default))!.Batch;
            await workflow.ApproveAsync(who, batchId, batch.Revision, null, default);
        }
        else
        {
            var plan = await workflow.PlanUndoAsync(who, batchId, 0, 0, default);
            await workflow.UndoAsync(who, batchId, plan.Hash, "录错", default);
        }
    }

    private sealed class Watcher(string point) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            var isThere = value.Key == point
                || (value.Key == RelationalEventId.CommandExecuted.Name
                    && value.Value is CommandEventData { Command.CommandText: var text }
                    && text.TrimStart().StartsWith(point, StringComparison.Ordinal));
            if (isThere)
            {
                Console.WriteLine(AtPoint);
                Console.Out.Flush();
                Task.Delay(Timeout.Infinite).Wait();
            }
        }
    }
}
