using System.Reflection;
using IndicatorDash.Catalogues;
using IndicatorDash.Curation;
using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Provenance;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Storage;

/// <summary>
/// What goes to SQL Server is Transact-SQL, and within its limits. Nothing is executed: no server is needed.
/// </summary>
public sealed class SqlServerStatementTests
{
    private const int MaxParameters = 2_100;

    private static readonly Region Nation = SampleCatalogue.Catalogue.Regions.Nation;

    // Every public question of every class of queries, by type and method.
    private static readonly Dictionary<string, Func<OfflineSqlServer, int[], Task>> Questions = new()
    {
        ["FigureQueries.SeriesAsync"] = (server, ids) => new FigureQueries(server).SeriesAsync(1, ids, default),
        ["FigureQueries.AllAsync"] = (server, ids) => new FigureQueries(server).AllAsync(ids, ids, default),
        ["FigureQueries.YearAsync"] = (server, ids) => new FigureQueries(server).YearAsync(ids, ids, 2020, default),
        ["FigureQueries.WordsAsync"] = (server, ids) => new FigureQueries(server).WordsAsync(ids, ids, 2010, 2020, default),
        ["FigureQueries.WithinAsync"] = (server, ids) => new FigureQueries(server).WithinAsync(ids, Nation, 10, default),
        ["CoverageQueries.ForRegionsAsync"] = (server, ids) => new CoverageQueries(server).ForRegionsAsync(ids, default),
        ["CoverageQueries.TotalsAsync"] = (server, ids) => new CoverageQueries(server).TotalsAsync(ids, default),
        ["CoverageQueries.ReportingWithinAsync"] = (server, _) => new CoverageQueries(server).ReportingWithinAsync(Nation, 10, default),
        ["ProvenanceQueries.GetAsync"] = async (server, _) =>
        {
            Assert.NotNull(await new ProvenanceQueries(server).GetAsync(1, default));
            Assert.Equal(3, server.Commands.Count);
        },
        ["SourceQueries.ListAsync"] = (server, _) => new SourceQueries(server).ListAsync(default),
        ["SourceQueries.GetAsync"] = async (server, _) =>
        {
            Assert.NotNull(await new SourceQueries(server).GetAsync("report-2020", default));
            Assert.Equal(2, server.Commands.Count);
        },
        ["IndicatorSourceQueries.PlacesAsync"] = (server, ids) =>
            new IndicatorSourceQueries(server).PlacesAsync(ids.Select(id => (long)id), default),
        ["IndicatorSourceQueries.OfIndicatorAsync"] = (server, _) =>
            new IndicatorSourceQueries(server).OfIndicatorAsync(SampleCatalogue.Indicators[0], Nation, default),
        ["VersionQueries.CurrentAsync"] = (server, _) => new VersionQueries(server).CurrentAsync(default),
        ["VersionQueries.LatestAsync"] = (server, _) => new VersionQueries(server).LatestAsync(10, default),
        ["VersionQueries.ObservationCountAsync"] = (server, _) => new VersionQueries(server).ObservationCountAsync(default),
    };

    // What else is sent.
    private static readonly Dictionary<string, Func<OfflineSqlServer, int[], Task>> Work = new()
    {
        ["Catalogue"] = (server, _) => new CatalogueStore(server).GetAsync(default),
        ["Planner"] = (server, ids) => server.InTransactionAsync(db => Planner.PlanAsync(
            db, [.. ids.Select(id => SampleCatalogue.Row(id, 1, id, "2020", id))], default)),
        ["Publisher"] = (server, _) => server.InTransactionAsync(db =>
            new Publisher(TimeProvider.System).PublishAsync(db, 1, "reviewer", default)),
        ["FigureRefresher.Refresh"] = (server, ids) => server.InTransactionAsync(db =>
            new FigureRefresher(db, SampleCatalogue.Catalogue).RefreshAsync(
                SampleCatalogue.Indicators.ToDictionary(
                    indicator => (indicator.Id, 2020), _ => (IReadOnlySet<int>)ids.ToHashSet()),
                default)),
        ["FigureRebuild"] = (server, _) => new FigureRebuild(server).RunAsync(default),
        ["CoverageRefresher.Apply"] = (server, ids) => server.InTransactionAsync(db =>
            new CoverageRefresher(db, SampleCatalogue.Catalogue).ApplyAsync(
                ids.Select(id => new CoverageRefresher.Change(1, id, 2020, 1)), default)),
        ["CuratedDataLoader"] = async (server, _) =>
        {
            await using var db = server.CreateDbContext();
            var loader = new CuratedDataLoader(new Publisher(TimeProvider.System), TimeProvider.System);
            await db.Database.CreateExecutionStrategy().ExecuteAsync(() => loader.LoadAsync(db, TestStore.CuratedFolder, default));
        },
    };

    public static TheoryData<string, int> Invocations
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var name in Questions.Keys.Concat(Work.Keys))
            {
                // No ids, few, as many as go in as parameters alone or no longer together, and every region of the country.
                foreach (var count in TakesIds(name) ? (int[])[0, 3, 1_500, 2_097, 3_000] : [0])
                {
                    data.Add(name, count);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Invocations))]
    public async Task Statements_WithIds_AreTransactSqlWithinItsLimits(string name, int idCount)
    {
        var server = new OfflineSqlServer();
        server.Rows.AddRange([.. SampleCatalogue.Entities, Batch(), Version(), Observation(), Planned()]);

        await (Questions.GetValueOrDefault(name) ?? Work[name])(server, [.. Enumerable.Range(1, idCount)]);

        // Without rows nothing is planned.
        Assert.True(server.Commands.Count > 0 || (name == "Planner" && idCount == 0));
        Assert.All(server.Commands.DistinctBy(command => command.Text), command => TSql.Parse(command.Text));
        Assert.All(server.Commands, command => Assert.True(
            command.Parameters.Count < MaxParameters, $"{command.Parameters.Count} parameters: {command.Text}"));
    }

    [Fact]
    public void Questions_OfEveryQueriesClass_AreAllAsked()
    {
        var methods = typeof(IndicatorDbContext).Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Queries", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(methods, Questions.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task BulkLoad_ToSqlServer_NamesEveryColumnOfTheTable()
    {
        var server = new OfflineSqlServer();

        await server.InTransactionAsync(async db =>
        {
            await db.BulkInsertAsync([Planned()], default);
            await db.BulkInsertAsync([Observation()], default);
        });

        await using var db = server.CreateDbContext();
        foreach (var (command, type) in server.Commands.Zip([typeof(PlannedObservation), typeof(Observation)]))
        {
            var columns = db.Model.FindEntityType(type)!.GetTableMappings().Single().Table.Columns
                .Where(column => type == typeof(PlannedObservation) || column.Name != "Id")
                .ToList();
            Assert.Equal(columns.Count, command.Parameters.Count);
            Assert.All(columns, column => Assert.Contains($"\"{column.Name}\"", command.Text, StringComparison.Ordinal));
        }
    }

    private static bool TakesIds(string name) => name is "Planner" or "FigureRefresher.Refresh" or "CoverageRefresher.Apply"
        or "FigureQueries.SeriesAsync" or "FigureQueries.AllAsync" or "FigureQueries.YearAsync" or "FigureQueries.WordsAsync"
        or "CoverageQueries.ForRegionsAsync" or "CoverageQueries.TotalsAsync" or "IndicatorSourceQueries.PlacesAsync";

    private static ImportBatch Batch() => new()
    {
        Id = 1,
        Origin = BatchOrigin.Upload,
        FileName = "test.xlsx",
        ContentHash = "0",
        CreatedBy = "",
        CreatedAtUtc = DateTime.UnixEpoch,
        BaseVersion = 0,
    };

    private static DataVersion Version() => new()
    {
        Number = 1,
        BatchId = 1,
        PublishedAtUtc = DateTime.UnixEpoch,
        PublishedBy = "",
        NewCount = 1,
        ChangedCount = 0,
        WithdrawnCount = 0,
    };

    private static Observation Observation() => new()
    {
        Id = 1,
        BatchId = 1,
        PublishedIn = 1,
        SupersededIn = 2,
        IndicatorId = SampleCatalogue.Trained,
        RegionId = SampleCatalogue.Jinan,
        Period = Period.OfYear(2020),
        Kind = ObservationKind.Actual,
        Status = ObservationStatus.Reported,
        ScaledValue = 10_000,
        SourceId = 1,
    };

    private static PlannedObservation Planned()
    {
        var row = SampleCatalogue.Row(1, SampleCatalogue.Active, SampleCatalogue.Jinan, "2020-12-31", 1);
        row.BatchId = 1;
        return row;
    }
}
