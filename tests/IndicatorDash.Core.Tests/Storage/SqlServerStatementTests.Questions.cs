using IndicatorDash.Auditing;
using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Following;
using IndicatorDash.Imports;
using IndicatorDash.Maps;
using IndicatorDash.Observations;
using IndicatorDash.Provenance;
using IndicatorDash.Publication;
using IndicatorDash.Sources;
using IndicatorDash.Testing;
using IndicatorDash.Tokens;
using IndicatorDash.Walls;

namespace IndicatorDash.Storage;

/// <content>What is asked.</content>
public sealed partial class SqlServerStatementTests
{
    private static readonly AuditFilter AuditSearch = new()
    {
        Actor = "张三",
        Action = AuditActions.Published,
        Subject = "版",
        FromUtc = DateTime.UnixEpoch,
        UntilUtc = DateTime.UnixEpoch.AddDays(1),
    };

    // Every public question of every class of queries, by type and method.
    private static readonly Dictionary<string, Func<OfflineSqlServer, int[], Task>> Questions = new()
    {
        ["FigureQueries.SeriesAsync"] = (server, ids) => new FigureQueries(server, new CatalogueStore(server)).SeriesAsync(1, ids, null, default),
        ["FigureQueries.AllAsync"] = (server, ids) => new FigureQueries(server, new CatalogueStore(server)).AllAsync(ids, ids, null, default),
        ["FigureQueries.YearAsync"] = (server, ids) => new FigureQueries(server, new CatalogueStore(server)).YearAsync(ids, ids, 2020, null, default),
        ["FigureQueries.WordsAsync"] = (server, ids) => new FigureQueries(server, new CatalogueStore(server)).WordsAsync(ids, ids, 2010, 2020, null, default),
        ["FigureQueries.WithinAsync"] = (server, ids) => new FigureQueries(server, new CatalogueStore(server)).WithinAsync(ids, Nation, 10, null, default),
        ["CoverageQueries.ForRegionsAsync"] = (server, ids) => new CoverageQueries(server, new CatalogueStore(server)).ForRegionsAsync(ids, null, default),
        ["CoverageQueries.TotalsAsync"] = (server, ids) => new CoverageQueries(server, new CatalogueStore(server)).TotalsAsync(ids, null, default),
        ["CoverageQueries.ReportingWithinAsync"] = (server, _) => new CoverageQueries(server, new CatalogueStore(server)).ReportingWithinAsync(Nation, 10, null, default),
        ["FigureQueries.StreamAsync"] = (server, ids) => ReadAsync(new FigureQueries(server, new CatalogueStore(server)).StreamAsync(
            FilterOf(ids), 0, new FigurePosition(1, 370000, 2020, 0), 10, default)),
        ["ObservationQueries.AllAsync"] = (server, ids) => ReadAsync(new ObservationQueries(server).AllAsync(
            FilterOf(ids) with { SourceId = 1 }, 1, new ObservationPosition(1, 2020, 370000, 1), 10, default)),
        ["ObservationQueries.ChangesAsync"] = (server, ids) => ReadAsync(new ObservationQueries(server).ChangesAsync(
            FilterOf(ids), 1, ids.Length + 2, new ObservationPosition(1, 2020, 370000, 1), 10, default)),
        ["VersionQueries.NumberAtAsync"] = (server, _) => new VersionQueries(server).NumberAtAsync(DateTime.UnixEpoch, default),
        ["VersionQueries.FindAsync"] = (server, _) => new VersionQueries(server).FindAsync(1, default),
        ["VersionQueries.ChangesAsync"] = (server, _) => new VersionQueries(server).ChangesAsync(1, 10, default),
        ["VersionQueries.LastOfAsync"] = (server, ids) => new VersionQueries(server).LastOfAsync(ids, 9, default),
        ["VersionQueries.BetweenAsync"] = (server, _) => new VersionQueries(server).BetweenAsync(1, 9, 10, default),
        ["ProvenanceQueries.GetAsync"] = async (server, _) =>
        {
            Assert.NotNull(await new ProvenanceQueries(server).GetAsync(1, null, default));
            Assert.Equal(3, server.Commands.Count);
        },
        ["SourceQueries.ListAsync"] = (server, _) => new SourceQueries(server).ListAsync(null, default),
        ["SourceQueries.GetAsync"] = async (server, _) =>
        {
            Assert.NotNull(await new SourceQueries(server).GetAsync("report-2020", null, default));
            Assert.Equal(2, server.Commands.Count);
        },
        ["SourceQueries.OfRegionAsync"] = async (server, ids) =>
        {
            await new SourceQueries(server).OfRegionAsync(Nation, ids.Select(id => (long)id), null, default);
            await new SourceQueries(server).OfRegionAsync(Nation, ids.Select(id => (long)id), 1, default);
        },
        ["IndicatorSourceQueries.PlacesAsync"] = (server, ids) =>
            new IndicatorSourceQueries(server).PlacesAsync(ids.Select(id => (long)id), default),
        ["IndicatorSourceQueries.OfIndicatorAsync"] = (server, _) =>
            new IndicatorSourceQueries(server).OfIndicatorAsync(SampleCatalogue.Indicators[0], Nation, null, default),
        ["ImportQueries.BatchesAsync"] = (server, _) => Imports(server).BatchesAsync(
            ImportTest.Reporter, new BatchFilter { States = [BatchState.Draft], WithinRegionId = 0, Text = "x", CreatedBy = "y" }, 0, 10, default),
        ["ImportQueries.BatchAsync"] = (server, _) => Imports(server).BatchAsync(ImportTest.Administrator, 1, default),
        ["ImportQueries.RowsAsync"] = (server, _) => Imports(server).RowsAsync(
            ImportTest.Administrator, 1, new PlanFilter { Changes = [ChangeKind.New], ConflictsOnly = true }, 0, 10, default),
        ["ImportQueries.IndicatorsAsync"] = (server, _) => Imports(server).IndicatorsAsync(ImportTest.Administrator, 1, default),
        ["ImportQueries.IssuesAsync"] = (server, _) => Imports(server).IssuesAsync(
            ImportTest.Administrator, 1, new IssueFilter { Severity = ImportIssueSeverity.Error }, 0, 10, default),
        ["ImportQueries.IssueGroupsAsync"] = (server, _) => Imports(server).IssueGroupsAsync(ImportTest.Administrator, 1, default),
        ["ImportQueries.SummaryAsync"] = (server, _) => Imports(server).SummaryAsync(ImportTest.Reporter, default),
        ["MakerQueries.FindAsync"] = (server, _) => Makers(server).FindAsync(["张三", "李四"], default),
        ["TokenQueries.ListAsync"] = (server, _) => new TokenQueries(server).ListAsync(default),
        ["TokenQueries.FindAsync"] = (server, _) => new TokenQueries(server).FindAsync(TokenSecret.Create(), default),
        ["VersionQueries.CurrentAsync"] = (server, _) => new VersionQueries(server).CurrentAsync(default),
        ["AuditQueries.SearchAsync"] = async (server, _) =>
        {
            await new AuditQueries(server).SearchAsync(new(), null, 50, default);
            await new AuditQueries(server).SearchAsync(AuditSearch, 1_000, 50, default);
        },
        ["AuditQueries.AllAsync"] = async (server, _) =>
        {
            await foreach (var record in new AuditQueries(server).AllAsync(AuditSearch, default))
            {
                Assert.NotNull(record);
            }
        },
        ["BoundaryMapQueries.ListAsync"] = (server, _) => new BoundaryMapQueries(server).ListAsync(default),
        ["BoundaryMapQueries.FindAsync"] = (server, _) => new BoundaryMapQueries(server).FindAsync(370000, default),
        ["BoardQueries.ListAsync"] = (server, _) => new BoardQueries(server).ListAsync(SampleBoards.Owner, default),
        ["BoardQueries.FindAsync"] = async (server, _) =>
        {
            await new BoardQueries(server).FindAsync(SampleBoards.Owner, "b-1", null, default);
            await new BoardQueries(server).FindAsync(SampleBoards.Owner, "b-1", 1, default);
        },
        ["BoardQueries.VersionsAsync"] = (server, _) => new BoardQueries(server).VersionsAsync(SampleBoards.Owner, Board(), default),
        ["WallLinkQueries.ListAsync"] = (server, _) => new WallLinkQueries(server).ListAsync(SampleBoards.Owner, default),
        ["WallLinkQueries.FindAsync"] = (server, _) => new WallLinkQueries(server).FindAsync(TokenSecret.Create(WallLink.SecretMark), default),
        ["FollowQueries.ListAsync"] = (server, _) => new FollowQueries(server).ListAsync(SampleFollows.Reader, default),
        ["FollowQueries.IsFollowedAsync"] = (server, _) =>
            new FollowQueries(server).IsFollowedAsync(SampleFollows.Reader, FollowKind.Region, 1, default),
        ["FollowQueries.NewsAsync"] = async (server, _) =>
        {
            server.Rows.Add(SampleFollows.OfIndicator(SampleCatalogue.Trained));
            await new FollowQueries(server).NewsAsync(SampleFollows.Reader, 0, 10, default);
            Assert.Equal(2, server.Commands.Count);
        },
        ["VersionQueries.LatestAsync"] = (server, _) => new VersionQueries(server).LatestAsync(10, default),
        ["VersionQueries.ObservationCountAsync"] = (server, _) => new VersionQueries(server).ObservationCountAsync(default),
    };
}
