using System.Reflection;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Curation;
using IndicatorDash.Figures;
using IndicatorDash.Following;
using IndicatorDash.Imports;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Indicators;
using IndicatorDash.Layouts;
using IndicatorDash.Observations;
using IndicatorDash.Provenance;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Testing;
using IndicatorDash.Tokens;
using IndicatorDash.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Storage;

/// <summary>
/// What goes to SQL Server is Transact-SQL, and within its limits. Nothing is executed: no server is needed.
/// </summary>
public sealed partial class SqlServerStatementTests
{
    private const int MaxParameters = 2_100;

    private static readonly Region Nation = SampleCatalogue.Catalogue.Regions.Nation;

    // What else is sent.
    private static readonly Dictionary<string, Func<OfflineSqlServer, int[], Task>> Work = new()
    {
        ["FigureQueries as of"] = async (server, ids) =>
        {
            var figures = new FigureQueries(server, new CatalogueStore(server));
            int[] indicators = [.. SampleCatalogue.Indicators.Select(indicator => indicator.Id)];
            await figures.AllAsync(indicators, ids, 1, default);
            await figures.WordsAsync(indicators, ids, 2010, 2020, 1, default);
            await figures.WithinAsync(indicators, Nation, 10, 1, default);
        },
        ["PastFigures.Touched"] = async (server, ids) =>
        {
            // A version that holds more than what followed.
            server.Rows.Clear();
            server.Rows.AddRange([.. SampleCatalogue.Entities, Version(1, 9), Version(2, 1), Observation()]);
            await new FigureQueries(server, new CatalogueStore(server)).AllAsync([SampleCatalogue.Trained, SampleCatalogue.Share], ids, 1, default);
        },
        ["PastCoverage.Changes"] = async (server, ids) =>
        {
            server.Rows.Clear();
            server.Rows.AddRange([.. SampleCatalogue.Entities, Version(1, 9), Version(2, 1), Observation()]);
            await new CoverageQueries(server, new CatalogueStore(server)).ForRegionsAsync(ids, 1, default);
        },
        ["CoverageQueries as of"] = async (server, ids) =>
        {
            var coverage = new CoverageQueries(server, new CatalogueStore(server));
            await coverage.ForRegionsAsync(ids, 1, default);
            await coverage.TotalsAsync(ids, 1, default);
            await coverage.ReportingWithinAsync(Nation, 10, 1, default);
        },
        ["SourceQueries as of"] = async (server, _) =>
        {
            await new SourceQueries(server).ListAsync(1, default);
            await new SourceQueries(server).GetAsync("report-2020", 1, default);
            await new IndicatorSourceQueries(server).OfIndicatorAsync(SampleCatalogue.Indicators[0], Nation, 1, default);
            await new ProvenanceQueries(server).GetAsync(1, 1, default);
        },
        ["FigureQueries.StreamAsync as of"] = (server, ids) => ReadAsync(new FigureQueries(server, new CatalogueStore(server)).StreamAsync(
            FilterOf(ids), 1, null, 10, default)),
        ["PublishedRows"] = async (server, _) =>
        {
            await using var db = server.CreateDbContext();
            var catalogue = await new CatalogueStore(server).GetAsync(default);
            await PublishedRows.ReadAsync(db, Version(1, 9), catalogue, new PlanFilter(), 0, 10, default);
            await PublishedRows.ReadAsync(
                db, Version(1, 9), catalogue, new PlanFilter { Changes = [ChangeKind.Withdrawn], IndicatorId = 1, RegionId = 1 }, 0, 10, default);
        },
        ["FormulaTrials"] = (server, _) => new FormulaTrials(server, new CatalogueStore(server)).TryAsync(
            ImportTest.Administrator, CatalogueChanges.Gap, Nation, 2020, default),
        ["Catalogue"] = (server, _) => new CatalogueStore(server).GetAsync(default),
        ["Catalogue.Refresh"] = (server, _) => new CatalogueStore(server).RefreshAsync(1, default),
        ["IndicatorAdministration"] = async (server, _) =>
        {
            var administration = new IndicatorAdministration(server, new CatalogueStore(server), new AuditLog(server, TimeProvider.System));
            await administration.DefineAsync(ImportTest.Administrator, CatalogueChanges.Schools, default);

            // All of a type are found, whatever is asked for.
            server.Rows.RemoveAll(row => row is Indicator && row != SampleCatalogue.Indicators[0]);
            await administration.ChangeAsync(
                ImportTest.Administrator, SampleCatalogue.Indicators[0], CatalogueChanges.Trained with { Aggregation = Aggregation.None }, default);
            await administration.DeleteAsync(ImportTest.Administrator, SampleCatalogue.Indicators[0], default);
        },
        ["RegionAdministration"] = async (server, _) =>
        {
            var administration = new RegionAdministration(server, new CatalogueStore(server), new AuditLog(server, TimeProvider.System));
            await administration.AddAsync(ImportTest.Administrator, CatalogueChanges.Huaiyin, default);

            // All of a type are found, whatever is asked for.
            server.Rows.RemoveAll(row => row is Region && row != Nation);
            await administration.ChangeAsync(
                ImportTest.Administrator, Nation, CatalogueChanges.Of(Nation) with { Aliases = ["中国"] }, default);
            await administration.DeleteAsync(ImportTest.Administrator, Nation, default);
        },
        ["SourceAdministration"] = async (server, _) =>
        {
            var administration = new SourceAdministration(server, new CatalogueStore(server), new AuditLog(server, TimeProvider.System), TimeProvider.System);
            await administration.AddAsync(ImportTest.Administrator, CatalogueChanges.Report, default);
            await administration.ChangeAsync(
                ImportTest.Administrator, SampleCatalogue.Sources[0], CatalogueChanges.Of(SampleCatalogue.Sources[0]) with { Note = "注" }, default);
            await administration.DeleteAsync(ImportTest.Administrator, SampleCatalogue.Sources[0], default);
        },
        ["Planner"] = (server, ids) => server.InTransactionAsync(db => Planner.PlanAsync(
            db, [.. ids.Select(id => SampleCatalogue.Row(id, 1, id, "2020", id))], default)),
        ["PublishedPlans"] = (server, _) => new PublishedPlans(server).ClearAsync(default),
        ["Publisher"] = (server, _) => server.InTransactionAsync(db =>
            new Publisher(TimeProvider.System).PublishAsync(db, 1, "reviewer", default)),
        ["FigureRefresher.Refresh"] = (server, ids) => server.InTransactionAsync(db =>
            new FigureRefresher(db, SampleCatalogue.Catalogue).RefreshAsync(
                SampleCatalogue.Indicators.ToDictionary(
                    indicator => (indicator.Id, 2020), _ => ids.ToHashSet()),
                default)),
        ["FigureRebuild"] = (server, _) => new FigureRebuild(server).RunAsync(default),
        ["CoverageRefresher.Apply"] = (server, ids) => server.InTransactionAsync(db =>
            new CoverageRefresher(db, SampleCatalogue.Catalogue).ApplyAsync(
                ids.Select(id => new CoverageChange(1, id, 2020, 1)), default)),
        ["AuditLog"] = (server, _) => server.InTransactionAsync(async db =>
        {
            var log = new AuditLog(server, TimeProvider.System);
            await log.AppendAsync(db, new(AuditActions.Published, "张三", "第3版"), default);
            await log.AppendAsync(new(AuditActions.SignedIn, "张三", "", "{}", "::1"), default);
        }),
        ["TokenVerifier"] = async (server, _) =>
        {
            Assert.NotNull(await new TokenVerifier(server, new TokenQueries(server), Makers(server), TimeProvider.System).VerifyAsync(TokenSecret.Create(), default));
            Assert.Equal(3, server.Commands.Count);
        },
        ["TokenIssuer"] = async (server, _) =>
        {
            var issuer = new TokenIssuer(server, new AuditLog(server, TimeProvider.System), Options.Create(new AccountsOptions()), TimeProvider.System);
            var administrator = Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null);
            await issuer.IssueAsync(administrator, new("machine", Role.Viewer, null, TimeSpan.FromDays(1)), default);
            await issuer.RevokeAsync(administrator, 1, default);
        },
        ["WallLinkOpener"] = async (server, _) =>
        {
            var opener = new WallLinkOpener(server, new WallLinkQueries(server), new BoardQueries(server), Makers(server), TimeProvider.System);
            Assert.NotNull(await opener.OpenAsync(TokenSecret.Create(WallLink.SecretMark), default));
            Assert.Equal(4, server.Commands.Count);
        },
        ["WallLinkIssuer"] = async (server, _) =>
        {
            var issuer = new WallLinkIssuer(server, new AuditLog(server, TimeProvider.System), TimeProvider.System);
            var request = new WallLinkRequest("b-1", "hall", null, 2020, TimeSpan.FromDays(1));
            await issuer.IssueAsync(SampleBoards.Owner, request, default);
            await Assert.ThrowsAsync<WallLinkException>(() =>
                issuer.IssueAsync(SampleBoards.Owner, request with { RegionId = Nation.Id }, default));
            await issuer.RevokeAsync(SampleBoards.Owner, 1, default);
        },
        ["BoardAdministration"] = async (server, _) =>
        {
            var boards = new BoardAdministration(
                server, new CatalogueStore(server), new AuditLog(server, TimeProvider.System), TimeProvider.System);
            await boards.CreateAsync(SampleBoards.Owner, SampleBoards.Document, default);

            // No row is told to have been changed.
            await Assert.ThrowsAsync<BoardConflictException>(() =>
                boards.SaveAsync(SampleBoards.Owner, "b-1", 1, SampleBoards.Document with { Name = "x" }, default));
            await boards.ShareAsync(SampleBoards.Owner, "b-1", BoardSharing.SignedIn, default);
            await boards.LimitAsync(SampleBoards.Owner, "b-1", [Role.Reviewer], default);
            await boards.DeleteAsync(SampleBoards.Owner, "b-1", default);
            server.Rows.RemoveAll(row => row is Board);
            server.Rows.Add(Board(DateTime.UnixEpoch));
            await boards.BringBackAsync(SampleBoards.Owner, "b-1", default);
        },
        ["FollowQueries.Changes"] = async (server, _) =>
        {
            await using var db = server.CreateDbContext();
            await FollowQueries.ChangesAsync(
                db, [SampleFollows.OfIndicator(SampleCatalogue.Trained), SampleFollows.OfRegion(SampleCatalogue.Xining)], 1, 3, 10, default);
            Assert.Equal(4, server.Commands.Count);
        },
        ["FollowAdministration"] = async (server, _) =>
        {
            var administration = new FollowAdministration(server);
            await administration.FollowAsync(SampleFollows.Reader, FollowKind.Indicator, 1, default);
            await administration.UnfollowAsync(SampleFollows.Reader, FollowKind.Indicator, 1, default);
            await administration.MarkSeenAsync(SampleFollows.Reader, 1, default);
        },
        ["DigestOutbox"] = async (server, _) =>
        {
            var outbox = SampleFollows.Outbox(server, TimeProvider.System);
            await outbox.AddressAsync(SampleFollows.Reader, default);
            await outbox.SetAddressAsync(SampleFollows.Reader, "a@example.org", default);
            await outbox.SetAddressAsync(SampleFollows.Reader, null, default);
            await outbox.PendingAsync(2, default);
            await outbox.QueueAsync(SampleFollows.Mail, 2, ("x", "y"), default);
            await outbox.TakeAsync(default);
            await outbox.SentAsync(SampleFollows.Digest, default);
        },
        ["AuditVerifier"] = (server, _) => new AuditVerifier(server).VerifyAsync(null, default),
        ["LayoutMemory.Recall"] = (server, ids) => new LayoutMemory(server, TimeProvider.System).RecallAsync(
            [.. ids.Select(id => Layout() with { Signature = $"{id}" })], default),
        ["CuratedDataLoader"] = async (server, _) =>
        {
            await using var db = server.CreateDbContext();
            var loader = new CuratedDataLoader(new Publisher(TimeProvider.System), new AuditLog(server, TimeProvider.System), TimeProvider.System);
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
        server.Rows.AddRange([.. SampleCatalogue.Entities, Batch(), Version(), Observation(), Planned(), Token(), Board(), BoardVersion(), Wall()]);

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

    private static ObservationFilter FilterOf(int[] ids) =>
        new() { RegionIds = ids, Within = Nation, FirstYear = 2000, Kind = ObservationKind.Actual };

    private static async Task ReadAsync<T>(IAsyncEnumerable<T> rows)
    {
        await foreach (var row in rows)
        {
            Assert.NotNull(row);
        }
    }

    private static ImportQueries Imports(OfflineSqlServer server) => new(server, new CatalogueStore(server));

    private static bool TakesIds(string name) => name is "Planner" or "LayoutMemory.Recall" or "FigureRefresher.Refresh" or "CoverageRefresher.Apply"
        or "FigureQueries.SeriesAsync" or "FigureQueries.AllAsync" or "FigureQueries.YearAsync" or "FigureQueries.WordsAsync"
        or "FigureQueries as of" or "PastFigures.Touched" or "PastCoverage.Changes" or "CoverageQueries as of"
        or "CoverageQueries.ForRegionsAsync" or "CoverageQueries.TotalsAsync" or "FigureQueries.StreamAsync" or "FigureQueries.StreamAsync as of"
        or "ObservationQueries.AllAsync" or "ObservationQueries.ChangesAsync" or "IndicatorSourceQueries.PlacesAsync"
        or "SourceQueries.OfRegionAsync";
}
