using IndicatorDash.Figures;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Storage;

public sealed class BulkLoaderTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Insert_WithEveryColumn_RoundTrips(StorageProvider provider)
    {
        await using var store = await CreateAsync(provider);
        PlannedObservation full = new()
        {
            BatchId = 1,
            Row = 1,
            Change = ChangeKind.Changed,
            ReplacesId = long.MaxValue,
            IndicatorId = 1,
            RegionId = SampleCatalogue.Jinan,
            Period = Period.Parse("2015/2020-07"),
            Kind = ObservationKind.Target,
            Status = ObservationStatus.Provisional,
            Qualifier = ValueQualifier.AtLeast,
            ScaledValue = 2060000001,
            ScaledLower = -1,
            ScaledUpper = Scaled.From(Scaled.MaxMagnitude),
            AsWritten = "20.6万'人次\"",
            SourceId = 1,
            Locator = "¶7",
            Formula = "trained * 2",
            Inferred = "period",
            Note = "第一行\n第二行 𠮷",
        };
        PlannedObservation empty = new()
        {
            BatchId = 1,
            Row = 2,
            IndicatorId = 1,
            RegionId = 0,
            Period = Period.Parse("2020-12-31"),
            Kind = ObservationKind.Actual,
            Status = ObservationStatus.NotReported,
        };

        await InsertAsync(store, [full, empty]);

        await using var db = store.Open();
        var stored = await db.PlannedObservations.OrderBy(row => row.Row).ToListAsync();
        Assert.Equivalent(new[] { full, empty }, stored, strict: true);
        Assert.Equal(2020, await db.PlannedObservations.Where(row => row.Row == 1).Select(row => row.Year).SingleAsync());
        Assert.Equal(1, await db.PlannedObservations.CountAsync(row => row.Locator == null && row.ReplacesId == null));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Insert_OfFigures_RoundTrips(StorageProvider provider)
    {
        await using var store = await CreateAsync(provider);
        Figure full = new()
        {
            IndicatorId = 1,
            RegionId = 2,
            Year = 2020,
            Slot = 3,
            Kind = ObservationKind.Target,
            Period = Period.OfYear(2020),
            Status = ObservationStatus.Suppressed,
            Origin = FigureOrigin.Computed,
            Qualifier = ValueQualifier.All,
            ScaledValue = 4,
            ScaledLower = 5,
            ScaledUpper = 6,
            ObservationId = 7,
            ScaledSum = 8,
            SumQualifier = ValueQualifier.AtMost,
            ScaledSumLower = 11,
            ScaledSumUpper = 12,
            Covered = 9,
            Expected = 10,
        };
        var empty = full with
        {
            Slot = 4,
            ScaledValue = null,
            ScaledLower = null,
            ScaledUpper = null,
            ObservationId = null,
            ScaledSum = null,
            ScaledSumLower = null,
            ScaledSumUpper = null,
            Covered = null,
            Expected = null,
        };

        // Only what differs from the row before is handed over: what was none, what is none again, and what stays.
        var zero = empty with { IndicatorId = 0, RegionId = 0, Slot = 0, Qualifier = ValueQualifier.Exact, ScaledValue = 0, Covered = 0 };
        Figure[] figures = [zero, full, empty, full with { Slot = 5 }, full with { Slot = 6 }];

        await InsertAsync(store, figures);

        await using var db = store.Open();
        Assert.Equal(figures, await db.Figures.OrderBy(figure => figure.Slot).ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Insert_OfTextsOfAnyLength_RoundTrips(StorageProvider provider)
    {
        await using var store = await CreateAsync(provider);
        string[] texts = ["", "注", new('注', 341), new('注', 342), new('注', ObservationContent.MaxNoteLength)];

        await InsertAsync(store, [.. texts.Select((text, i) => new PlannedObservation
        {
            BatchId = 1,
            Row = i + 1,
            IndicatorId = 1,
            RegionId = 0,
            Period = Period.OfYear(2020),
            Kind = ObservationKind.Actual,
            Status = ObservationStatus.NotReported,
            Note = text,
        })]);

        await using var db = store.Open();
        Assert.Equal(texts, await db.PlannedObservations.OrderBy(row => row.Row).Select(row => row.Note).ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Insert_OfATime_ComesBackInUtc(StorageProvider provider)
    {
        await using var store = await CreateAsync(provider);
        var time = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc).AddTicks(9);
        DataVersion version = new()
        {
            Number = 7,
            BatchId = 1,
            PublishedAtUtc = time,
            PublishedBy = "审核员",
            NewCount = 1,
            ChangedCount = 2,
            WithdrawnCount = 3,
        };

        await InsertAsync(store, [version]);

        await using var db = store.Open();
        var stored = await db.DataVersions.SingleAsync();
        Assert.Equivalent(version, stored, strict: true);
        Assert.Equal(time, stored.PublishedAtUtc);
        Assert.Equal(DateTimeKind.Utc, stored.PublishedAtUtc.Kind);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Insert_WithoutATransaction_IsRefused(StorageProvider provider)
    {
        await using var store = await CreateAsync(provider);
        await using var db = store.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.BulkInsertAsync([Cell(1)], CancellationToken.None));

        Assert.Empty(await db.CoverageCells.ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Insert_Cancelled_StopsAndKeepsNothing(StorageProvider provider)
    {
        await using var store = await CreateAsync(provider);
        using var cancellation = new CancellationTokenSource();
        var taken = 0;
        IEnumerable<CoverageCell> Rows()
        {
            for (var i = 1; i <= 100_000; i++)
            {
                if (++taken == 10)
                {
                    cancellation.Cancel();
                }

                yield return Cell(i);
            }
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.InTransactionAsync(
            db => db.BulkInsertAsync(Rows(), cancellation.Token)));

        await using var db = store.Open();
        Assert.Empty(await db.CoverageCells.ToListAsync());
        Assert.InRange(taken, 10, 10_000);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Insert_OfAKeyThatIsThere_FailsAndKeepsNothing(StorageProvider provider)
    {
        await using var store = await CreateAsync(provider);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.InTransactionAsync(
            db => db.BulkInsertAsync([Cell(1), Cell(2), Cell(1)], CancellationToken.None)));

        await using var db = store.Open();
        Assert.Empty(await db.CoverageCells.ToListAsync());
    }

    private static CoverageCell Cell(int region) => new() { RegionId = region, Year = 2020, ThemeId = 1, Own = 1, Below = 0 };

    private static Task InsertAsync<T>(TestStore store, T[] rows)
        where T : class => store.InTransactionAsync(db => db.BulkInsertAsync(rows, CancellationToken.None));

    private static async Task<TestStore> CreateAsync(StorageProvider provider)
    {
        var store = await TestStore.CreateSampleAsync(provider);
        await store.AddBatchAsync();
        return store;
    }
}
