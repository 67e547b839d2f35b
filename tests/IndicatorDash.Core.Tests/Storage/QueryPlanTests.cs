using System.Data.Common;
using System.Text.RegularExpressions;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
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
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace IndicatorDash.Storage;

/// <summary>Every question is answered by seeks, on a store of some size whose statistics the planner knows.</summary>
public sealed partial class QueryPlanTests(QueryPlanTests.FilledStore filled, ITestOutputHelper output) : IClassFixture<QueryPlanTests.FilledStore>
{
    private static readonly Region Nation = SampleCatalogue.Catalogue.Regions.Nation;

    private static readonly Indicator IndicatorSeven = FilledStore.IndicatorOf(7);

    private static readonly Dictionary<string, Func<IDbContextFactory<IndicatorDbContext>, int[], Task>> Questions = new()
    {
        ["series"] = (contexts, regions) => new FigureQueries(contexts, new CatalogueStore(contexts)).SeriesAsync(7, regions, null, default),
        ["all"] = (contexts, regions) => new FigureQueries(contexts, new CatalogueStore(contexts)).AllAsync([3, 7, 9, 11], regions, null, default),
        ["all of all indicators"] = (contexts, regions) => new FigureQueries(contexts, new CatalogueStore(contexts)).AllAsync(Enumerable.Range(1, 60), regions, null, default),
        ["year"] = (contexts, regions) => new FigureQueries(contexts, new CatalogueStore(contexts)).YearAsync([3, 7, 9, 11], regions, 2015, null, default),
        ["year of all indicators"] = (contexts, regions) => new FigureQueries(contexts, new CatalogueStore(contexts)).YearAsync(Enumerable.Range(1, 60), regions, 2015, null, default),
        ["words"] = (contexts, regions) => new FigureQueries(contexts, new CatalogueStore(contexts)).WordsAsync(Enumerable.Range(1, 60), regions, 2010, 2020, null, default),
        ["within"] = (contexts, _) => new FigureQueries(contexts, new CatalogueStore(contexts)).WithinAsync([3, 7, 9, 11], Nation, 50, null, default),
        ["within, of all indicators"] = (contexts, _) => new FigureQueries(contexts, new CatalogueStore(contexts)).WithinAsync(Enumerable.Range(1, 60), Nation, 50, null, default),
        ["trial of a formula"] = (contexts, _) => new FormulaTrials(contexts, new CatalogueStore(contexts)).TryAsync(
            ImportTest.Administrator,
            CatalogueChanges.Of("gap", "training", "人", Measure.Flow, Aggregation.Formula) with { Formula = "indicator-3 - indicator-7" },
            Nation,
            2015,
            default),
        ["coverage"] = (contexts, regions) => new CoverageQueries(contexts, new CatalogueStore(contexts)).ForRegionsAsync(regions, null, default),
        ["coverage in all"] = (contexts, regions) => new CoverageQueries(contexts, new CatalogueStore(contexts)).TotalsAsync(regions, null, default),
        ["reporting regions"] = (contexts, _) => new CoverageQueries(contexts, new CatalogueStore(contexts)).ReportingWithinAsync(Nation, 20, null, default),
        ["plans of published batches"] = (contexts, _) => new PublishedPlans(contexts).ClearAsync(default),
        ["series, as of"] = (contexts, regions) => new FigureQueries(contexts, new CatalogueStore(contexts)).SeriesAsync(7, regions, 2, default),
        ["all, as of"] = (contexts, regions) =>
            new FigureQueries(contexts, new CatalogueStore(contexts)).AllAsync(Enumerable.Range(1, 60), regions, 2, default),
        ["words, as of"] = (contexts, regions) =>
            new FigureQueries(contexts, new CatalogueStore(contexts)).WordsAsync(Enumerable.Range(1, 60), regions, 2010, 2020, 2, default),
        ["within, as of"] = (contexts, _) => new FigureQueries(contexts, new CatalogueStore(contexts)).WithinAsync([3, 7], Nation, 50, 2, default),
        ["all, as of a small version"] = (contexts, regions) =>
            new FigureQueries(contexts, new CatalogueStore(contexts)).AllAsync(Enumerable.Range(1, 60), regions, 1, default),
        ["coverage, as of"] = (contexts, regions) => new CoverageQueries(contexts, new CatalogueStore(contexts)).ForRegionsAsync(regions, 2, default),
        ["coverage, as of a small version"] = (contexts, regions) =>
            new CoverageQueries(contexts, new CatalogueStore(contexts)).ForRegionsAsync(regions, 1, default),
        ["reporting regions, as of"] = (contexts, _) =>
            new CoverageQueries(contexts, new CatalogueStore(contexts)).ReportingWithinAsync(Nation, 20, 2, default),
        ["observations of an indicator"] = (contexts, _) => ReadAsync(new ObservationQueries(contexts).AllAsync(
            new() { IndicatorIds = [7] }, 3, null, 100, default), 100),
        ["observations, further on"] = (contexts, regions) => ReadAsync(new ObservationQueries(contexts).AllAsync(
            new() { RegionIds = regions, FirstYear = 2010 }, 3, new ObservationPosition(18, 2015, 200, 5), 100, default), 100),
        ["observations of a province, as of"] = (contexts, _) => ReadAsync(new ObservationQueries(contexts).AllAsync(
            new() { Within = Nation, Kind = ObservationKind.Actual }, 2, null, 100, default), 100),
        ["observations of a source"] = (contexts, _) => ReadAsync(new ObservationQueries(contexts).AllAsync(
            new() { SourceId = 3 }, 3, null, 100, default), 100),
        ["changed observations"] = (contexts, regions) => ReadAsync(new ObservationQueries(contexts).ChangesAsync(
            new() { RegionIds = regions }, 2, 3, null, 100, default), 100),
        ["changed observations, further on"] = (contexts, _) => ReadAsync(new ObservationQueries(contexts).ChangesAsync(
            new() { IndicatorIds = [7] }, 1, 3, new ObservationPosition(7, 2015, 200, 5), 100, default), 100),
        ["figures in order"] = (contexts, _) => ReadAsync(new FigureQueries(contexts, new CatalogueStore(contexts)).StreamAsync(
            new() { Within = Nation, FirstYear = 2010 }, 3, null, 100, default), 100),
        ["figures in order, further on"] = (contexts, regions) => ReadAsync(new FigureQueries(contexts, new CatalogueStore(contexts)).StreamAsync(
            new() { RegionIds = regions }, 3, new FigurePosition(7, 200, 2015, 0), 100, default), 100),
        ["figures in order, as of"] = (contexts, regions) => ReadAsync(new FigureQueries(contexts, new CatalogueStore(contexts)).StreamAsync(
            new() { IndicatorIds = [7], RegionIds = regions }, 2, null, 100, default), 100),
        ["sources, as of"] = (contexts, _) => new SourceQueries(contexts).ListAsync(2, default),
        ["source, as of"] = (contexts, _) => new SourceQueries(contexts).GetAsync("source-3", 2, default),
        ["sources of an indicator"] = (contexts, _) => new IndicatorSourceQueries(contexts).OfIndicatorAsync(IndicatorSeven, Nation, null, default),
        ["sources of an indicator, as of"] = (contexts, _) => new IndicatorSourceQueries(contexts).OfIndicatorAsync(IndicatorSeven, Nation, 2, default),
        ["provenance of a current observation"] = (contexts, _) => new ProvenanceQueries(contexts).GetAsync(5, null, default),
        ["provenance of a superseded observation"] = (contexts, _) => new ProvenanceQueries(contexts).GetAsync(3, null, default),
        ["sources"] = (contexts, _) => new SourceQueries(contexts).ListAsync(null, default),
        ["sources of a region"] = (contexts, ids) => new SourceQueries(contexts).OfRegionAsync(Nation, ids.Select(id => (long)id), null, default),
        ["sources of a region, as of"] = (contexts, ids) => new SourceQueries(contexts).OfRegionAsync(Nation, ids.Select(id => (long)id), 2, default),
        ["source"] = (contexts, _) => new SourceQueries(contexts).GetAsync("source-3", null, default),
        ["rows of a batch"] = (contexts, _) => new ImportQueries(contexts, new CatalogueStore(contexts)).RowsAsync(
            ImportTest.Administrator, 1, new PlanFilter(), 0, 50, default),
        ["rows of a published batch"] = (contexts, _) => PublishedRowsAsync(contexts, new PlanFilter()),
        ["rows of a published batch, some changes"] = (contexts, _) => PublishedRowsAsync(
            contexts, new PlanFilter { Changes = [ChangeKind.Changed, ChangeKind.Withdrawn] }),
        ["rows of a published batch, of an indicator"] = (contexts, _) => PublishedRowsAsync(contexts, new PlanFilter { IndicatorId = 7 }),
        ["indicators of a batch"] = (contexts, _) => new ImportQueries(contexts, new CatalogueStore(contexts)).IndicatorsAsync(ImportTest.Administrator, 1, default),
        ["issues of a batch"] = (contexts, _) => new ImportQueries(contexts, new CatalogueStore(contexts)).IssuesAsync(
            ImportTest.Administrator, 1, new IssueFilter { Code = ImportIssueCode.NotANumber }, 0, 50, default),
        ["version"] = (contexts, _) => new VersionQueries(contexts).CurrentAsync(default),
        ["changes of a version"] = (contexts, _) => new VersionQueries(contexts).ChangesAsync(2, 50, default),
        ["last version of indicators"] = (contexts, _) => new VersionQueries(contexts).LastOfAsync([3, 7], null, default),
        ["audit"] = (contexts, _) => new AuditQueries(contexts).SearchAsync(new(), null, 50, default),
        ["audit, older"] = (contexts, _) => new AuditQueries(contexts).SearchAsync(new(), 1_500, 50, default),
        ["audit of a time"] = (contexts, _) => new AuditQueries(contexts).SearchAsync(
            new() { FromUtc = DateTime.UnixEpoch, UntilUtc = DateTime.UnixEpoch.AddDays(1) }, null, 50, default),
        ["audit of an actor"] = (contexts, _) => new AuditQueries(contexts).SearchAsync(
            new() { Actor = "user3", FromUtc = DateTime.UnixEpoch }, null, 50, default),
        ["audit of an actor, older"] = (contexts, _) => new AuditQueries(contexts).SearchAsync(
            new() { Actor = "user3" }, 1_500, 50, default),
        ["audit of an action"] = (contexts, _) => new AuditQueries(contexts).SearchAsync(
            new() { Action = AuditActions.Published, Subject = "12" }, null, 50, default),
        ["saved layouts"] = (contexts, ids) => new LayoutMemory(contexts, TimeProvider.System).RecallAsync(
            [.. ids.Select(id => new TableLayout
            {
                Sheet = "1",
                Range = default,
                Shape = TableShape.LongTable,
                HeaderRows = 1,
                Columns = [],
                Confidence = 1,
                Signature = $"{id}",
            })],
            default),
        ["changes of what is followed"] = (contexts, regions) => AskAsync(contexts, db => FollowQueries.ChangesAsync(
            db,
            [SampleFollows.OfIndicator(7), .. regions.Select(SampleFollows.OfRegion)],
            earlier: 2,
            version: 3,
            limit: 100,
            default)),
        ["token"] = (contexts, _) => new TokenQueries(contexts).FindAsync(TokenSecret.Create(), default),
        ["link of a wall"] = (contexts, _) => new WallLinkQueries(contexts).FindAsync(TokenSecret.Create(WallLink.SecretMark), default),
        ["last change of the catalogue"] = (contexts, _) => new CatalogueStore(contexts).RefreshAsync(1, default),
        ["use of an indicator"] = (contexts, _) => AskAsync(contexts, db => CatalogueUse.IsIndicatorUsedAsync(db, 60, default)),
        ["use of a source"] = (contexts, _) => AskAsync(contexts, db => CatalogueUse.IsSourceUsedAsync(db, 99, default)),
        ["use of a region"] = (contexts, _) => AskAsync(contexts, db => CatalogueUse.IsRegionUsedAsync(db, 9_999, default)),
        ["years of a region"] = (contexts, _) => AskAsync(contexts, db => CatalogueUse.YearsOfRegionAsync(db, 7, default)),
        ["what an undo puts back"] = (contexts, _) => AskAsync(contexts, async db =>
        {
            var batch = await db.Batches.SingleAsync(batch => batch.Id == 1);
            batch.PublishedVersion = 3;
            await UndoPlanner.PlanAsync(db, batch, default);
        }),
        ["plan"] = async (contexts, regions) =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            await Planner.PlanAsync(db, [.. regions.Select((region, i) => SampleCatalogue.Row(i, 7, region, "2015", 1))], default);
        },
    };

    private static Task PublishedRowsAsync(IDbContextFactory<IndicatorDbContext> contexts, PlanFilter filter) => AskAsync(contexts, async db =>
    {
        var version = await db.DataVersions.SingleAsync(version => version.Number == 2);
        await PublishedRows.ReadAsync(db, version, await new CatalogueStore(contexts).GetAsync(default), filter, 0, 50, default);
    });

    // As far as a page of an answer is read.
    private static async Task ReadAsync<T>(IAsyncEnumerable<T> rows, int count)
    {
        await foreach (var _ in rows)
        {
            if (--count == 0)
            {
                break;
            }
        }
    }

    private static async Task AskAsync(IDbContextFactory<IndicatorDbContext> contexts, Func<IndicatorDbContext, Task> question)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await question(db);
    }

    public static TheoryData<string, int> Cases
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var name in Questions.Keys)
            {
                foreach (var count in (int[])[1, 16, 34, 400])
                {
                    data.Add(name, count);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Question_OnAnAnalysedStore_IsAnsweredBySeeks(string name, int regionCount)
    {
        var plans = new List<string>();
        var contexts = new PlannedContexts(filled.Store, command => plans.Add(Explain(command)));

        await Questions[name](contexts, [.. Enumerable.Range(1, regionCount)]);

        output.WriteLine(string.Join("\n\n", plans));
        Assert.NotEmpty(plans);
        Assert.All(plans, plan =>
        {
            // A skip-scan, an index made for the one query, and a scan of a table that grows.
            Assert.DoesNotContain("ANY(", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("AUTOMATIC", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("SCAN LARGE", plan, StringComparison.Ordinal);
            Assert.False(name.StartsWith("audit", StringComparison.Ordinal) && plan.Contains("B-TREE"), "sorted");
        });
    }

    // Both of the key's leading columns are sought, for an indicator's figures and for a history.
    [Theory]
    [InlineData("series", "SEARCH f USING PRIMARY KEY (IndicatorId=? AND RegionId=?)")]
    [InlineData("all", "SEARCH f USING PRIMARY KEY (IndicatorId=? AND RegionId=?)")]
    [InlineData("year", "SEARCH f USING PRIMARY KEY (IndicatorId=? AND RegionId=? AND Year=?)")]
    [InlineData("within", "SEARCH f USING PRIMARY KEY (IndicatorId=? AND RegionId>? AND RegionId<?)")]
    [InlineData("coverage", "SEARCH c USING PRIMARY KEY (RegionId=?)")]
    [InlineData("coverage in all", "SEARCH c USING PRIMARY KEY (RegionId=?)")]
    [InlineData("reporting regions", "SEARCH c USING PRIMARY KEY (RegionId>? AND RegionId<?)")]
    [InlineData("provenance of a current observation", "USING INDEX IX_Observations_Superseded (IndicatorId=? AND Year=? AND RegionId=?)")]
    [InlineData("provenance of a superseded observation", "USING INDEX IX_Observations_Current (IndicatorId=? AND Year=? AND RegionId=? AND Period=? AND Kind=?)")]
    [InlineData("changes of what is followed", "USING INDEX IX_Observations_PublishedIn (PublishedIn=? AND IndicatorId=?)")]
    [InlineData("changes of what is followed", "USING INDEX IX_Observations_SupersededIn (SupersededIn=? AND IndicatorId=?)")]
    [InlineData("changes of what is followed", "USING INDEX IX_Observations_RegionId (RegionId=?)")]
    [InlineData("series, as of", "USING COVERING INDEX IX_Observations_PublishedIn (PublishedIn=? AND IndicatorId=? AND Year>? AND Year<?)")]
    [InlineData("series, as of", "USING INDEX IX_Observations_SupersededIn (SupersededIn=? AND IndicatorId=? AND Year>? AND Year<?)")]
    [InlineData("series, as of", "USING INDEX IX_Observations_Current (IndicatorId=? AND Year=? AND RegionId=?)")]
    [InlineData("all, as of", "USING COVERING INDEX IX_Observations_PublishedIn (PublishedIn=? AND IndicatorId=? AND Year>? AND Year<?)")]
    [InlineData("all, as of a small version", "USING INDEX IX_Observations_PublishedIn (PublishedIn=? AND IndicatorId=? AND Year>? AND Year<?)")]
    [InlineData("coverage, as of", "USING INDEX IX_Observations_PublishedIn (PublishedIn=? AND IndicatorId=? AND Year>? AND Year<?)")]
    [InlineData("coverage, as of", "USING INDEX IX_Observations_SupersededIn (SupersededIn=? AND IndicatorId=? AND Year>? AND Year<?)")]
    [InlineData("coverage, as of a small version", "USING INDEX IX_Observations_PublishedIn (PublishedIn=? AND IndicatorId=? AND Year>? AND Year<?)")]
    [InlineData("observations of an indicator", "USING INDEX IX_Observations_Current (IndicatorId=? AND Year>? AND Year<?)")]
    [InlineData("observations of an indicator", "USING INDEX IX_Observations_Superseded (IndicatorId=? AND Year>? AND Year<?)")]
    [InlineData("observations, further on", "USING INDEX IX_Observations_Current (IndicatorId=? AND Year>? AND Year<?)")]
    [InlineData("rows of a published batch", "SEARCH o USING INDEX IX_Observations_PublishedIn (PublishedIn=?)")]
    [InlineData("rows of a published batch", "USING INDEX IX_Observations_SupersededIn (SupersededIn=? AND IndicatorId=? AND Year=? AND RegionId=?)")]
    [InlineData("rows of a published batch, of an indicator", "USING INDEX IX_Observations_PublishedIn (PublishedIn=? AND IndicatorId=? AND Year=? AND RegionId=?)")]
    [InlineData("rows of a published batch, of an indicator", "SEARCH o USING INDEX IX_Observations_PublishedIn (PublishedIn=? AND IndicatorId=?)")]
    [InlineData("observations of a source", "USING INDEX IX_Observations_SourceId (SourceId=?)")]
    [InlineData("changed observations", "USING INDEX IX_Observations_PublishedIn (PublishedIn=? AND IndicatorId=?")]
    [InlineData("changed observations", "USING INDEX IX_Observations_SupersededIn (SupersededIn=? AND IndicatorId=?")]
    [InlineData("figures in order", "SEARCH f USING PRIMARY KEY (IndicatorId=? AND RegionId>? AND RegionId<?)")]
    [InlineData("figures in order, further on", "SEARCH f USING PRIMARY KEY (IndicatorId=? AND RegionId")]
    [InlineData("source, as of", "USING INDEX IX_Observations_SourceId (SourceId=?)")]
    [InlineData("sources of an indicator, as of", "USING INDEX IX_Observations_Current (IndicatorId=?)")]
    [InlineData("sources of an indicator, as of", "USING INDEX IX_Observations_Superseded (IndicatorId=?)")]
    [InlineData("source", "USING INDEX IX_Observations_SourceId (SourceId=?)")]
    [InlineData("sources", "IX_Observations_SourceId (SourceId=?)")]
    [InlineData("audit", "SEARCH a USING INDEX IX_AuditRecords_AtUtc (AtUtc>?)")]
    [InlineData("audit, older", "SEARCH a USING INDEX IX_AuditRecords_AtUtc (AtUtc>? AND AtUtc<?)")]
    [InlineData("audit of a time", "SEARCH a USING INDEX IX_AuditRecords_AtUtc (AtUtc>? AND AtUtc<?)")]
    [InlineData("audit of an actor", "SEARCH a USING INDEX IX_AuditRecords_Actor_AtUtc (Actor=? AND AtUtc>?)")]
    [InlineData("audit of an actor, older", "SEARCH a USING INDEX IX_AuditRecords_Actor_AtUtc (Actor=? AND AtUtc>? AND AtUtc<?)")]
    [InlineData("audit of an action", "SEARCH a USING INDEX IX_AuditRecords_Action_AtUtc (Action=? AND AtUtc>?)")]
    [InlineData("last change of the catalogue", "USING COVERING INDEX IX_AuditRecords_Action_AtUtc (Action=?)")]
    [InlineData("use of an indicator", "USING COVERING INDEX IX_Observations_PublishedIn (PublishedIn=? AND IndicatorId=?)")]
    [InlineData("use of a region", "USING COVERING INDEX IX_Observations_RegionId (RegionId=?)")]
    [InlineData("use of a source", "USING COVERING INDEX IX_Observations_SourceId (SourceId=?)")]
    [InlineData("years of a region", "SEARCH c USING PRIMARY KEY (RegionId=?)")]
    [InlineData("saved layouts", "USING INDEX sqlite_autoindex_SavedLayouts_1 (Signature=?)")]
    [InlineData("token", "USING INDEX IX_AccessTokens_SecretHash (SecretHash=?)")]
    [InlineData("link of a wall", "USING INDEX IX_WallLinks_SecretHash (SecretHash=?)")]
    [InlineData("what an undo puts back", "SEARCH o USING INDEX IX_Observations_PublishedIn (PublishedIn=?)")]
    [InlineData("what an undo puts back", "SEARCH o USING INDEX IX_Observations_SupersededIn (SupersededIn=?)")]
    [InlineData("plan", "USING INDEX IX_Observations_Current (IndicatorId=? AND Year=?)")]
    public async Task Question_OnAnAnalysedStore_UsesItsKey(string name, string expected)
    {
        var plans = new List<string>();
        var contexts = new PlannedContexts(filled.Store, command => plans.Add(Explain(command)));

        await Questions[name](contexts, [.. Enumerable.Range(1, 34)]);

        Assert.Contains(expected, string.Join('\n', plans), StringComparison.Ordinal);
    }

    private static string Explain(DbCommand command)
    {
        using var explain = command.Connection!.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        foreach (SqliteParameter parameter in command.Parameters)
        {
            explain.Parameters.Add(new SqliteParameter(parameter.ParameterName, parameter.Value));
        }

        var large = LargeTable().Matches(command.CommandText).Select(match => match.Groups[1].Value).ToHashSet();
        using var reader = explain.ExecuteReader();
        var plan = new List<string>();
        while (reader.Read())
        {
            plan.Add(ScannedAlias().Replace(reader.GetString(3), match =>
                large.Contains(match.Groups[1].Value) ? $"SCAN LARGE {match.Groups[1].Value}" : match.Value));
        }

        return string.Join('\n', plan);
    }

    [GeneratedRegex("\"(?:Figures|SavedLayouts|Observations|CoverageCells|PlannedObservations|ImportIssues|AuditRecords|AccessTokens|WallLinks)\" AS \"(\\w+)\"")]
    private static partial Regex LargeTable();

    [GeneratedRegex(@"^SCAN (\w+)")]
    private static partial Regex ScannedAlias();

    private sealed class PlannedContexts(TestStore store, Action<DbCommand> before) : IDbContextFactory<IndicatorDbContext>
    {
        public IndicatorDbContext CreateDbContext() => store.OpenWith(new OnCommand((command, _) => before(command)));
    }
}
