using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Figures;

public sealed class FigureRefresherTests
{
    private static readonly string[] Periods =
        ["2018", "2018-12-31", "2018-06-30", "2019", "2019-12-31", "2017/2019", "2015/2019-07"];

    // Few ratios of their own, so that some are computed.
    private static readonly int[] Indicators =
    [
        Trained, Trained, Active, Active, Active, Active, Active, Active, Active,
        Villages, Villages, Villages, Villages, Villages, Villages, Villages, Share, Meetings,
    ];

    private static readonly ObservationStatus[] Statuses =
    [
        ObservationStatus.Reported, ObservationStatus.Reported, ObservationStatus.Reported, ObservationStatus.Reported,
        ObservationStatus.Provisional, ObservationStatus.Suppressed, ObservationStatus.NotApplicable, ObservationStatus.NotReported,
    ];

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publications_OfAllKinds_LeaveWhatARebuildWouldMake(StorageProvider provider)
    {
        var seen = new HashSet<string>();
        for (var seed = 1; seed <= 6; seed++)
        {
            await PublishAndRebuildAsync(provider, seed, seen);
        }

        // The sequences had everything in them.
        Assert.Equal(["beside", "changed", "computed", "later slot", "new", "summed", "withdrawn"], seen.Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rebuild_AfterFiguresWereLost_RestoresThem(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(Row(1, Active, Xining, "2020", 1), Row(2, Villages, Xining, "2020", 4));
        var before = await StoreState.ReadAsync(store);
        await using (var db = store.Open())
        {
            await db.Figures.ExecuteDeleteAsync();
            await db.CoverageCells.ExecuteDeleteAsync();
        }

        await store.Get<FigureRebuild>().RunAsync(CancellationToken.None);

        Assert.Equal(before, await StoreState.ReadAsync(store));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_OfAPart_BringsTheRatioUpToDate(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(Row(1, Active, Xining, "2020", 1), Row(2, Villages, Xining, "2020", 4));
        Assert.Equal(25m, await ShareAsync(store));

        await store.PublishAsync(Row(1, Villages, Xining, "2020", 2));
        Assert.Equal(50m, await ShareAsync(store));

        await store.PublishAsync(Row(1, Active, Xining, "2020", 1, change: ChangeKind.Withdrawn));
        Assert.Null(await ShareAsync(store));
    }

    private static async Task PublishAndRebuildAsync(StorageProvider provider, int seed, HashSet<string> seen)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var random = new Random(seed);
        for (var version = 1; version <= 12; version++)
        {
            Note(await store.PublishAsync(await RowsAsync(store, random)), seen);
            var kept = await StoreState.ReadAsync(store);

            await store.Get<FigureRebuild>().RunAsync(CancellationToken.None);

            var rebuilt = await StoreState.ReadAsync(store);
            Assert.Equal(rebuilt.Figures, kept.Figures);
            Assert.Equal(rebuilt.Coverage, kept.Coverage);
            Assert.Equal(rebuilt, kept);
            await using var db = store.Open();
            Note(await db.Figures.ToListAsync(), seen);
        }
    }

    private static void Note(DataVersion version, HashSet<string> seen)
    {
        seen.UnionWith(version.NewCount > 0 ? ["new"] : []);
        seen.UnionWith(version.ChangedCount > 0 ? ["changed"] : []);
        seen.UnionWith(version.WithdrawnCount > 0 ? ["withdrawn"] : []);
    }

    private static void Note(List<Figure> figures, HashSet<string> seen)
    {
        seen.UnionWith(figures.Exists(figure => figure.Origin == FigureOrigin.Summed) ? ["summed"] : []);
        seen.UnionWith(figures.Exists(figure => figure.Origin == FigureOrigin.Computed) ? ["computed"] : []);
        seen.UnionWith(figures.Exists(figure => figure is { Origin: FigureOrigin.Observed, ScaledSum: not null }) ? ["beside"] : []);
        seen.UnionWith(figures.Exists(figure => figure.Slot > Figure.YearSlot) ? ["later slot"] : []);
    }

    private static async Task<decimal?> ShareAsync(TestStore store)
    {
        var figures = await store.Get<FigureQueries>().SeriesAsync(Share, [Xining], CancellationToken.None);
        return figures.SingleOrDefault()?.Quantity?.Value;
    }

    // Some rows of what is published, changed, repeated or withdrawn, and some that are new.
    private static async Task<PlannedObservation[]> RowsAsync(TestStore store, Random random)
    {
        await using var db = store.Open();
        var current = await db.Observations.Where(observation => observation.SupersededIn == null).OrderBy(observation => observation.Id).ToListAsync();
        var keys = new Dictionary<(int, int, Period, ObservationKind), ChangeKind>();
        foreach (var observation in current.Where(_ => random.Next(4) == 0))
        {
            var key = (observation.IndicatorId, observation.RegionId, observation.Period, observation.Kind);
            keys[key] = random.Next(3) == 0 ? ChangeKind.Withdrawn : ChangeKind.Changed;
        }

        for (var i = 0; i < 25; i++)
        {
            var region = SampleCatalogue.Regions[random.Next(SampleCatalogue.Regions.Count)];
            var key = (Indicators[random.Next(Indicators.Length)], region.Id, Period.Parse(Periods[random.Next(Periods.Length)]),
                random.Next(6) == 0 ? ObservationKind.Target : ObservationKind.Actual);
            keys.TryAdd(key, ChangeKind.New);
        }

        return [.. keys.Select((pair, i) =>
        {
            var (indicator, region, period, kind) = pair.Key;
            var status = Statuses[random.Next(Statuses.Length)];
            decimal? value = status.HasValue() ? random.Next(4) : null;
            return Row(i + 1, indicator, region, period.ToString(), value, kind, status, pair.Value);
        })];
    }
}
