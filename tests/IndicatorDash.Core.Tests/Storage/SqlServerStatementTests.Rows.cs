using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Layouts;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using IndicatorDash.Testing;
using IndicatorDash.Tokens;
using IndicatorDash.Walls;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Storage;

/// <content>The rows that the questions find.</content>
public sealed partial class SqlServerStatementTests
{
    private static TableLayout Layout() => new()
    {
        Sheet = "1",
        Range = default,
        Shape = TableShape.LongTable,
        HeaderRows = 1,
        Columns = [],
        Confidence = 1,
        Signature = "0",
    };

    private static MakerQueries Makers(OfflineSqlServer server) => new(server, Options.Create(new AccountsOptions()));

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

    private static DataVersion Version(int number = 1, int newCount = 1) => new()
    {
        Number = number,
        BatchId = 1,
        PublishedAtUtc = DateTime.UnixEpoch,
        PublishedBy = "",
        NewCount = newCount,
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

    private static AccessToken Token() => new()
    {
        Id = 1,
        Name = "machine",
        Role = Role.Viewer,
        Prefix = "idt_",
        SecretHash = "0",
        CreatedBy = "",
        CreatedAtUtc = DateTime.UnixEpoch,
        ExpiresAtUtc = DateTime.MaxValue,
    };

    private static Board Board(DateTime? deletedAtUtc = null) => new()
    {
        Id = 1,
        Code = "b-1",
        Name = SampleBoards.Document.Name,
        Owner = SampleBoards.Owner.UserName,
        Sharing = BoardSharing.Private,
        Version = 1,
        ChangedAtUtc = DateTime.UnixEpoch,
        DeletedAtUtc = deletedAtUtc,
    };

    private static BoardVersion BoardVersion() => new()
    {
        BoardId = 1,
        Number = 1,
        Document = BoardJson.Write(SampleBoards.Document),
        SavedBy = "",
        SavedAtUtc = DateTime.UnixEpoch,
    };

    private static WallLink Wall() => new()
    {
        Id = 1,
        BoardCode = "b-1",
        Name = "hall",
        Prefix = "idw_",
        SecretHash = "0",
        CreatedBy = "",
        CreatedAtUtc = DateTime.UnixEpoch,
        ExpiresAtUtc = DateTime.MaxValue,
    };

    private static PlannedObservation Planned()
    {
        var row = SampleCatalogue.Row(1, SampleCatalogue.Active, SampleCatalogue.Jinan, "2020-12-31", 1);
        row.BatchId = 1;
        return row;
    }
}
